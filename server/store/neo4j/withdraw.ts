import { relations } from '../../core/lineage.ts';
import type { Relation } from '../../core/lineage.ts';
import { noteEdgeChange } from '../shared/changes.ts';
import { integer, text } from '../shared/codes.ts';
import type { Member } from '../shared/members.ts';
import { inParts } from './bolt.ts';
import type { Row } from './bolt.ts';
import { noteEdge } from './session.ts';
import type { Session } from './session.ts';

/** Statements of one relationship type each: a type cannot be a parameter. */
const perRelation = (make: (type: Relation) => string): Record<Relation, string> => ({
  FEEDS: make('FEEDS'),
  REFERS: make('REFERS'),
  CONTAINS: make('CONTAINS'),
});
const endEdges = perRelation(
  (type) => `UNWIND $rows AS row MATCH (a:Asset)-[r:${type} {row: row}]->(b:Asset)
    USING INDEX r:${type}(row) WHERE r.vanishedAt IS NULL SET r.vanishedAt = $at
    RETURN a.id AS from, b.id AS to, r.source AS source, r.method AS method`,
);
const stillSaid = perRelation(
  (type) => `UNWIND $edges AS row
    MATCH (a:Asset {id: row.from}) USING INDEX a:Asset(id)
    MATCH (b:Asset {id: row.to}) USING INDEX b:Asset(id)
    MATCH (a)-[r:${type}]->(b)
    WHERE r.source = row.source AND r.method = row.method AND r.vanishedAt IS NULL
    RETURN DISTINCT row.key AS key`,
);
const endRecords = `UNWIND $rows AS row MATCH (e:Evidence {row: row})-[:ABOUT]->(a:Asset)
  WHERE e.vanishedAt IS NULL SET e.vanishedAt = $at RETURN DISTINCT a.id AS id`;
const dropUnresolved = 'UNWIND $rows AS row MATCH (u:Unresolved {id: row}) DELETE u';

/** Takes back assertions: records and edges keep their rows with the date, unresolved ones go. */
export async function withdraw(
  session: Session,
  members: Pick<Member, 'kind' | 'row'>[],
): Promise<void> {
  const rowsOf = (kind: Member['kind']) =>
    members.filter((member) => member.kind === kind).map((member) => member.row);
  await withdrawEdges(session, rowsOf('EDGE'));
  for (const rows of inParts(rowsOf('RECORD'))) {
    session.changed = true;
    for (const row of await session.query.run(endRecords, { rows, at: session.at })) {
      const asset = integer(row['id']);
      session.dirty.add(asset);
      session.lost.add(asset);
    }
  }
  for (const rows of inParts(rowsOf('UNRESOLVED'))) {
    session.changed = true;
    await session.query.run(dropUnresolved, { rows });
  }
}

interface Ended {
  key: string;
  from: number;
  to: number;
  source: string;
  method: string;
}

export async function withdrawEdges(session: Session, all: number[]): Promise<void> {
  const { query, at } = session;
  for (const rows of inParts(all)) {
    session.changed = true;
    const ends = relations.map((relation) => query.run(endEdges[relation], { rows, at }));
    for (const [index, found] of (await Promise.all(ends)).entries()) {
      const relation = relations[index];
      if (relation !== undefined && found.length > 0) await noteEnded(session, relation, found);
    }
  }
}

/** An edge that the source still says in another place has not vanished. */
async function noteEnded(session: Session, relation: Relation, rows: Row[]): Promise<void> {
  const ended = new Map<string, Ended>();
  for (const row of rows) {
    const [from, to] = [integer(row['from']), integer(row['to'])];
    const [source, method] = [text(row['source']), text(row['method'])];
    noteEdge(session, 'REMOVE', relation, from, to);
    session.lost.add(from).add(to);
    const key = `${from} ${to} ${source} ${method}`;
    ended.set(key, { key, from, to, source, method });
  }
  const values = { edges: [...ended.values()] };
  for (const row of await session.query.run(stillSaid[relation], values)) {
    ended.delete(text(row['key']));
  }
  for (const { from, to } of ended.values()) noteEdgeChange(session.changes, 'VANISHED', from, to);
}
