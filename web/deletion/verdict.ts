import type { Verdict, VerdictViewFragment } from '../gql/graphql.ts';

export type VerdictData = VerdictViewFragment;
export type ReasonData = VerdictData['reasons'][number];
export const gravestFirst = ['BLOCKED', 'UNKNOWN', 'REVIEW'] as const satisfies Verdict[];

/** Reasons by the verdict they make, gravest first; empty groups are left out. */
export function groupsOf(
  reasons: readonly ReasonData[],
): { verdict: (typeof gravestFirst)[number]; reasons: ReasonData[] }[] {
  return gravestFirst
    .map((verdict) => ({ verdict, reasons: reasons.filter((one) => one.verdict === verdict) }))
    .filter((group) => group.reasons.length > 0);
}

/** Who fails upstream of the set: not part of what is downstream. */
const upstreamCodes = ['WRITER_FAILS', 'CALLER_FAILS'];

export interface Share {
  verdict: Verdict;
  count: number;
}

/**
 * How the impact divides: each thing hit counts once, under its gravest reason; what is downstream
 * without a reason of its own comes last.
 */
export function sharesOf(
  reasons: readonly Pick<ReasonData, 'verdict' | 'by' | 'code' | 'about'>[],
  downstream: number,
): Share[] {
  const counted = new Set<string>();
  const shares = gravestFirst.map((verdict): Share => {
    let count = 0;
    for (const reason of reasons) {
      if (reason.verdict !== verdict) continue;
      const key = reason.by?.id ?? `${reason.code} ${reason.about?.id ?? ''}`;
      if (counted.has(key)) continue;
      counted.add(key);
      count += 1;
    }
    return { verdict, count };
  });
  const named = new Set(
    reasons.flatMap(({ by, code }) => (by && !upstreamCodes.includes(code) ? [by.id] : [])),
  );
  shares.push({ verdict: 'SAFE', count: Math.max(0, downstream - named.size) });
  return shares.filter((share) => share.count > 0);
}

/** Who has to agree, with how many reasons wait for each; a steward (empty name) comes last. */
export function signersOf(
  reasons: readonly Pick<ReasonData, 'signers' | 'verdict'>[],
): { party: string; reasons: number }[] {
  const waiting = new Map<string, number>();
  for (const reason of reasons) {
    for (const party of reason.signers.length ? reason.signers : ['']) {
      waiting.set(party, (waiting.get(party) ?? 0) + 1);
    }
  }
  return [...waiting]
    .map(([party, count]) => ({ party, reasons: count }))
    .sort((a, b) => Number(a.party === '') - Number(b.party === '') || b.reasons - a.reasons);
}

export type WayOut = 'accept' | 'blindSpot' | 'answer' | 'map' | 'scans' | 'none';

/** What the reader can do about a reason on this page. */
export function wayOutOf(reason: Pick<ReasonData, 'code' | 'verdict' | 'hard'>): WayOut {
  if (reason.hard || reason.verdict === 'BLOCKED') return 'none';
  if (reason.code === 'BLIND_SPOT') return 'blindSpot';
  if (reason.code === 'UNMAPPED_CONNECTION') return 'map';
  if (reason.code.startsWith('UNRESOLVED_')) return 'answer';
  if (reason.code.startsWith('SOURCE_')) return 'scans';
  return reason.code === 'WALK_INCOMPLETE' ? 'none' : 'accept';
}
