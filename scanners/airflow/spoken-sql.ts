import { mentionsOf } from '../shared/mentions.ts';
import { shown } from '../shared/python/text.ts';
import type { Site, Value } from '../shared/python/value.ts';
import { holdMore, mostMentions, textsIn } from './mentioned.ts';
import { unknownWork, type Target, type Touch } from './touch.ts';

/** What is given to something whose work it does not tell, and where. */
export interface HandedOn {
  values: Iterable<Value>;
  site: Site;
}

const reading =
  /^\s*(select\b[\s\S]*\bfrom\b|with\s+\w+\s+as\s*\(|copy\s+([\w."]+\s*(\([^)]*\)\s*)?|\(\s*select\b[\s\S]*\)\s*)to\b)/i;
const writing =
  /^\s*(insert\s+into|merge\s+into|copy\s+\S+\s+from|unload\s*\(|create\s+(or\s+replace\s+)?(temp\w*\s+)?(table|view)|update\s+\S+\s+set|delete\s+from)\b/i;
const quoted = /'([^']*)'|"((?:[^"\\]|\\.)*)"/g;

/**
 * SQL in what a task hands on and that none of its touches has read: who runs it is not told, so its
 * names are one finding a place.
 */
export function spokenSql(handed: readonly HandedOn[], found: readonly Touch[]): Touch[] {
  const read = found.flatMap(({ target }) => readTexts(target));
  // A finding of one connection says nothing of what runs elsewhere.
  const named = new Set(found.flatMap(({ target }) => namesOpen(target)));
  const touches: Touch[] = [];
  for (const { values, site } of handed) {
    if (holdMore(values)) touches.push(unseen(site));
    const statements = new Set(
      textsIn(values)
        .flatMap((text) => statementsIn(shown(text)))
        .filter((statement) => !read.some((text) => holds(text, statement))),
    );
    const mentions = mentionsOf([...statements].join('\n')).slice(0, mostMentions);
    // The names are findings already, of the same task.
    if (mentions.every((mention) => named.has(mention))) continue;
    for (const mention of mentions) named.add(mention);
    const access = [...statements].some((each) => writing.test(each)) ? 'EITHER' : 'READ';
    const message = 'SQL stands in what it hands on, and who runs it is not known';
    touches.push({
      access: 'READ',
      target: { kind: 'unknown', message, access, mentions },
      ...site,
    });
  }
  return touches;
}

/** Names may stand in what was not looked at. */
function unseen(site: Site): Touch {
  const message = 'what it hands on holds more texts than are looked at';
  return { access: 'READ', target: unknownWork(message), ...site };
}

/** The text itself, or what is quoted inside it: JSON, an argument of a command. */
function statementsIn(text: string): string[] {
  // What a template calls is a finding of its own.
  const plain = text.replace(/\{\{[^}]*\}\}/g, '{{}}');
  const inner = [...plain.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? '');
  return [plain, ...inner].filter((each) => reading.test(each) || writing.test(each));
}

const namesOpen = (target: Target): string[] =>
  target.kind === 'unknown' && target.connection === undefined ? (target.mentions ?? []) : [];

/** SQL that is read, with the values that are filled into it. */
function readTexts(target: Target): string[] {
  if (target.kind !== 'sql') return [];
  const used = Object.entries(target.variables ?? {}).filter(([key]) => target.text.includes(key));
  return [target.text, ...used.map(([, value]) => value)].map(squeezed);
}

const squeezed = (text: string): string => text.replaceAll('\\', '').replace(/\s+/g, ' ').trim();

/** Is the statement in the text, whatever was filled into it? */
function holds(text: string, statement: string): boolean {
  let at = 0;
  for (const piece of squeezed(statement).split(/\{[^}]*\}+|<\?[^>]*>|%\([^)]*\)s|%s/)) {
    const found = text.indexOf(piece.trim(), at);
    if (found < 0) return false;
    at = found + piece.trim().length;
  }
  return true;
}
