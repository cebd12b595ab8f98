import { sides } from '../../core/deletion.ts';
import type { Need } from '../../core/deletion.ts';
import type { AssetId, FactEdge } from '../../core/facts.ts';
import type { Place } from '../../core/lineage.ts';
import type { Direction, Page } from '../store.ts';
import { integer, parse, relationCode, text } from '../shared/codes.ts';
import { groupWords } from '../shared/edge-words.ts';
import type { Word } from '../shared/edge-words.ts';
import { pageOf } from '../shared/page.ts';
import type { Database, Row } from './database.ts';

/** Six short codes as one number: fewer columns to carry out of SQLite. */
const form = `((((e.relation * 4 + e.method) * 16 + e.reason) * 2 + e.breaks) * 2 + e.recreates) * 2
  + e.confidence`;
const columns = `e.from_id, e.to_id, ${form} AS form, e.places, e.place_count, e.first_seen,
  e.vanished_at, e.source, coalesce(c.seen_at, e.first_seen) AS seen`;
const joins = 'LEFT JOIN scope c ON c.id = e.scope';
const contains = relationCode.of('CONTAINS');
const feeds = relationCode.of('FEEDS');

function wordOf(line: Row): Word {
  const [from, to, form, places, placeCount] = [line[0], line[1], line[2], line[3], line[4]];
  return {
    from: integer(from),
    to: integer(to),
    form: integer(form),
    source: integer(line[7]),
    places: places === '[]' ? [] : parse<Place[]>(places),
    placeCount: integer(placeCount),
    firstSeen: integer(line[5]),
    seen: integer(line[8]),
    vanished: line[6] === null ? undefined : integer(line[6]),
  };
}

function groupEdges(db: Database, lines: Row[]): FactEdge[] {
  return lines.length === 0 ? [] : groupWords(lines.map(wordOf), sourceNames(db));
}

function sourceNames(db: Database): Map<number, string> {
  return new Map(
    db.all('SELECT id, name FROM source').map((row) => [integer(row.id), text(row.name)]),
  );
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
  const rows = db.lines(
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
  return pageOf(groupEdges(db, rows), first, (edge) => {
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
  const rows = db.lines(
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
  return pageOf(groupEdges(db, rows), first, (edge) =>
    [edge.from, relationCode.of(edge.relation), edge.to].join(':'),
  );
}

/** How many readers are looked at before all are; most that have any have one that runs among these. */
const someReaders = 2;

/** Edges of the sides that are wanted, live ones and those vanished at or after `since`; some twice. */
export function incidentEdges(db: Database, needs: Need[], since: number): FactEdge[] {
  const among = (own: 'from' | 'to', wanted: number, only: string): FactEdge[] => {
    const side = own === 'from' ? sides.OUT | sides.PARTS : sides.INTO | sides.WHOLES;
    const ids = needs.filter((need) => (need.sides & side) === wanted).map((need) => need.asset);
    if (ids.length === 0) return [];
    // In the order of the index, so that lines of one edge stand together.
    const lines = db.lines(
      `SELECT ${columns} FROM json_each(?1) j
       CROSS JOIN edge e INDEXED BY edge_${own} ON e.${own}_id = j.value ${only} ${joins}
       WHERE e.vanished_at IS NULL OR e.vanished_at >= ?2`,
      JSON.stringify(ids),
      since,
    );
    return groupEdges(db, lines);
  };
  const [flow, part] = [`AND e.relation < ${contains}`, `AND e.relation = ${contains}`];
  return [
    ...among('from', sides.OUT | sides.PARTS, ''),
    ...among('from', sides.OUT, flow),
    ...among('from', sides.PARTS, part),
    ...someEdges(db, needs, since),
    ...among('to', sides.INTO | sides.WHOLES, ''),
    ...among('to', sides.INTO, flow),
    ...among('to', sides.WHOLES, part),
  ];
}

/** A few standing FEEDS edges out of each asset that `SOME` are wanted of, each edge whole. */
function someEdges(db: Database, needs: Need[], since: number): FactEdge[] {
  const ids = needs.filter((need) => (need.sides & sides.SOME) !== 0).map((need) => need.asset);
  if (ids.length === 0) return [];
  const lines = db.lines(
    `SELECT ${columns} FROM json_each(?1) j
     CROSS JOIN edge e INDEXED BY edge_from ON e.from_id = j.value AND e.relation = ?3
       AND e.to_id IN (SELECT s.to_id FROM edge s WHERE s.from_id = j.value AND s.relation = ?3
         AND s.vanished_at IS NULL LIMIT ?4) ${joins}
     WHERE e.vanished_at IS NULL OR e.vanished_at >= ?2`,
    JSON.stringify(ids),
    since,
    feeds,
    someReaders,
  );
  return groupEdges(db, lines);
}

/** Live edges of one relation among the assets given, both ends in the set. */
export function edgesAmong(db: Database, ids: AssetId[], relation: number): FactEdge[] {
  const rows = db.lines(
    `SELECT ${columns} FROM json_each(?1) j JOIN edge e ON e.from_id = j.value AND e.relation = ?2 ${joins}
     WHERE e.vanished_at IS NULL AND e.to_id IN (SELECT value FROM json_each(?1))
     ORDER BY e.from_id, e.to_id`,
    JSON.stringify(ids),
    relation,
  );
  return groupEdges(db, rows);
}

/** The edges of consecutive assets of a path. */
export function edgesAlong(db: Database, ids: AssetId[], relation: number): FactEdge[] {
  return ids.slice(1).flatMap((to, index) => {
    const rows = db.lines(
      `SELECT ${columns} FROM edge e ${joins} WHERE e.from_id = ? AND e.relation = ? AND e.to_id = ?
         AND e.vanished_at IS NULL`,
      ids[index] ?? 0,
      relation,
      to,
    );
    return groupEdges(db, rows);
  });
}
