import type { AssetId } from '../facts.ts';
import { ownersOf, partiesOf, unique, type Case } from './case.ts';
import { isOver } from './graph.ts';
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
  const reasons = drafts.map((draft) => complete(judged, draft));
  const standing = reasons.filter((reason) => !isAccepted(judged, reason));
  const kept = new Map<string, Reason>();
  for (const reason of gather(judged, standing)) {
    const key = reasonKey(reason);
    const same = kept.get(key);
    if (!same) kept.set(key, reason);
    else same.evidence = [...same.evidence, ...reason.evidence].slice(0, 5);
  }
  return [...kept.values()].sort(compare);
}

function complete({ graph }: Case, draft: Draft): Reason {
  const byOwners = draft.by === undefined ? [] : ownersOf(graph, graph.assets.get(draft.by));
  const about = draft.about === undefined ? undefined : graph.assets.get(draft.about);
  const party = draft.code === 'DECLARED_CONSUMER' ? draft.values?.party : undefined;
  const owners = draft.by === undefined ? ownersOf(graph, about) : byOwners;
  return {
    ...draft,
    verdict: reasonCodes[draft.code],
    hard: draft.hard ?? false,
    signers: party === undefined ? owners : [String(party)],
    values: draft.values ?? {},
    evidence: draft.evidence ?? [],
  };
}

/** What is true of a whole system is one reason, however many members it is true of. */
const gathered = new Set<string>(['BLIND_SPOT', 'READS_NOT_WATCHED', 'UNRESOLVED_MAY_REACH']);

function gather({ facts, graph }: Case, reasons: Reason[]): Reason[] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const about = gathered.has(reason.code) ? undefined : [reason.about, reason.by];
    const key = JSON.stringify([reason.code, about, reason.values]);
    groups.set(key, [...(groups.get(key) ?? []), reason]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first || !gathered.has(first.code)) return group;
    const ids = group.flatMap(({ about }) => (about === undefined ? [] : [about]));
    const names = ids.slice(0, 5).map((id) => graph.assets.get(id)?.name ?? `#${id}`);
    const only = facts.subject.length === 1 ? facts.subject[0] : ids[0];
    const about = ids.length === 1 ? ids[0] : only;
    const signers = unique(group.flatMap((reason) => reason.signers));
    const values = { ...first.values, assets: ids.length, names: names.join(', ') };
    return [{ ...first, ...(about === undefined ? {} : { about }), signers, values }];
  });
}

/** The same reader hit through several edges is one reason; what differs in its facts is not. */
function reasonKey(reason: Reason): string {
  const { relation: _relation, places: _places, ...values } = reason.values;
  return JSON.stringify([reason.code, reason.about, reason.by, values]);
}

function compare(a: Reason, b: Reason): number {
  const byGravity = gravity[b.verdict] - gravity[a.verdict];
  if (byGravity !== 0) return byGravity;
  const byHardness = Number(b.hard) - Number(a.hard);
  if (byHardness !== 0) return byHardness;
  const codes = Object.keys(reasonCodes);
  const byCode = codes.indexOf(a.code) - codes.indexOf(b.code);
  if (byCode !== 0) return byCode;
  const byAsset = (a.about ?? -1) - (b.about ?? -1) || (a.by ?? -1) - (b.by ?? -1);
  return byAsset !== 0 ? byAsset : reasonKey(a) < reasonKey(b) ? -1 : 1;
}

/** A stated acceptance holds for the asset it names; one without an asset to name, for every subject. */
function isAccepted({ facts, graph }: Case, reason: Reason): boolean {
  if (reason.verdict === 'BLOCKED') return false;
  const accepted = new Set(
    facts.acceptances
      .filter((stated) => stated.code === reason.code && !isOver(stated.until, graph.now))
      .flatMap((stated) => (stated.asset === undefined ? [] : [stated.asset])),
  );
  if (reason.about !== undefined && accepted.has(reason.about)) return true;
  return facts.subject.length > 0 && facts.subject.every((id) => accepted.has(id));
}

/** BLOCKED over UNKNOWN over REVIEW over SAFE. */
export function gravest(reasons: Reason[]): Verdict {
  let worst: Verdict = 'SAFE';
  for (const { verdict } of reasons) if (gravity[verdict] > gravity[worst]) worst = verdict;
  return worst;
}

/** Hash (FNV-1a, 64 bit) of the live readers outside the set, to bind signatures to. */
export function fingerprintOf({ graph }: Case, reasons: Reason[]): string {
  const readers = reasons
    .filter(({ verdict, hard }) => verdict === 'BLOCKED' && !hard)
    .map(({ by, values }) => {
      const asset = by === undefined ? undefined : graph.assets.get(by);
      return asset ? `${asset.kind} ${asset.urn}` : `${values.party ?? ''} ${values.role ?? ''}`;
    });
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(unique(readers).join('\n'))) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
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
