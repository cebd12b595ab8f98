import type { Incident } from '../incident/incident.ts';
import type { TimelineEntry } from '../incident/timeline.ts';
import type { Language } from '../reason-said.ts';
import type { ActionItem } from './action-item.ts';
import { dataOf, secondsBetween } from './field.ts';
import { documentWords } from './markdown-words.ts';
import { isWritten, type PostMortem } from './postmortem.ts';
import type { ProseField } from './field.ts';

/** Everything that a document is made of. */
export interface DocumentParts {
  incident: Incident & { id: string };
  written?: PostMortem;
  timeline: TimelineEntry[];
  items: ActionItem[];
  repeated: { id: string; title: string }[];
  /** Names of assets by `refText`, where they are known. */
  names: Record<string, string>;
  language: Language;
}

/** A text that means itself in Markdown: on one line, nothing in it opens anything. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/gu, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/u, '\\$1');
}

/** A day and a time that people read, in UTC: 2026-03-02 05:10. */
function moment(at: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return plain(at);
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** Hours and minutes: 26 h 5 min. */
export function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.round((seconds % 3_600) / 60)];
  return [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : '']
    .filter(Boolean)
    .join(' ');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

type Words = ReturnType<typeof documentWords>;

function headOf({ incident, written, names, repeated }: DocumentParts, words: Words): string {
  const { say } = words;
  const { radius } = incident;
  const lines: [string, string][] = [
    [
      say('state'),
      words.incident(incident.state) + (written ? ` · ${words.state(written.state)}` : ''),
    ],
    [say('severity'), words.severity(incident.severity)],
    [say('began'), moment(incident.startedAt)],
    [say('assets'), incident.assets.map((text) => named(text, names)).join(', ')],
    [say('factors'), incident.factors.map(words.factor).join(', ')],
    [say('repeats'), repeated.map(({ title }) => plain(title)).join(', ')],
    [say('radius'), `${radius.nodes} · ${radius.edges} · ${radius.parties.length}`],
    [say('hash'), `\`${radius.hash}\``],
    [say('authors'), (written?.authors ?? []).map(plain).join(', ')],
    [say('reviewed'), reviewers(written, words)],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `- **${name}:** ${text}`)
    .join('\n');
}

function named(text: string, names: Record<string, string>): string {
  const urn = text.slice(text.indexOf(' ') + 1);
  const name = names[text];
  return name === undefined ? code(urn) : `${plain(name)} (${code(urn)})`;
}

/** A name in code's letters; whatever it holds, it ends where it should. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]+/gu, ' ')}\``;
}

function reviewers(written: PostMortem | undefined, { say }: Words): string {
  const last = written?.moves.findLast(({ act }) => act === 'publish');
  if (!last) return '';
  return plain(last.by) + (last.selfReviewed ? ` (${say('selfReviewed')})` : '');
}

function detectionOf(written: PostMortem, { say }: Words): string {
  const { by, at, quietSince } = dataOf('noticed', written.fields.noticed.text);
  const quiet = secondsBetween(quietSince, at);
  return [
    by === '' ? '' : `- **${say('noticed')}:** ${plain(by)}${at === '' ? '' : `, ${moment(at)}`}`,
    quiet === undefined ? '' : `- **${say('quiet')}:** ${duration(quiet)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function dataOfRows(written: PostMortem, { say }: Words): string {
  const { from, to, lastGoodRun, firstBadRun } = dataOf('interval', written.fields.interval.text);
  const rows = dataOf('rows', written.fields.rows.text);
  const columns = ['run', 'expectedIn', 'actualIn', 'expectedOut', 'actualOut'] as const;
  const counts = rows.map((row) => columns.map((column) => plain(row[column])));
  const lines = [
    from || to ? `- **${say('interval')}:** ${plain(from)} – ${plain(to)}` : '',
    lastGoodRun ? `- **${say('lastGood')}:** ${plain(lastGoodRun)}` : '',
    firstBadRun ? `- **${say('firstBad')}:** ${plain(firstBadRun)}` : '',
  ].filter(Boolean);
  const head = columns.map((column) => say(column));
  return [lines.join('\n'), counts.length > 0 ? table(head, counts) : '']
    .filter(Boolean)
    .join('\n\n');
}

function readersOf(written: PostMortem, { say }: Words): string {
  return dataOf('readers', written.fields.readers.text)
    .map(({ name, repaired }) => `- ${plain(name)} (${say(repaired ? 'repaired' : 'notRepaired')})`)
    .join('\n');
}

function checkOf(written: PostMortem, { say }: Words): string {
  const { what, exists } = dataOf('check', written.fields.check.text);
  return what === '' ? '' : `${plain(what)} (${say(exists ? 'exists' : 'missing')})`;
}

function timelineOf({ timeline }: DocumentParts): string {
  return timeline
    .map(({ at, by, text, reason, subject }) => {
      const more = [subject === undefined ? '' : code(subject), reason ? plain(reason) : ''];
      return `- ${moment(at)} · ${plain(by)} · ${plain(text)} ${more.filter(Boolean).join(' · ')}`.trimEnd();
    })
    .join('\n');
}

function itemsOf({ items, names }: DocumentParts, words: Words): string {
  if (items.length === 0) return '';
  const { say } = words;
  const head = [say('what'), say('asset'), say('owner'), say('due'), say('state'), say('evidence')];
  const rows = items.map(({ title, asset, owner, due, state, settled }) => {
    const where = names[asset] ?? asset.slice(asset.indexOf(' ') + 1);
    const what = [title, where, owner, due.slice(0, 10)].map(plain);
    return [...what, words.item(state), plain(settled?.evidence ?? '')];
  });
  return table(head, rows);
}

/** A post-mortem as one Markdown text: what people wrote as they wrote it, everything else as plain text. */
export function postMortemMarkdown(parts: DocumentParts): string {
  const { incident, written, language } = parts;
  const words = documentWords(language);
  const { say } = words;
  const of = (field: ProseField) =>
    written && isWritten(written, field) ? written.fields[field].text.trim() : '';
  const sections: [string, string][] = [
    [words.prose('summary'), of('summary')],
    [words.prose('impact'), of('impact')],
    [
      words.prose('detection'),
      [written ? detectionOf(written, words) : '', of('detection')].filter(Boolean).join('\n\n'),
    ],
    [say('rows'), written ? dataOfRows(written, words) : ''],
    [say('readers'), written ? readersOf(written, words) : ''],
    [words.prose('cause'), of('cause')],
    [say('check'), written ? checkOf(written, words) : ''],
    [words.prose('wentWell'), of('wentWell')],
    [words.prose('wentWrong'), of('wentWrong')],
    [words.prose('lucky'), of('lucky')],
    [words.prose('backfill'), of('backfill')],
    [say('actions'), itemsOf(parts, words)],
    [say('timeline'), timelineOf(parts)],
  ];
  const kind = incident.kind === 'NEAR_MISS' ? ` (${say('nearMiss')})` : '';
  const body = sections
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `## ${name}\n\n${text}`);
  return [`# ${plain(incident.title)}${kind}`, headOf(parts, words), ...body].join('\n\n') + '\n';
}
