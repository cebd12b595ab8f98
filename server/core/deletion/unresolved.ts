import type { AssetId, FactAsset, FactUnresolved } from '../facts.ts';
import { isInside, members, type Case } from './case.ts';
import { isOver } from './graph.ts';
import { isWatched, runs } from './liveness.ts';
import { isDropped } from './loss-set.ts';
import { namingOf, targetFor, type Naming } from './naming.ts';
import type { Draft } from './reason.ts';
import { unmappedReasons } from './unmapped.ts';

/** One unresolved finding, ready to be held against many datasets. */
interface Open {
  unresolved: FactUnresolved;
  by: FactAsset | undefined;
  /** Whoever holds it does not run: it can only be a reminder. */
  sleeps: boolean;
  match: Naming;
}

/** What could not be resolved and may be about the set: unresolved code, unmapped connections. */
export function unresolvedReasons(judged: Case): Draft[] {
  const open = openFindings(judged);
  const drafts: Draft[] = [];
  for (const id of members(judged)) {
    const asset = judged.graph.assets.get(id);
    if (!asset || (asset.kind !== 'DATASET' && asset.kind !== 'PIPELINE')) continue;
    const target = targetFor(asset);
    const dropped = isDropped(judged.set, id);
    const may: FactUnresolved[] = [];
    for (const finding of open) {
      const match = finding.match(asset, target, dropped);
      if (match === 'NO' || (match === 'MAY' && finding.sleeps)) continue;
      if (match === 'MAY' || finding.sleeps) may.push(finding.unresolved);
      else drafts.push(names(finding.unresolved, asset, finding.by));
    }
    drafts.push(...mayReach(judged, asset, may));
  }
  return [...drafts, ...unknownWrites(judged), ...unmappedReasons(judged)];
}

/** What members themselves write or call, where that is not known: somebody outside may need it. */
function unknownWrites(judged: Case): Draft[] {
  const { facts, graph } = judged;
  const found = new Map<AssetId, FactUnresolved[]>();
  const inside = new Map(
    members(judged).flatMap((id) => {
      const asset = graph.assets.get(id);
      return asset ? [[`${asset.kind} ${asset.urn}`, id] as const] : [];
    }),
  );
  for (const one of facts.unresolved) {
    const id = one.by && inside.get(`${one.by.kind} ${one.by.urn}`);
    const isAnswered = one.answered && !isOver(one.answered.until, graph.now);
    if (id === undefined || one.access === 'READ' || isAnswered) continue;
    found.set(id, [...(found.get(id) ?? []), one]);
  }
  return [...found].map(([about, all]) => ({
    code: 'WRITES_UNKNOWN',
    about,
    values: { count: all.length, text: all[0]?.message ?? '', ...firstOf(all) },
    evidence: all.slice(0, 5).map(placeOf),
    bound: all.map(boundTo),
  }));
}

/** Which finding to answer first: a source and its number. */
function firstOf([first]: FactUnresolved[]): Record<string, string | number> {
  return first ? { unresolvedSource: first.source, unresolved: first.id } : {};
}

function openFindings(judged: Case): Open[] {
  const { facts, graph } = judged;
  if (facts.unresolved.length === 0) return [];
  const assets = new Map(
    [...graph.assets.values()].map((each) => [`${each.kind} ${each.urn}`, each]),
  );
  return [...facts.unresolved]
    .sort((a, b) => a.id - b.id)
    .map((unresolved) => {
      const ref = unresolved.by;
      const by = ref && assets.get(`${ref.kind} ${ref.urn}`);
      const sleeps = by !== undefined && !runs(graph, by.id);
      return { unresolved, by, sleeps, match: namingOf(unresolved, graph.now) };
    })
    .filter(({ by }) => by === undefined || !isInside(judged, by.id));
}

function names(unresolved: FactUnresolved, asset: FactAsset, by: FactAsset | undefined): Draft {
  return {
    code: 'UNRESOLVED_NAMES_IT',
    about: asset.id,
    ...(by === undefined ? {} : { by: by.id }),
    values: {
      text: unresolved.reach.pattern ?? unresolved.message,
      message: unresolved.message,
      ...firstOf([unresolved]),
      access: unresolved.access,
      ...(unresolved.answered === undefined ? {} : { answeredBy: unresolved.answered.by }),
    },
    evidence: [placeOf(unresolved)],
    bound: [boundTo(unresolved)],
  };
}

/** The finding and the code it was met in: an acceptance lapses with either. */
export const boundTo = ({ source, codeHash, place, message }: FactUnresolved) =>
  [source, codeHash, place.at, place.text ?? '', message].join(' ');

const placeOf = (unresolved: FactUnresolved) => ({
  source: unresolved.source,
  method: 'STATIC',
  place: unresolved.place,
});

/** None where a log that names every reader watched the whole window: it would have seen them. */
function mayReach(judged: Case, asset: FactAsset, may: FactUnresolved[]): Draft[] {
  if (may.length === 0) return [];
  const { facts, graph, observedDays } = judged;
  const isSeen = isWatched(facts, graph, asset, observedDays, true);
  const left = may.filter(
    (one) => !isSeen || (one.access !== 'READ' && isDropped(judged.set, asset.id)),
  );
  if (left.length === 0) return [];
  const values = {
    count: left.length,
    text: left[0]?.message ?? '',
    ...firstOf(left),
    ids: left
      .slice(0, 50)
      .map((one) => one.id)
      .join(','),
  };
  return [
    {
      code: 'UNRESOLVED_MAY_REACH',
      about: asset.id,
      values,
      evidence: left.slice(0, 5).map(placeOf),
      bound: left.map(boundTo),
    },
  ];
}
