import type { ReasonViewFragment, Verdict, VerdictViewFragment } from '../gql/graphql.ts';

export type VerdictData = VerdictViewFragment;
export type ReasonData = ReasonViewFragment;
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
const stoppedWays = ['STARVED', 'NEVER_STARTS'];
const lossOrder = ['SUBJECT', 'CONTAINED', ...stoppedWays];

export interface Share {
  /** STARVED: goes or stops with the set; SAFE: downstream without a reason of its own. */
  of: Verdict | 'STARVED';
  count: number;
}

/** How the impact divides. Each thing counts once, under its gravest reason. */
export function sharesOf(
  verdict: Pick<VerdictData, 'reasons' | 'lossSet'>,
  downstream: number,
): Share[] {
  const counted = new Set<string>();
  const shares = gravestFirst.map((of): Share => {
    const before = counted.size;
    for (const reason of verdict.reasons) {
      if (reason.verdict === of) counted.add(reason.by?.id ?? reason.about?.id ?? reason.code);
    }
    return { of, count: counted.size - before };
  });
  const hit = new Set(
    verdict.reasons.flatMap(({ by, code }) => (by && !upstreamCodes.includes(code) ? [by.id] : [])),
  );
  const stopped = verdict.lossSet.filter((loss) => stoppedWays.includes(loss.why));
  const starved = stopped.filter((loss) => !counted.has(loss.asset.id)).length;
  const rest = downstream - hit.size - stopped.filter((loss) => !hit.has(loss.asset.id)).length;
  shares.push({ of: 'STARVED', count: starved }, { of: 'SAFE', count: Math.max(0, rest) });
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

/** What goes with the set: the set itself first, then what is in it, then what stops. */
export function inOrder(losses: VerdictData['lossSet']): VerdictData['lossSet'] {
  return losses.toSorted((a, b) => lossOrder.indexOf(a.why) - lossOrder.indexOf(b.why));
}
