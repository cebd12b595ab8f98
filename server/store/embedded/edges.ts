import type { AssetId, EdgeEvidence, FactEdge } from '../../core/facts.ts';
import { edgeReasons } from '../../core/lineage.ts';
import type { Place } from '../../core/lineage.ts';
import type { Direction, Page } from '../store.ts';
import { keptPlaces } from './assertions.ts';
import { breaksCode, confidenceCode, instant, integer, methodCode, parse, text } from './codes.ts';
import { optionalInteger, reasonCode, relationCode } from './codes.ts';
import type { Database, Row } from './database.ts';
import { pageOf } from './nodes.ts';

const columns = `e.id, e.from_id, e.to_id, e.relation, e.method, e.reason, e.breaks, e.recreates,
  e.confidence, e.places, e.place_count, e.first_seen, e.vanished_at, s.name,
  coalesce(c.seen_at, e.first_seen) AS seen`;
const joins = 'JOIN source s ON s.id = e.source LEFT JOIN scope c ON c.id = e.scope';

/** Rows of one (from, to, relation) each become one edge with one evidence per source and method. */
export function groupEdges(rows: Iterable<Row>): FactEdge[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.from_id} ${row.relation} ${row.to_id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(edgeOf);
}

function edgeOf(rows: Row[]): FactEdge {
  const live = rows.filter((row) => row.vanished_at === null);
  // What a vanished word said of the edge counts only while no live one says anything.
  const telling = live.length > 0 ? live : rows;
  const first = rows[0];
  const reasons = telling.map((row) => edgeReasons.indexOf(reasonCode.at(row.reason)));
  return {
    from: integer(first?.from_id),
    to: integer(first?.to_id),
    relation: relationCode.at(first?.relation),
    reason: edgeReasons[Math.min(...reasons)] ?? 'READ',
    breaks: telling.some((row) => breaksCode.at(row.breaks) === 'BOTH') ? 'BOTH' : 'DOWNSTREAM',
    recreates: telling.some((row) => row.recreates === 1),
    evidence: evidenceOf(rows),
  };
}

function evidenceOf(rows: Row[]): EdgeEvidence[] {
  const bySource = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.name} ${row.method}`;
    const group = bySource.get(key);
    if (group === undefined) bySource.set(key, [row]);
    else group.push(row);
  }
  return [...bySource.values()].map((group) => {
    const live = group.filter((row) => row.vanished_at === null);
    const telling = live.length > 0 ? live : group;
    const numbers = (name: string): number[] => telling.map((row) => integer(row[name]));
    const vanished = live.length > 0 ? undefined : Math.max(...numbers('vanished_at'));
    const places = telling.flatMap((row) => parse<Place[]>(row.places));
    const sure = telling.some((row) => confidenceCode.at(row.confidence) === 'HIGH');
    return {
      source: text(group[0]?.name),
      method: methodCode.at(group[0]?.method),
      confidence: sure ? ('HIGH' as const) : ('LOW' as const),
      places: places.slice(0, keptPlaces),
      placeCount: numbers('place_count').reduce((sum, count) => sum + count, 0),
      firstSeenAt: instant(Math.min(...group.map((row) => integer(row.first_seen)))),
      lastSeenAt: instant(vanished ?? Math.max(...numbers('seen'))),
      ...(vanished === undefined ? {} : { vanishedAt: instant(vanished) }),
    };
  });
}

/** Edges of one asset to one side, live and vanished, by the asset at the other end. */
export function listEdges(
  db: Database,
  id: AssetId,
  direction: Direction,
  first: number,
  after: string | undefined,
): Page<FactEdge> {
  const [own, other] = direction === 'DOWNSTREAM' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  const [relation = -1, node = 0] = (after ?? '-1:0').split(':').map(Number);
  // Pairs first, so that a page never cuts the evidence of an edge in two.
  const rows = db.all(
    `SELECT ${columns} FROM (
       SELECT DISTINCT relation AS r, ${other} AS o FROM edge
       WHERE ${own} = ?1 AND (relation, ${other}) > (?2, ?3) ORDER BY relation, ${other} LIMIT ?4
     ) p JOIN edge e ON e.${own} = ?1 AND e.relation = p.r AND e.${other} = p.o ${joins}
     ORDER BY e.relation, e.${other}, e.id`,
    id,
    relation,
    node,
    first + 1,
  );
  return pageOf(groupEdges(rows), first, (edge) => {
    const end = direction === 'DOWNSTREAM' ? edge.to : edge.from;
    return `${relationCode.of(edge.relation)}:${end}`;
  });
}

/** Every edge, by (from, relation, to). */
export function streamEdges(
  db: Database,
  after: string | undefined,
  first: number,
): Page<FactEdge> {
  const [from = 0, relation = 0, to = 0] = (after ?? '0:0:0').split(':').map(Number);
  const rows = db.all(
    `SELECT ${columns} FROM (
       SELECT DISTINCT from_id AS f, relation AS r, to_id AS t FROM edge
       WHERE (from_id, relation, to_id) > (?1, ?2, ?3) ORDER BY from_id, relation, to_id LIMIT ?4
     ) p JOIN edge e ON e.from_id = p.f AND e.relation = p.r AND e.to_id = p.t ${joins}
     ORDER BY e.from_id, e.relation, e.to_id, e.id`,
    from,
    relation,
    to,
    first + 1,
  );
  return pageOf(groupEdges(rows), first, (edge) =>
    [edge.from, relationCode.of(edge.relation), edge.to].join(':'),
  );
}

/** All edges with an end among the assets: live ones, and those vanished at or after `since`. */
export function incidentEdges(db: Database, ids: AssetId[], since: number): FactEdge[] {
  const list = JSON.stringify(ids);
  const side = (own: string): Row[] =>
    db.all(
      `SELECT ${columns} FROM json_each(?1) j JOIN edge e ON e.${own} = j.value ${joins}
       WHERE e.vanished_at IS NULL OR e.vanished_at >= ?2`,
      list,
      since,
    );
  const rows = new Map<number, Row>();
  for (const own of ['from_id', 'to_id']) {
    for (const row of side(own)) rows.set(integer(row.id), row);
  }
  return groupEdges(rows.values());
}

/** Live edges of one relation among the assets given, both ends in the set. */
export function edgesAmong(db: Database, ids: AssetId[], relation: number): FactEdge[] {
  const rows = db.all(
    `SELECT ${columns} FROM json_each(?1) j JOIN edge e ON e.from_id = j.value AND e.relation = ?2 ${joins}
     WHERE e.vanished_at IS NULL AND e.to_id IN (SELECT value FROM json_each(?1))
     ORDER BY e.from_id, e.to_id`,
    JSON.stringify(ids),
    relation,
  );
  return groupEdges(rows);
}

/** The edges of consecutive assets of a path. */
export function edgesAlong(db: Database, ids: AssetId[], relation: number): FactEdge[] {
  return ids.slice(1).flatMap((to, index) => {
    const rows = db.all(
      `SELECT ${columns} FROM edge e ${joins} WHERE e.from_id = ? AND e.relation = ? AND e.to_id = ?
         AND e.vanished_at IS NULL`,
      ids[index] ?? 0,
      relation,
      to,
    );
    return groupEdges(rows);
  });
}

export function optionalNumber(row: Row | undefined, name: string): number | undefined {
  return optionalInteger(row?.[name]);
}
