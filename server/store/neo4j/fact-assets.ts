import type { Schedule } from '../../core/asset.ts';
import type { AssetId, FactAsset, FactParty } from '../../core/facts.ts';
import { isUnmapped, mayMean } from '../../core/urn.ts';
import { instant, integer, optionalText, parse, text } from '../shared/codes.ts';
import type { Query, Row } from './bolt.ts';
import type { Graph } from './graph.ts';
import { kindOf, stateOf } from './nodes.ts';

/** Most assets have none: one list serves them all. */
const noParties: FactParty[] = [];
const remembered = 50_000;

/** What earlier verdicts on the same change have read of assets. */
function memoryOf(graph: Graph, seq: number): Map<AssetId, FactAsset> {
  const { assets } = graph.answers;
  if (assets?.seq === seq && assets.value.size < remembered) return assets.value;
  const value = new Map<AssetId, FactAsset>();
  graph.answers.assets = { seq, value };
  return value;
}

const factsOf = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  CALL (a) {
    OPTIONAL MATCH (u:Usage {asset: a.id}) WHERE u.reads + u.writes > 0
    RETURN max(coalesce(u.lastReadAt, u.toAt)) AS usedAt
  }
  RETURN a.id AS id, a.kind AS kind, a.urn AS urn, a.name AS name, a.platform AS platform,
    a.state AS state, a.onlyNamed AS onlyNamed, coalesce(a.dataChangedAt, 0) AS changedAt,
    a.subtype AS subtype, a.schedule AS schedule, a.failingSince AS failingSince,
    a.parties AS parties, coalesce(usedAt, 0) AS usedAt`;

/** Assets as a verdict sees them; in a write, where nothing may be remembered, `graph` is left out. */
export async function loadFactAssets(
  query: Query,
  ids: Iterable<AssetId>,
  graph: Graph | undefined,
  seq: number,
): Promise<FactAsset[]> {
  const memory = graph === undefined ? new Map<AssetId, FactAsset>() : memoryOf(graph, seq);
  const wanted = [...new Set(ids)];
  const missing = wanted.filter((id) => !memory.has(id));
  if (missing.length > 0) {
    for (const row of await query.run(factsOf, { ids: missing })) {
      const asset = factOf(row);
      memory.set(asset.id, asset);
    }
  }
  return wanted.flatMap((id) => memory.get(id) ?? []);
}

function factOf(row: Row): FactAsset {
  const asset: FactAsset = {
    id: integer(row['id']),
    kind: kindOf(row['kind']),
    urn: text(row['urn']),
    name: text(row['name']),
    platform: text(row['platform']),
    state: stateOf(row['state']),
    parties: row['parties'] === '[]' ? noParties : parse<FactParty[]>(row['parties']),
    onlyNamed: row['onlyNamed'] === true,
  };
  const subtype = optionalText(row['subtype']);
  if (subtype !== undefined) asset.subtype = subtype;
  if (row['schedule'] !== null) asset.schedule = parse<Schedule>(row['schedule']);
  const failingSince = optionalText(row['failingSince']);
  if (failingSince !== undefined) asset.failingSince = failingSince;
  const used = Math.max(integer(row['usedAt']), integer(row['changedAt']));
  if (used !== 0) asset.lastUsedAt = instant(used);
  return asset;
}

const maxNamed = 2_000;

export interface UnmappedNames {
  ids: AssetId[];
  /** Why there may be more. */
  cut?: string;
}

const own = `OPTIONAL MATCH (n:Asset) WHERE n.unmapped IS NOT NULL
  WITH n LIMIT 1 WHERE n IS NOT NULL
  UNWIND $ids AS id MATCH (a:Asset {id: id}) WHERE a.kind = 'DATASET'
  RETURN a.tail AS tail, a.urn AS urn`;
const alikeUnmapped = `UNWIND $names AS named
  CALL (named) {
    CALL (named) {
      MATCH (a:Asset) USING INDEX a:Asset(unmapped)
      WHERE a.unmapped IN named.shorter AND a.kind = 'DATASET' RETURN a
      UNION ALL
      MATCH (a:Asset) USING INDEX a:Asset(unmapped)
      WHERE a.unmapped STARTS WITH named.tail AND a.kind = 'DATASET' RETURN a
    }
    RETURN a.id AS id, a.urn AS urn LIMIT $limit
  }
  RETURN named.urn AS named, id, urn`;
const alikeAny = `UNWIND $names AS named
  CALL (named) {
    CALL (named) {
      MATCH (a:Asset) USING INDEX a:Asset(tail)
      WHERE a.tail IN named.shorter AND a.kind = 'DATASET' RETURN a
      UNION ALL
      MATCH (a:Asset) USING INDEX a:Asset(tail)
      WHERE a.tail STARTS WITH named.tail AND a.kind = 'DATASET' RETURN a
    }
    RETURN a.id AS id, a.urn AS urn LIMIT $limit
  }
  RETURN named.urn AS named, id, urn`;

/**
 * Datasets that may be one of the assets under another name: of the two names at least one stands under
 * a connection nobody mapped, and the trailing parts of one are those of the other.
 */
export async function unmappedNamed(query: Query, ids: AssetId[]): Promise<UnmappedNames> {
  if (ids.length === 0) return { ids: [] };
  const found = new Set<AssetId>();
  let cut: string | undefined;
  const named = (await query.run(own, { ids })).map(nameOf);
  const alike = async (cypher: string, names: OwnName[]): Promise<Row[]> =>
    names.length === 0 ? [] : query.run(cypher, { names, limit: 2 * maxNamed });
  const rows = await Promise.all([
    alike(
      alikeAny,
      named.filter(({ urn }) => isUnmapped(urn)),
    ),
    alike(
      alikeUnmapped,
      named.filter(({ urn }) => !isUnmapped(urn)),
    ),
  ]);
  const counts = new Map<string, number>();
  for (const row of rows.flat()) {
    const [urn, count] = [text(row['named']), (counts.get(text(row['named'])) ?? 0) + 1];
    counts.set(urn, count);
    if (count >= maxNamed) cut = `more than ${maxNamed} names may mean ${urn}`;
    if (mayBeOne(text(row['urn']), urn)) found.add(integer(row['id']));
  }
  for (const id of ids) found.delete(id);
  return { ids: [...found], ...(cut === undefined ? {} : { cut }) };
}

interface OwnName {
  urn: string;
  tail: string;
  /** The tails that this one begins with. */
  shorter: string[];
}

function nameOf(row: Row): OwnName {
  const tail = text(row['tail']);
  const parts = tail.split('\n').slice(0, -1);
  const shorter = parts.map((_part, index) => `${parts.slice(0, index + 1).join('\n')}\n`);
  return { urn: text(row['urn']), tail, shorter };
}

function mayBeOne(left: string, right: string): boolean {
  return (isUnmapped(left) && mayMean(left, right)) || (isUnmapped(right) && mayMean(right, left));
}

const liveOf = `UNWIND $urns AS urn MATCH (a:Asset {urn: urn})
  WHERE a.kind = 'DATASET' AND NOT a.state IN ['DROPPED', 'VANISHED']
    AND EXISTS { MATCH (a)<-[:ABOUT]-(e:Evidence) WHERE e.method = 'LIVE' AND e.vanishedAt IS NULL }
  RETURN DISTINCT a.urn AS urn`;

/** Those of the datasets that a live source sees now. What code only names may not be there. */
export async function seenLive(query: Query, urns: readonly string[]): Promise<Set<string>> {
  if (urns.length === 0) return new Set();
  return new Set((await query.run(liveOf, { urns })).map((row) => text(row['urn'])));
}
