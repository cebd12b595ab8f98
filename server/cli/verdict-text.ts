import type { DeletionCheck } from '../actions/deletion.ts';
import { namesOf } from '../actions/name.ts';
import type { Reason } from '../core/deletion.ts';
import { reasonText, verdictTitle } from '../core/reason-text.ts';
import { tellMessage } from '../core/tell-message.ts';
import type { Language } from './terminal.ts';

const shownPerCode = 10;
const placesShown = 3;
const namesShown = 12;

const words = {
  en: {
    loss: 'Goes with it',
    tell: 'Tell',
    agree: 'must agree',
    steward: 'a steward',
    more: 'more',
    pattern: 'NAME or PATTERN',
    why: 'WHY',
    others: 'the others',
  },
  ko: {
    loss: '함께 사라지거나 낡는 것',
    tell: '알릴 사람',
    agree: '동의',
    steward: '관리자',
    more: '더',
    pattern: '이름이나 패턴',
    why: '이유',
    others: '나머지',
  },
} as const;

/** `dags/a.py:12` of each proof, the first few. */
function places(reason: Reason): string {
  const all = reason.evidence.flatMap(({ place }) => {
    if (!place) return [];
    return [`${place.at}${place.line === undefined ? '' : `:${place.line}`}`];
  });
  return all.slice(0, placesShown).join(', ');
}

/** The command that answers what could not be resolved; undefined where there is nothing to answer. */
export function answerCommand({ values }: Reason, language: Language): string | undefined {
  const { unresolved, unresolvedSource, answeredBy, count = 1 } = values;
  if (unresolved === undefined || answeredBy !== undefined) return undefined;
  const word = words[language];
  const command = `gyebo set answer ${unresolvedSource} ${unresolved} '${word.pattern}' --reason '${word.why}'`;
  const others = `gyebo source show ${unresolvedSource}`;
  return Number(count) > 1 ? `${command}   # ${word.others}: ${others}` : command;
}

function groupsOf(reasons: Reason[]): Reason[][] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const group = groups.get(reason.code) ?? [];
    group.push(reason);
    groups.set(reason.code, group);
  }
  return [...groups.values()];
}

/** One group: what it is, each case with its place and who must agree, the way out once. */
function groupLines(group: Reason[], names: (id: number) => string, language: Language): string[] {
  const word = words[language];
  const first = group[0];
  if (!first) return [];
  const lines = [`  ${first.verdict}  ${reasonText(first, names, language).title} (${first.code})`];
  const ways = new Set<string>();
  for (const reason of group.slice(0, shownPerCode)) {
    const { detail, wayOut } = reasonText(reason, names, language);
    const at = places(reason);
    const signers = reason.signers.join(', ') || word.steward;
    lines.push(`    - ${detail}${at ? ` [${at}]` : ''} (${word.agree}: ${signers})`);
    ways.add(wayOut);
    const command = answerCommand(reason, language);
    if (command !== undefined) ways.add(command);
  }
  if (group.length > shownPerCode) lines.push(`    … ${group.length - shownPerCode} ${word.more}`);
  for (const way of ways) lines.push(`    → ${way}`);
  return lines;
}

function nameList(ids: number[], names: (id: number) => string, language: Language): string {
  const shown = ids.slice(0, namesShown).map(names).join(', ');
  const rest = ids.length - namesShown;
  return rest > 0 ? `${shown} … ${rest} ${words[language].more}` : shown;
}

/** The verdict as a person reads it: what breaks, where it stands, the way out, who to tell. */
export function verdictLines(check: DeletionCheck, language: Language): string[] {
  const names = namesOf(check.assets);
  const { verdict, reasons, lossSet, tell } = check.verdict;
  const subject = nameList(check.subject, names, language);
  const lines = [`${verdict}  ${subject} — ${verdictTitle(verdict, language)}`];
  for (const group of groupsOf(reasons)) lines.push(...groupLines(group, names, language));
  const lost = lossSet.filter(({ why }) => why === 'STARVED' || why === 'NEVER_STARTS');
  if (lost.length > 0) {
    const ids = lost.map(({ asset }) => asset);
    lines.push(`  ${words[language].loss}: ${nameList(ids, names, language)}`);
  }
  for (const { party, assets } of tell) {
    lines.push(`  ${words[language].tell}: ${party} (${nameList(assets, names, language)})`);
  }
  return lines;
}

/** A ready message for each owner and consumer, under their names. */
export function tellLines(check: DeletionCheck, language: Language, link?: string): string[] {
  const names = namesOf(check.assets);
  const context = { subject: check.subject, names, language, ...(link !== undefined && { link }) };
  return check.verdict.tell.flatMap((tell) => [
    `=== ${tell.party}`,
    tellMessage(check.verdict, tell, context),
    '',
  ]);
}
