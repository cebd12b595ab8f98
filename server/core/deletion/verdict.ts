import type { AssetId } from '../facts.ts';
import { nameOf, ownersOf, partiesOf, unique, type Case } from './case.ts';
import { isOver } from './graph.ts';
import { keyOf } from './key.ts';
import {
  reasonCodes,
  type DeletionVerdict,
  type Draft,
  type Reason,
  type Verdict,
} from './reason.ts';

const gravity: Record<Verdict, number> = { BLOCKED: 3, UNKNOWN: 2, REVIEW: 1, SAFE: 0 };

/** Reasons with signers, without those a steward accepted, gravest first and each once. */
export function settle(judged: Case, drafts: Draft[]): Reason[] {
  const kept = new Map<string, Reason>();
  for (const reason of gather(judged, drafts)) {
    if (isAccepted(judged, reason)) continue;
    const facts = factsOf(reason);
    const same = kept.get(facts);
    if (!same) {
      kept.set(facts, reason);
      continue;
    }
    same.evidence = [...same.evidence, ...reason.evidence].slice(0, 5);
    const { seenAt = '' } = reason;
    if (seenAt > (same.seenAt ?? '')) same.seenAt = seenAt;
  }
  return [...kept.values()].sort(compare);
}

function complete({ facts, graph }: Case, draft: Draft, about: AssetId[]): Reason {
  const { bound = [], ...said } = draft;
  const byOwners = draft.by === undefined ? [] : ownersOf(graph, graph.assets.get(draft.by));
  const owners = unique(about.flatMap((id) => ownersOf(graph, graph.assets.get(id))));
  const party = draft.code === 'DECLARED_CONSUMER' ? draft.values?.party : undefined;
  const signers = draft.by === undefined ? owners : byOwners;
  const reason = {
    ...said,
    verdict: reasonCodes[draft.code],
    hard: draft.hard ?? false,
    signers: party === undefined ? signers : [String(party)],
    values: draft.values ?? {},
    evidence: draft.evidence ?? [],
  };
  return { ...reason, key: keyOf(graph, facts.subject, reason, about, bound) };
}

/** What is true of a whole system is one reason, however many members it is true of. */
const gathered = new Set<string>(['BLIND_SPOT', 'READS_NOT_WATCHED', 'UNRESOLVED_MAY_REACH']);

function gather(judged: Case, drafts: Draft[]): Reason[] {
  const groups = new Map<string, Draft[]>();
  const single: Reason[] = [];
  for (const draft of drafts) {
    if (!gathered.has(draft.code)) {
      single.push(complete(judged, draft, aboutOf([draft])));
      continue;
    }
    const key = JSON.stringify([draft.code, draft.values]);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const joined = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    // What was accepted of one member needs no second word when others go with it.
    const isAsked = judged.facts.acceptances.some(({ key }) => key?.startsWith(`${first.code}:`));
    const open = isAsked
      ? group.filter((each) => !isAccepted(judged, complete(judged, each, aboutOf([each]))))
      : group;
    return open[0] ? [together(judged, open, open[0])] : [];
  });
  return [...single, ...joined];
}

const aboutOf = (drafts: Draft[]) =>
  drafts.flatMap(({ about }) => (about === undefined ? [] : [about]));

function together(judged: Case, group: Draft[], first: Draft): Reason {
  const { facts, graph } = judged;
  const ids = aboutOf(group);
  const names = ids.slice(0, 5).map((id) => nameOf(graph, id));
  const only = facts.subject.length === 1 ? facts.subject[0] : ids[0];
  const about = ids.length === 1 ? ids[0] : only;
  const reason = complete(judged, first, ids);
  const values = { ...reason.values, assets: ids.length, names: names.join(', ') };
  return { ...reason, ...(about === undefined ? {} : { about }), values };
}

/** The same reader hit through several edges is one reason; what differs in its facts is not. */
function factsOf(reason: Reason): string {
  const { relation: _relation, places: _places, ...values } = reason.values;
  return JSON.stringify([reason.code, reason.about, reason.by, values]);
}

const places = new Map<string, number>(Object.keys(reasonCodes).map((code, at) => [code, at]));

function compare(a: Reason, b: Reason): number {
  const byGravity = gravity[b.verdict] - gravity[a.verdict];
  if (byGravity !== 0) return byGravity;
  const byHardness = Number(b.hard) - Number(a.hard);
  if (byHardness !== 0) return byHardness;
  const byCode = (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0);
  if (byCode !== 0) return byCode;
  const byAsset = (a.about ?? -1) - (b.about ?? -1) || (a.by ?? -1) - (b.by ?? -1);
  return byAsset !== 0 ? byAsset : factsOf(a) < factsOf(b) ? -1 : 1;
}

/** An acceptance holds for exactly what was accepted: another reader, place or code is a reason anew. */
function isAccepted({ facts, graph }: Case, reason: Reason): boolean {
  if (reason.verdict === 'BLOCKED') return false;
  return facts.acceptances.some(
    ({ key, until }) => key === reason.key && !isOver(until, graph.now),
  );
}

/** BLOCKED over UNKNOWN over REVIEW over SAFE. */
export function gravest(reasons: Reason[]): Verdict {
  let worst: Verdict = 'SAFE';
  for (const { verdict } of reasons) if (gravity[verdict] > gravity[worst]) worst = verdict;
  return worst;
}

/** Keys of what breaks and may be signed for, sorted, each once. */
export function waivable(reasons: Reason[]): string[] {
  return unique(
    reasons.filter(({ verdict, hard }) => verdict === 'BLOCKED' && !hard).map(({ key }) => key),
  );
}

/** Who must agree or should know: owners and consumers of what is hit, and everybody of the set itself. */
export function whomToTell(judged: Case, reasons: Reason[]): DeletionVerdict['tell'] {
  const { graph, set } = judged;
  const tell = new Map<string, Set<AssetId>>();
  const note = (parties: string[], asset: AssetId) => {
    for (const party of parties) {
      const assets = tell.get(party) ?? new Set<AssetId>();
      tell.set(party, assets.add(asset));
    }
  };
  for (const [id] of set) {
    const asset = graph.assets.get(id);
    if (!asset) continue;
    const roles = ['OWNER', 'REQUESTER', 'CONSUMER'] as const;
    for (const role of roles) note(partiesOf(asset, role), id);
  }
  for (const reason of reasons) {
    const hit = reason.by ?? reason.about;
    if (hit !== undefined) note(reason.signers, hit);
    const asset = reason.by === undefined ? undefined : graph.assets.get(reason.by);
    if (asset) note(partiesOf(asset, 'CONSUMER'), asset.id);
  }
  return [...tell.keys()].sort().map((party) => ({
    party,
    assets: [...(tell.get(party) ?? [])].sort((a, b) => a - b),
  }));
}
