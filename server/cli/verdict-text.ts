import type { DeletionCheck } from '../actions/deletion.ts';
import type { Reason } from '../core/deletion.ts';
import type { AssetNode } from '../store/store.ts';
import type { Language } from './terminal.ts';

const shownPerCode = 10;
const placesShown = 3;

interface Words {
  reasons: string;
  loss: string;
  tell: string;
  more: string;
  steward: string;
  signs: string;
}

const words: Record<Language, Words> = {
  en: {
    reasons: 'Why',
    loss: 'Goes with it',
    tell: 'Tell',
    more: 'more',
    steward: 'a steward',
    signs: 'must agree',
  },
  ko: {
    reasons: '까닭',
    loss: '함께 사라지는 것',
    tell: '알릴 사람',
    more: '더',
    steward: '관리자',
    signs: '동의 필요',
  },
};

/** `dags/a.py:12` of each proof, the first few. */
function places(reason: Reason): string[] {
  return reason.evidence.flatMap(({ source, place }) => {
    if (!place) return [source];
    return [`${place.at}${place.line === undefined ? '' : `:${place.line}`}`];
  });
}

function reasonLines(reason: Reason, names: Map<number, AssetNode>, language: Language): string[] {
  const nameOf = (id: number | undefined) =>
    id === undefined ? '' : (names.get(id)?.facts.name ?? `#${id}`);
  const values = Object.entries(reason.values).map(([key, value]) => `${key} ${value}`);
  const who = [nameOf(reason.by), nameOf(reason.about)].filter(Boolean).join(' → ');
  const signers = reason.signers.join(', ') || words[language].steward;
  const head = [who, ...values].filter(Boolean).join('; ');
  const lines = [`    ${head} (${signers} ${words[language].signs})`];
  for (const place of places(reason).slice(0, placesShown)) lines.push(`      ${place}`);
  return lines;
}

function byCode(reasons: Reason[]): Map<string, Reason[]> {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const group = groups.get(reason.code) ?? [];
    group.push(reason);
    groups.set(reason.code, group);
  }
  return groups;
}

/** The verdict as a person reads it: what breaks, where it stands, who must agree, who to tell. */
export function verdictLines(check: DeletionCheck, language: Language): string[] {
  const names = new Map(check.assets.map((node) => [node.id, node]));
  const name = (id: number) => names.get(id)?.facts.name ?? `#${id}`;
  const word = words[language];
  const lines = [`${check.verdict.verdict}  ${check.subject.map(name).join(', ')}`];
  for (const [code, reasons] of byCode(check.verdict.reasons)) {
    lines.push(`  ${reasons[0]?.verdict ?? ''} ${code} (${reasons.length})`);
    for (const reason of reasons.slice(0, shownPerCode))
      lines.push(...reasonLines(reason, names, language));
    const rest = reasons.length - shownPerCode;
    if (rest > 0) lines.push(`    … ${rest} ${word.more}`);
  }
  const lost = check.verdict.lossSet.filter(
    ({ why }) => why === 'STARVED' || why === 'NEVER_STARTS',
  );
  if (lost.length > 0)
    lines.push(`  ${word.loss}: ${lost.map(({ asset }) => name(asset)).join(', ')}`);
  for (const { party, assets } of check.verdict.tell) {
    lines.push(`  ${word.tell}: ${party} (${assets.map(name).join(', ')})`);
  }
  return lines;
}
