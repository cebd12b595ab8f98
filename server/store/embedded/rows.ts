import type { Assertion, AssetAssertion, EdgeAssertion } from '../shared/assertions.ts';
import { noteEdgeChange } from '../shared/changes.ts';
import {
  breaksCode,
  confidenceCode,
  integer,
  methodCode,
  reasonCode,
  relationCode,
} from '../shared/codes.ts';
import { idOf, noteEdge, sourceName } from './session.ts';
import type { Session } from './session.ts';
import type { UnresolvedFact } from '../../core/observation.ts';

/** Writes a scope's new assertion and gives its row's number. */
export function writeRow(session: Session, source: number, scope: number, item: Assertion): number {
  switch (item.kind) {
    case 'EDGE':
      return writeEdge(session, source, scope, item.edge);
    case 'RECORD':
      return writeRecord(session, source, scope, item.record);
    case 'UNRESOLVED':
      return writeUnresolved(session, source, scope, item.fact);
  }
}

/** Writes an assertion's new content over its old one. */
export function rewriteRow(session: Session, row: number, item: Assertion): void {
  const { db } = session;
  if (item.kind === 'EDGE') {
    const { edge } = item;
    db.run(
      `UPDATE edge SET reason = ?, breaks = ?, recreates = ?, confidence = ?, places = ?,
         place_count = ? WHERE id = ?`,
      ...edgeValues(edge),
      row,
    );
    noteEdgeChange(session.changes, 'CHANGED', idOf(session, edge.from), idOf(session, edge.to));
  } else if (item.kind === 'RECORD') {
    const { facts, place } = item.record;
    db.run(
      'UPDATE asset_record SET facts = ?, place = ? WHERE id = ?',
      JSON.stringify(facts),
      place === undefined ? null : JSON.stringify(place),
      row,
    );
    session.dirty.add(idOf(session, item.record.asset));
  }
}

function edgeValues(edge: EdgeAssertion): (string | number)[] {
  return [
    reasonCode.of(edge.reason),
    breaksCode.of(edge.breaks),
    edge.recreates === true ? 1 : 0,
    confidenceCode.of(edge.confidence),
    JSON.stringify(edge.places),
    edge.placeCount,
  ];
}

/** A live row of the edge; a vanished one of the same source and method comes back to life instead. */
export function writeEdge(
  session: Session,
  source: number,
  scope: number,
  edge: EdgeAssertion,
): number {
  const { db } = session;
  const from = idOf(session, edge.from);
  const to = idOf(session, edge.to);
  session.touched.add(from);
  session.touched.add(to);
  const relation = relationCode.of(edge.relation);
  const method = methodCode.of(edge.method);
  const { known, back } = earlierRows(session, { from, to, relation, source, method });
  if (!known) noteEdgeChange(session.changes, 'ADDED', from, to);
  noteEdge(session, 'ADD', edge.relation, from, to);
  if (back !== undefined) {
    db.run(
      `UPDATE edge SET reason = ?, breaks = ?, recreates = ?, confidence = ?, places = ?,
         place_count = ?, scope = ?, vanished_at = NULL WHERE id = ?`,
      ...edgeValues(edge),
      scope,
      back,
    );
    return back;
  }
  const id = session.nextEdge++;
  db.run(
    `INSERT INTO edge (id, from_id, to_id, relation, source, method, scope, first_seen,
       reason, breaks, recreates, confidence, places, place_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    from,
    to,
    relation,
    source,
    method,
    scope,
    session.at,
    ...edgeValues(edge),
  );
  return id;
}

/** Whether the source already says the edge somewhere, and a vanished row of it to revive. */
function earlierRows(
  session: Session,
  edge: { from: number; to: number; relation: number; source: number; method: number },
): { known: boolean; back: number | undefined } {
  const { from, to, relation, source, method } = edge;
  if (session.fresh.has(from) || session.fresh.has(to)) {
    // An end is new, so what there may be of this edge is of this very transaction.
    const pair = `${from} ${to} ${relation} ${source} ${method}`;
    const known = session.freshPairs.has(pair);
    session.freshPairs.add(pair);
    return { known, back: undefined };
  }
  let known = false;
  let back: number | undefined;
  const rows = session.db.all(
    `SELECT id, vanished_at FROM edge
     WHERE from_id = ? AND relation = ? AND to_id = ? AND source = ? AND method = ?`,
    from,
    relation,
    to,
    source,
    method,
  );
  for (const row of rows) {
    if (row.vanished_at === null) known = true;
    else back = integer(row.id);
  }
  return { known, back };
}

/** A live record of an asset; `evidence` false: said about it, but no proof that it exists. */
export function writeRecord(
  session: Session,
  source: number,
  scope: number,
  record: Pick<AssetAssertion, 'asset' | 'method' | 'place'> & {
    facts: Partial<AssetAssertion['facts']>;
  },
  evidence = true,
): number {
  const { db } = session;
  const asset = idOf(session, record.asset);
  const fresh = session.fresh.get(asset);
  if (fresh === undefined) session.dirty.add(asset);
  else {
    const said = { source: sourceName(session, source), method: record.method };
    fresh.said.push({ ...said, facts: record.facts });
  }
  const method = methodCode.of(record.method);
  const facts = JSON.stringify(record.facts);
  const place = record.place === undefined ? null : JSON.stringify(record.place);
  const back =
    fresh === undefined
      ? db.get(
          `SELECT id FROM asset_record WHERE asset = ? AND source = ? AND scope = ? AND method = ?
             AND vanished_at IS NOT NULL`,
          asset,
          source,
          scope,
          method,
        )
      : undefined;
  if (back !== undefined) {
    const id = integer(back.id);
    db.run(
      'UPDATE asset_record SET facts = ?, place = ?, vanished_at = NULL, evidence = ? WHERE id = ?',
      facts,
      place,
      evidence ? 1 : 0,
      id,
    );
    return id;
  }
  const id = session.nextRecord++;
  db.run(
    `INSERT INTO asset_record (id, asset, source, scope, method, evidence, facts, place, first_seen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    asset,
    source,
    scope,
    method,
    evidence ? 1 : 0,
    facts,
    place,
    session.at,
  );
  return id;
}

function writeUnresolved(
  session: Session,
  source: number,
  scope: number,
  fact: UnresolvedFact,
): number {
  const id = session.nextUnresolved++;
  session.db.run(
    `INSERT INTO unresolved (id, source, scope, unreadable, by_asset, fact, at)
     VALUES (?, ?, ?, 0, ?, ?, ?)`,
    id,
    source,
    scope,
    fact.by === undefined ? null : idOf(session, fact.by),
    JSON.stringify(fact),
    session.at,
  );
  return id;
}
