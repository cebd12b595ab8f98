import { sides } from '../../core/deletion.ts';
import type { Need } from '../../core/deletion.ts';
import type { AssetId, FactEdge } from '../../core/facts.ts';
import { breakSides, confidences, edgeReasons, relations } from '../../core/lineage.ts';
import type { Place } from '../../core/lineage.ts';
import type { Direction, Page } from '../store.ts';
import { integer, optionalInteger, parse, text } from '../shared/codes.ts';
import {
  breaksCode,
  confidenceCode,
  methodCode,
  reasonCode,
  relationCode,
} from '../shared/codes.ts';
import { formOf, groupWords } from '../shared/edge-words.ts';
import type { Word } from '../shared/edge-words.ts';
import { pageOf } from '../shared/page.ts';
import type { Query, Row } from './bolt.ts';
import { memberOf, methodOf } from './nodes.ts';

/** After a `MATCH (a)-[r]->(b)`: everything of one source's word. */
const told = `OPTIONAL MATCH (s:Scope {id: r.scope})
  RETURN a.id AS from, b.id AS to, type(r) AS relation, r.row AS row, r.source AS source,
    r.method AS method, r.reason AS reason, r.breaks AS breaks, r.recreates AS recreates,
    r.confidence AS confidence, r.places AS places, r.placeCount AS placeCount,
    r.firstSeenAt AS firstSeenAt, r.vanishedAt AS vanishedAt,
    coalesce(s.seenAt, r.firstSeenAt) AS seen`;

interface RowWord extends Word {
  row: number;
}

function wordOf(row: Row, numbers: Map<string, number>): RowWord {
  const source = text(row['source']);
  const number = numbers.get(source) ?? numbers.size;
  numbers.set(source, number);
  return {
    row: integer(row['row']),
    from: integer(row['from']),
    to: integer(row['to']),
    form: formOf({
      relation: relationCode.of(memberOf(relations, row['relation'])),
      method: methodCode.of(methodOf(row['method'])),
      reason: reasonCode.of(memberOf(edgeReasons, row['reason'])),
      breaks: breaksCode.of(memberOf(breakSides, row['breaks'])),
      recreates: row['recreates'] === true,
      confidence: confidenceCode.of(memberOf(confidences, row['confidence'])),
    }),
    source: number,
    places: row['places'] === '[]' ? [] : parse<Place[]>(row['places']),
    placeCount: integer(row['placeCount']),
    firstSeen: integer(row['firstSeenAt']),
    seen: integer(row['seen']),
    vanished: optionalInteger(row['vanishedAt']),
  };
}

/** Edges in the order of `compare`, their words merged. */
function edgesOf(rows: Row[]): FactEdge[] {
  const numbers = new Map<string, number>();
  const words = rows.map((row) => wordOf(row, numbers));
  const relation = (word: RowWord) => word.form >> 9;
  words.sort(
    (a, b) => a.from - b.from || relation(a) - relation(b) || a.to - b.to || a.row - b.row,
  );
  const names = new Map([...numbers].map(([name, number]) => [number, name]));
  return groupWords(words, names);
}

const code = "CASE type(r) WHEN 'FEEDS' THEN 0 WHEN 'REFERS' THEN 1 ELSE 2 END";
// Pairs first, so that a page never cuts the evidence of an edge in two.
const page = `WITH a, b, ${code} AS code, collect(r) AS words
  WHERE code > $code OR (code = $code AND other.id > $node)`;
const downstream = `MATCH (a:Asset {id: $id})-[r:FEEDS|REFERS|CONTAINS]->(b:Asset)
  ${page.replace('other', 'b')} WITH a, b, words ORDER BY code, b.id LIMIT $limit
  UNWIND words AS r ${told}`;
const upstream = `MATCH (b:Asset {id: $id})<-[r:FEEDS|REFERS|CONTAINS]-(a:Asset)
  ${page.replace('other', 'a')} WITH a, b, words ORDER BY code, a.id LIMIT $limit
  UNWIND words AS r ${told}`;

/** Edges of one asset to one side, live and vanished, by the asset at the other end. */
export async function listEdges(
  query: Query,
  id: AssetId,
  direction: Direction,
  first: number,
  after: string | undefined,
): Promise<Page<FactEdge>> {
  const [relation = -1, node = 0] = (after ?? '-1:0').split(':').map(Number);
  const isDown = direction === 'DOWNSTREAM';
  const values = { id, code: relation, node, limit: first + 1 };
  const edges = edgesOf(await query.run(isDown ? downstream : upstream, values));
  const end = (edge: FactEdge) => (isDown ? edge.to : edge.from);
  edges.sort(
    (a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation) || end(a) - end(b),
  );
  return pageOf(edges, first, (edge) => `${relations.indexOf(edge.relation)}:${end(edge)}`);
}

const stream = `MATCH (a:Asset) WHERE a.id >= $from
  WITH a ORDER BY a.id
  CALL (a) {
    MATCH (a)-[r:FEEDS|REFERS|CONTAINS]->(b:Asset)
    WITH b, ${code} AS code, collect(r) AS words
    WHERE a.id > $from OR code > $code OR (code = $code AND b.id > $to)
    RETURN b, words ORDER BY code, b.id
  }
  WITH a, b, words LIMIT $limit
  UNWIND words AS r ${told}`;

/** Every edge, by (from, relation, to). */
export async function streamEdges(
  query: Query,
  after: string | undefined,
  first: number,
): Promise<Page<FactEdge>> {
  const [from = 0, relation = 0, to = 0] = (after ?? '0:0:0').split(':').map(Number);
  const rows = await query.run(stream, { from, code: relation, to, limit: first + 1 });
  return pageOf(edgesOf(rows), first, (edge) =>
    [edge.from, relations.indexOf(edge.relation), edge.to].join(':'),
  );
}

const recent = 'WHERE r.vanishedAt IS NULL OR r.vanishedAt >= $since';
const flowFrom = `UNWIND $ids AS id MATCH (a:Asset {id: id})-[r:FEEDS|REFERS]->(b:Asset) ${recent} ${told}`;
const partsFrom = `UNWIND $ids AS id MATCH (a:Asset {id: id})-[r:CONTAINS]->(b:Asset) ${recent} ${told}`;
const flowInto = `UNWIND $ids AS id MATCH (b:Asset {id: id})<-[r:FEEDS|REFERS]-(a:Asset) ${recent} ${told}`;
const wholesOf = `UNWIND $ids AS id MATCH (b:Asset {id: id})<-[r:CONTAINS]-(a:Asset) ${recent} ${told}`;

/** Edges of the sides that are wanted, live ones and those vanished at or after `since`; some twice. */
export async function incidentEdges(
  query: Query,
  needs: Need[],
  since: number,
): Promise<FactEdge[]> {
  const among = async (side: number, cypher: string): Promise<FactEdge[]> => {
    const ids = needs.filter((need) => (need.sides & side) !== 0).map((need) => need.asset);
    return ids.length === 0 ? [] : edgesOf(await query.run(cypher, { ids, since }));
  };
  const found = await Promise.all([
    among(sides.OUT, flowFrom),
    among(sides.PARTS, partsFrom),
    among(sides.INTO, flowInto),
    among(sides.WHOLES, wholesOf),
  ]);
  return found.flat();
}

const amongAll = `UNWIND $ids AS id MATCH (a:Asset {id: id})-[r:FEEDS]->(b:Asset)
  WHERE r.vanishedAt IS NULL AND b.id IN $ids ${told}`;

/** Live FEEDS edges with both ends among the assets. */
export async function edgesAmong(query: Query, ids: AssetId[]): Promise<FactEdge[]> {
  return edgesOf(await query.run(amongAll, { ids }));
}

// The hints make the planner look both ends up first: of a hub's thousands of edges only those between
// the two are then read (PROFILE: Expand(Into)).
const along = `UNWIND $pairs AS pair MATCH (a:Asset {id: pair[0]}) USING INDEX a:Asset(id)
  MATCH (b:Asset {id: pair[1]}) USING INDEX b:Asset(id)
  MATCH (a)-[r:FEEDS]->(b) WHERE r.vanishedAt IS NULL ${told}`;

/** The FEEDS edges of consecutive assets of a path. */
export async function edgesAlong(query: Query, ids: AssetId[]): Promise<FactEdge[]> {
  const pairs = ids.slice(1).map((to, index) => [ids[index] ?? 0, to]);
  const edges = edgesOf(await query.run(along, { pairs }));
  const place = (edge: FactEdge) => ids.indexOf(edge.from);
  return edges.sort((a, b) => place(a) - place(b));
}
