import { assetKinds, assetStates } from '../../core/asset.ts';
import type { AssetFacts, AssetKind, AssetRef, AssetState } from '../../core/asset.ts';
import type { AssetId, FactParty } from '../../core/facts.ts';
import { methods } from '../../core/lineage.ts';
import type { Method, Place } from '../../core/lineage.ts';
import type { AssetNode, AssetRecord, Page } from '../store.ts';
import { groupRecords } from '../shared/asset-records.ts';
import {
  instant,
  integer,
  optionalInstant,
  optionalInteger,
  parse,
  text,
} from '../shared/codes.ts';
import { pageOf } from '../shared/page.ts';
import type { Query, Row } from './bolt.ts';

/** One of a closed list, as it is stored. */
export function memberOf<T extends string>(list: readonly T[], value: unknown): T {
  const found = list.find((item) => item === value);
  if (found === undefined) throw new Error(`${String(value)} is none of ${list.join(', ')}`);
  return found;
}

export const kindOf = (value: unknown): AssetKind => memberOf(assetKinds, value);
export const stateOf = (value: unknown): AssetState => memberOf(assetStates, value);
export const methodOf = (value: unknown): Method => memberOf(methods, value);

/** When an asset was last seen: by its own records, else by its edges, which a scan vouches for as well. */
const seen = `CALL (a) {
    OPTIONAL MATCH (a)<-[:ABOUT]-(e:Evidence) WHERE e.vanishedAt IS NULL
    OPTIONAL MATCH (s:Scope {id: e.scope})
    RETURN max(s.seenAt) AS byRecord
  }
  CALL (a, byRecord) {
    WITH a WHERE byRecord IS NULL AND a.vanishedAt IS NULL
    MATCH (a)-[r:FEEDS|REFERS|CONTAINS]-() WHERE r.vanishedAt IS NULL
    WITH r LIMIT 40
    MATCH (s:Scope {id: r.scope})
    RETURN max(s.seenAt) AS byEdge
  }
  RETURN a.id AS id, a.kind AS kind, a.urn AS urn, a.state AS state, a.firstSeenAt AS firstSeenAt,
    a.vanishedAt AS vanishedAt, a.parties AS parties, a.facts AS facts,
    coalesce(byRecord, a.vanishedAt, byEdge, a.firstSeenAt) AS lastSeenAt`;

function nodeOf(row: Row): AssetNode {
  const facts = parse<AssetFacts>(row['facts']);
  const vanishedAt = optionalInstant(row['vanishedAt']);
  return {
    id: integer(row['id']),
    ref: { kind: kindOf(row['kind']), urn: text(row['urn']) },
    state: stateOf(row['state']),
    facts,
    parties: parse<FactParty[]>(row['parties']),
    ...(facts.layer === undefined ? {} : { layer: facts.layer }),
    firstSeenAt: instant(row['firstSeenAt']),
    lastSeenAt: instant(row['lastSeenAt']),
    ...(vanishedAt === undefined ? {} : { vanishedAt }),
  };
}

const byIds = `UNWIND $ids AS wanted MATCH (a:Asset {id: wanted}) ${seen}`;

/** Assets in the order of their ids given; unknown ids are left out. */
export async function readNodes(query: Query, ids: AssetId[]): Promise<AssetNode[]> {
  if (ids.length === 0) return [];
  const rows = await query.run(byIds, { ids: [...new Set(ids)] });
  const nodes = new Map(rows.map((row) => [integer(row['id']), nodeOf(row)]));
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

const byKey = `MATCH (a:Asset {key: $key}) ${seen}`;

export async function readNode(query: Query, ref: AssetRef): Promise<AssetNode | undefined> {
  const [row] = await query.run(byKey, { key: keyOf(ref) });
  return row && nodeOf(row);
}

/** What an asset is found by: kind and URN. */
export function keyOf({ kind, urn }: AssetRef): string {
  return `${kind} ${urn}`;
}

const byUrn = `MATCH (a:Asset {urn: $urn}) ${seen}`;

export async function readNodesByUrn(query: Query, urn: string): Promise<AssetNode[]> {
  const nodes = (await query.run(byUrn, { urn })).map(nodeOf);
  const rank = (node: AssetNode) => assetKinds.indexOf(node.ref.kind);
  return nodes.sort((left, right) => rank(left) - rank(right));
}

const listed = `($kind IS NULL OR a.kind = $kind) AND ($state IS NULL OR a.state = $state)
    AND ($namespace IS NULL OR a.namespace STARTS WITH $namespace)
  WITH a ORDER BY a.id LIMIT $limit ${seen}`;
const listAll = `MATCH (a:Asset) WHERE a.id > $after AND ${listed}`;
/** The names that nobody mapped are few, and have an index of their own. */
const listUnmapped = `MATCH (a:Asset) WHERE a.unmapped IS NOT NULL AND a.id > $after AND ${listed}`;

/** Keyset page by id; a namespace matches itself and what begins with it. */
export async function listNodes(
  query: Query,
  filter: { kind?: AssetKind; namespace?: string; state?: AssetState },
  first: number,
  after: string | undefined,
): Promise<Page<AssetNode>> {
  const { kind, namespace, state } = filter;
  const cypher = namespace?.startsWith('connection://') === true ? listUnmapped : listAll;
  const values = { kind, namespace, state, after: Number(after ?? 0), limit: first + 1 };
  const nodes = (await query.run(cypher, values)).map(nodeOf).sort((a, b) => a.id - b.id);
  return pageOf(nodes, first, (node) => String(node.id));
}

const recordsOf = `MATCH (:Asset {id: $id})<-[:ABOUT]-(e:Evidence)
  OPTIONAL MATCH (s:Scope {id: e.scope})
  RETURN e.source AS source, e.method AS method, e.facts AS facts, e.place AS place, e.row AS row,
    e.vanishedAt AS vanishedAt, coalesce(s.seenAt, e.firstSeenAt) AS seen`;

/** What each source says, its scopes merged; live ones first. */
export async function readRecords(query: Query, id: AssetId): Promise<AssetRecord[]> {
  const words = (await query.run(recordsOf, { id })).map((row) => ({
    row: integer(row['row']),
    source: text(row['source']),
    method: methodOf(row['method']),
    facts: parse<AssetFacts>(row['facts']),
    place: row['place'] === null ? undefined : parse<Place>(row['place']),
    vanished: optionalInteger(row['vanishedAt']),
    seen: integer(row['seen']),
  }));
  const isGone = (word: (typeof words)[number]) => (word.vanished === undefined ? 0 : 1);
  words.sort(
    (a, b) =>
      isGone(a) - isGone(b) ||
      compare(a.source, b.source) ||
      methods.indexOf(b.method) - methods.indexOf(a.method) ||
      a.row - b.row,
  );
  return groupRecords(words);
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
