import type { AssetId, FactAsset, FactUnresolved } from '../facts.ts';
import { nameParts, namespaceOf, parseUrn } from '../urn.ts';
import { foldCase } from '../urn-name.ts';
import { evidenceOf, isInside, members, nameOf, unique, type Case } from './case.ts';
import { isOver, stands } from './graph.ts';
import { isLive, isWatched, runs } from './liveness.ts';
import { isDropped, unmappedNames } from './loss-set.ts';
import { matchPattern, type Match } from './pattern.ts';
import type { Draft } from './reason.ts';

/** What could not be resolved and may be about the set: unresolved code, unmapped connections. */
export function unresolvedReasons(judged: Case): Draft[] {
  const open = [...judged.facts.unresolved]
    .sort((a, b) => a.id - b.id)
    .map((unresolved) => ({ unresolved, by: readerOf(judged, unresolved) }))
    .filter(({ by }) => by === undefined || !isInside(judged, by.id));
  const drafts: Draft[] = [];
  for (const id of members(judged)) {
    const asset = judged.graph.assets.get(id);
    if (!asset) continue;
    const may: FactUnresolved[] = [];
    for (const { unresolved, by } of open) {
      const match = reach(judged, unresolved, asset);
      const sleeps = by !== undefined && !runs(judged.graph, by.id);
      if (match === 'NO' || (match === 'MAY' && sleeps)) continue;
      if (match === 'MAY' || sleeps) may.push(unresolved);
      else drafts.push(names(unresolved, asset, by));
    }
    drafts.push(...mayReach(judged, asset, may));
  }
  return [...drafts, ...unmapped(judged)];
}

function readerOf({ graph }: Case, unresolved: FactUnresolved): FactAsset | undefined {
  const by = unresolved.by;
  if (!by) return undefined;
  for (const asset of graph.assets.values()) {
    if (asset.urn === by.urn && asset.kind === by.kind) return asset;
  }
  return undefined;
}

function reach(judged: Case, unresolved: FactUnresolved, asset: FactAsset): Match {
  const dropped = isDropped(judged.set, asset.id);
  if (unresolved.access === 'WRITE' && !dropped) return 'NO';
  const namespace = namespaceOf(asset.urn);
  const confined = unresolved.reach.namespace;
  if (confined !== undefined && !isWithin(namespace, confined)) return 'NO';
  if (asset.kind === 'PIPELINE') {
    // Code that calls a pipeline says so by the namespace of pipelines.
    return dropped && confined !== undefined ? matchJob(unresolved.reach.pattern, asset) : 'NO';
  }
  if (asset.kind !== 'DATASET') return 'NO';
  const answer = unresolved.answered;
  if (answer && !isOver(answer.until, judged.graph.now))
    return answered(answer.patterns, asset.urn);
  const mentions = unresolved.mentions ?? [];
  if (mentions.length > 0) return mentioned(mentions, asset.urn);
  return matchPattern(unresolved.reach.pattern, asset.urn);
}

function isWithin(namespace: string, confined: string): boolean {
  return confined.endsWith('://') ? namespace.startsWith(confined) : namespace === confined;
}

function matchJob(pattern: string | undefined, asset: FactAsset): Match {
  return matchPattern(pattern, `bigquery|${parseUrn(asset.urn).name.replaceAll('|', ' ')}`);
}

/** An answer stands for what was not known: it names what its patterns match, and nothing else. */
function answered(patterns: string[], urn: string): Match {
  const match = (pattern: string) => matchPattern(pattern.replaceAll('*', '<?>'), urn);
  return patterns.some((pattern) => match(pattern) !== 'NO') ? 'NAMES' : 'NO';
}

const mostMentions = 500;

/** The identifiers of a text nobody could parse: it may only name what is among them. */
function mentioned(mentions: string[], urn: string): Match {
  const last = foldCase(nameParts(urn).at(-1) ?? '');
  const has = mentions.some((word) => {
    const folded = foldCase(word);
    return folded === last || folded.endsWith(`.${last}`) || folded.endsWith(`/${last}`);
  });
  if (has) return 'NAMES';
  return mentions.length >= mostMentions ? 'MAY' : 'NO';
}

function names(unresolved: FactUnresolved, asset: FactAsset, by: FactAsset | undefined): Draft {
  return {
    code: 'UNRESOLVED_NAMES_IT',
    about: asset.id,
    ...(by === undefined ? {} : { by: by.id }),
    values: {
      text: unresolved.reach.pattern ?? unresolved.message,
      message: unresolved.message,
      unresolved: unresolved.id,
      access: unresolved.access,
      ...(unresolved.answered === undefined ? {} : { answeredBy: unresolved.answered.by }),
    },
    evidence: [placeOf(unresolved)],
  };
}

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
    },
  ];
}

/** Names under connections that nobody mapped, read or written by somebody outside. */
function unmapped(judged: Case): Draft[] {
  const { graph, set } = judged;
  return unmappedNames(graph, set).flatMap(({ name, means }) => {
    const users = usersOf(judged, name);
    // Known whole and used by nobody outside: it means nothing any more.
    if (users.length === 0 && graph.expanded.has(name)) return [];
    return means.flatMap((about) => {
      const hit = users.filter((user) => user.reads || isDropped(set, about));
      if (hit.length === 0 && users.length > 0) return [];
      return [connectionReason(judged, name, about, hit)];
    });
  });
}

interface User {
  id: AssetId;
  reads: boolean;
  evidence: ReturnType<typeof evidenceOf>;
}

function usersOf(judged: Case, id: AssetId): User[] {
  const { facts, graph, windowDays } = judged;
  const reads = (graph.out.get(id) ?? []).map((edge) => ({ edge, other: edge.to, reads: true }));
  const writes = (graph.into.get(id) ?? []).map((edge) => ({
    edge,
    other: edge.from,
    reads: false,
  }));
  return [...reads, ...writes]
    .filter(
      ({ edge, other }) => edge.relation === 'FEEDS' && stands(edge) && !isInside(judged, other),
    )
    .filter(({ other }) => isLive(facts, graph, other, windowDays))
    .map(({ edge, other, reads: isRead }) => ({
      id: other,
      reads: isRead,
      evidence: evidenceOf(edge),
    }));
}

function connectionReason({ graph }: Case, id: AssetId, about: AssetId, users: User[]): Draft {
  const urn = graph.assets.get(id)?.urn ?? '|';
  const namespace = namespaceOf(urn);
  const values = {
    connection: namespace.slice(namespace.lastIndexOf('/') + 1),
    text: parseUrn(urn).name,
    name: nameOf(graph, id),
    count: users.length,
    names: unique(users.map((user) => nameOf(graph, user.id))).join(', '),
  };
  const first = users[0];
  const evidence = users.flatMap((user) => user.evidence).slice(0, 5);
  return {
    code: 'UNMAPPED_CONNECTION',
    about,
    ...(first === undefined ? {} : { by: first.id }),
    values,
    evidence,
  };
}
