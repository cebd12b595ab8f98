import type { AssetRef } from '../../core/asset.ts';
import type { Method, Relation } from '../../core/lineage.ts';
import { relations } from '../../core/lineage.ts';
import type { Assertion, AssetAssertion, EdgeAssertion } from '../shared/assertions.ts';
import { noteEdgeChange } from '../shared/changes.ts';
import {
  breaksCode,
  confidenceCode,
  integer,
  methodCode,
  reasonCode,
  relationCode,
  text,
} from '../shared/codes.ts';
import { createFresh } from './assets.ts';
import type { Row } from './bolt.ts';
import { findIds, idOf, noteEdge } from './session.ts';
import type { Session } from './session.ts';

/** Something that a scope says and did not say before; `wrote` hears the number of its row. */
export interface Addition {
  source: string;
  scope: number;
  item: Assertion | { kind: 'RECORD'; record: RecordSaid };
  /** false: said about the asset, but no proof that it exists. */
  evidence?: boolean;
  wrote?(row: number): void;
}

type RecordSaid = Pick<AssetAssertion, 'asset' | 'method' | 'place'> & {
  facts: Partial<AssetAssertion['facts']>;
};

/** Something that a scope says otherwise than before. */
export interface Rewrite {
  /** Its row may have no number yet when this is noted. */
  member: { row: number };
  item: Assertion;
}

/** Statements of one relationship type each: a type cannot be a parameter. */
const perRelation = (make: (type: Relation) => string): Record<Relation, string> => ({
  FEEDS: make('FEEDS'),
  REFERS: make('REFERS'),
  CONTAINS: make('CONTAINS'),
});
export const createEdges = perRelation(
  (type) => `UNWIND $edges AS row MATCH (a:Asset {id: row.from}) MATCH (b:Asset {id: row.to})
    CREATE (a)-[r:${type}]->(b) SET r = row.facts`,
);
const changeEdges = perRelation(
  (type) => `UNWIND $edges AS row MATCH ()-[r:${type} {row: row.row}]->()
    USING INDEX r:${type}(row) SET r += row.facts`,
);
/**
 * From the side that has fewer edges, and each asset walked once: `Expand(Into)`, which two bound ends
 * give, looks at both for every pair, and inside a transaction that has written costs thirty times as much.
 */
const earlierEdges = perRelation(
  (type) => `UNWIND $groups AS row MATCH (a:Asset {id: row.from})
    WITH a, row.to AS ends, COUNT { (a)-[:${type}]->() } <= 20 * size(row.to) AS isNear
    CALL (a, ends, isNear) {
      WITH a, ends, isNear WHERE isNear
      MATCH (a)-[r:${type}]->(b) WHERE r.source = $source AND b.id IN ends
      RETURN r, b.id AS to
      UNION ALL
      WITH a, ends, isNear WHERE NOT isNear
      UNWIND ends AS end MATCH (b:Asset {id: end})
      MATCH (x)-[r:${type}]->(b) WHERE r.source = $source AND x = a
      RETURN r, end AS to
    }
    RETURN a.id AS from, to, r.method AS method, r.row AS row, r.vanishedAt IS NULL AS isLive`,
);
export const createRecords = `UNWIND $records AS row MATCH (a:Asset {id: row.asset})
  CREATE (e:Evidence)-[:ABOUT]->(a) SET e = row.facts`;
const changeRecords = 'UNWIND $records AS row MATCH (e:Evidence {row: row.row}) SET e += row.facts';
const earlierRecords = `UNWIND $assets AS id MATCH (a:Asset {id: id})<-[:ABOUT]-(e:Evidence)
  WHERE e.source = $source AND e.vanishedAt IS NOT NULL
  RETURN a.id AS asset, e.scope AS scope, e.method AS method, e.row AS row`;
export const createUnresolved = 'UNWIND $open AS row CREATE (u:Unresolved) SET u = row';

/** The properties that an edge has in every row that says it. */
export function edgeFacts(
  edge: Pick<
    EdgeAssertion,
    | 'relation'
    | 'method'
    | 'reason'
    | 'breaks'
    | 'recreates'
    | 'confidence'
    | 'places'
    | 'placeCount'
  >,
): Record<string, unknown> {
  // Only what is on the closed lists is written; the codes refuse all else.
  relationCode.of(edge.relation);
  reasonCode.of(edge.reason);
  breaksCode.of(edge.breaks);
  confidenceCode.of(edge.confidence);
  methodCode.of(edge.method);
  return {
    reason: edge.reason,
    breaks: edge.breaks,
    recreates: edge.recreates === true,
    confidence: edge.confidence,
    places: JSON.stringify(edge.places),
    placeCount: edge.placeCount,
  };
}

/** What a source says of an edge already, as far as this transaction knows. */
interface Earlier {
  known: boolean;
  back: number | undefined;
}

interface Written {
  created: Record<Relation, Record<string, unknown>[]>;
  changed: Record<Relation, Record<string, unknown>[]>;
  records: Record<string, unknown>[];
  changedRecords: Record<string, unknown>[];
  open: Record<string, unknown>[];
}

const nothing = (): Written => ({
  created: { FEEDS: [], REFERS: [], CONTAINS: [] },
  changed: { FEEDS: [], REFERS: [], CONTAINS: [] },
  records: [],
  changedRecords: [],
  open: [],
});

function refsOf(item: Addition['item']): AssetRef[] {
  if (item.kind === 'EDGE') return [item.edge.from, item.edge.to];
  if (item.kind === 'RECORD') return [item.record.asset];
  return item.fact.by === undefined ? [] : [item.fact.by];
}

/** Writes what one source newly says, all of it with a few statements. */
export async function addAssertions(session: Session, additions: Addition[]): Promise<void> {
  if (additions.length === 0) return;
  session.changed = true;
  await findIds(
    session,
    additions.flatMap(({ item }) => refsOf(item)),
  );
  // All new ones get their numbers first: what was never there needs no look at what it was.
  for (const { item } of additions) for (const ref of refsOf(item)) idOf(session, ref);
  const source = additions[0]?.source ?? '';
  const [edges, records] = await Promise.all([
    edgesBefore(session, source, additions),
    recordsBefore(session, source, additions),
  ]);
  const written = nothing();
  for (const addition of additions) {
    const { item } = addition;
    if (item.kind === 'EDGE') writeEdge(session, written, edges, addition, item.edge);
    else if (item.kind === 'RECORD') writeRecord(session, written, records, addition, item.record);
    else writeUnresolved(session, written, addition, item.fact);
  }
  await createFresh(session);
  await flush(session, written);
}

async function flush(session: Session, written: Written): Promise<void> {
  const { query } = session;
  const { records, changedRecords, open } = written;
  const statements: Promise<unknown>[] = [];
  for (const relation of relations) {
    const [created, changed] = [written.created[relation], written.changed[relation]];
    if (created.length > 0) statements.push(query.run(createEdges[relation], { edges: created }));
    if (changed.length > 0) statements.push(query.run(changeEdges[relation], { edges: changed }));
  }
  if (records.length > 0) statements.push(query.run(createRecords, { records }));
  if (changedRecords.length > 0) {
    statements.push(query.run(changeRecords, { records: changedRecords }));
  }
  if (open.length > 0) statements.push(query.run(createUnresolved, { open }));
  await Promise.all(statements);
}

/** Writes what a source says otherwise now, over what it said. */
export async function rewriteAssertions(session: Session, rewrites: Rewrite[]): Promise<void> {
  if (rewrites.length === 0) return;
  session.changed = true;
  const written = nothing();
  await findIds(
    session,
    rewrites.flatMap(({ item }) => refsOf(item)),
  );
  for (const { member, item } of rewrites) {
    const { row } = member;
    if (item.kind === 'EDGE') {
      const { edge } = item;
      written.changed[edge.relation].push({ row, facts: edgeFacts(edge) });
      noteEdgeChange(session.changes, 'CHANGED', idOf(session, edge.from), idOf(session, edge.to));
    } else if (item.kind === 'RECORD') {
      const { facts, place, asset } = item.record;
      written.changedRecords.push({ row, facts: recordTexts(facts, place) });
      session.dirty.add(idOf(session, asset));
    }
  }
  await flush(session, written);
}

function recordTexts(facts: object, place: object | undefined): Record<string, unknown> {
  return {
    facts: JSON.stringify(facts),
    place: place === undefined ? undefined : JSON.stringify(place),
  };
}

const edgeKey = (from: number, to: number, relation: string, method: string) =>
  `${from} ${to} ${relation} ${method}`;

/** Whether the source already says the edges somewhere, and vanished rows of them to revive. */
async function edgesBefore(
  session: Session,
  source: string,
  additions: Addition[],
): Promise<Map<string, Earlier>> {
  const asked: Record<Relation, Map<number, Set<number>>> = {
    FEEDS: new Map(),
    REFERS: new Map(),
    CONTAINS: new Map(),
  };
  for (const { item } of additions) {
    if (item.kind !== 'EDGE') continue;
    const { relation } = item.edge;
    const [from, to] = [idOf(session, item.edge.from), idOf(session, item.edge.to)];
    // An end is new, so there is nothing of this edge before this very transaction.
    if (session.fresh.has(from) || session.fresh.has(to)) continue;
    const ends = asked[relation].get(from);
    if (ends === undefined) asked[relation].set(from, new Set([to]));
    else ends.add(to);
  }
  const earlier = new Map<string, Earlier>();
  await Promise.all(
    relations.map(async (relation) => {
      if (asked[relation].size === 0) return;
      const groups = [...asked[relation]].map(([from, ends]) => ({ from, to: [...ends] }));
      const values = { groups, source };
      for (const row of await session.query.run(earlierEdges[relation], values)) {
        noteEarlier(earlier, relation, row);
      }
    }),
  );
  return earlier;
}

function noteEarlier(earlier: Map<string, Earlier>, relation: Relation, row: Row): void {
  const key = edgeKey(integer(row['from']), integer(row['to']), relation, text(row['method']));
  const known = earlier.get(key) ?? { known: false, back: undefined };
  if (row['isLive'] === true) known.known = true;
  else known.back = integer(row['row']);
  earlier.set(key, known);
}

function writeEdge(
  session: Session,
  written: Written,
  earlier: Map<string, Earlier>,
  { source, scope, wrote }: Addition,
  edge: EdgeAssertion,
): void {
  const { relation, method } = edge;
  const facts = edgeFacts(edge);
  const [from, to] = [idOf(session, edge.from), idOf(session, edge.to)];
  session.touched.add(from).add(to);
  const key = edgeKey(from, to, relation, method);
  const before = earlier.get(key) ?? { known: false, back: undefined };
  earlier.set(key, { known: true, back: undefined });
  if (!before.known) noteEdgeChange(session.changes, 'ADDED', from, to);
  noteEdge(session, 'ADD', relation, from, to);
  if (before.back !== undefined) {
    written.changed[relation].push({
      row: before.back,
      facts: { ...facts, scope, vanishedAt: undefined },
    });
    wrote?.(before.back);
    return;
  }
  const row = session.clock.nextRow++;
  const whole = { ...facts, row, source, method, scope, firstSeenAt: session.at };
  written.created[relation].push({ from, to, facts: whole });
  wrote?.(row);
}

const recordKey = (asset: number, scope: number, method: Method | string) =>
  `${asset} ${scope} ${method}`;

/** Vanished records that come back instead of being made anew, by asset, scope and method. */
async function recordsBefore(
  session: Session,
  source: string,
  additions: Addition[],
): Promise<Map<string, number>> {
  const assets = new Set<number>();
  for (const { item } of additions) {
    if (item.kind !== 'RECORD') continue;
    const asset = idOf(session, item.record.asset);
    if (!session.fresh.has(asset)) assets.add(asset);
  }
  if (assets.size === 0) return new Map();
  const rows = await session.query.run(earlierRecords, { assets: [...assets], source });
  return new Map(
    rows.map((row) => [
      recordKey(integer(row['asset']), integer(row['scope']), text(row['method'])),
      integer(row['row']),
    ]),
  );
}

function writeRecord(
  session: Session,
  written: Written,
  earlier: Map<string, number>,
  { source, scope, evidence = true, wrote }: Addition,
  record: RecordSaid,
): void {
  const { method, place } = record;
  methodCode.of(method);
  const asset = idOf(session, record.asset);
  const fresh = session.fresh.get(asset);
  if (fresh === undefined) session.dirty.add(asset);
  else fresh.said.push({ source, method, facts: record.facts });
  const texts = recordTexts(record.facts, place);
  const key = recordKey(asset, scope, method);
  const back = earlier.get(key);
  if (back !== undefined) {
    earlier.delete(key);
    written.changedRecords.push({
      row: back,
      facts: { ...texts, evidence, vanishedAt: undefined },
    });
    wrote?.(back);
    return;
  }
  const row = session.clock.nextRow++;
  const facts = { ...texts, row, source, scope, method, evidence, firstSeenAt: session.at };
  written.records.push({ asset, facts });
  wrote?.(row);
}

function writeUnresolved(
  session: Session,
  written: Written,
  { source, scope, wrote }: Addition,
  fact: { by?: AssetRef },
): void {
  const id = session.clock.nextUnresolved++;
  const by = fact.by === undefined ? undefined : idOf(session, fact.by);
  const texts = { fact: JSON.stringify(fact), at: session.at, unreadable: false };
  written.open.push({ id, source, scope, by, ...texts });
  wrote?.(id);
}
