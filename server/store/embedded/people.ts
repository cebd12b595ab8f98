import type { AssetFacts, AssetRef, AssetState } from '../../core/asset.ts';
import { GyeboError } from '../../core/errors.ts';
import type { AssetId } from '../../core/facts.ts';
import type { ObservedEdge } from '../../core/lineage.ts';
import { flushAssets, hasEvidence } from './assets.ts';
import { keptPlaces } from '../shared/assertions.ts';
import {
  integer,
  kindCode,
  milliseconds,
  parse,
  relationCode,
  stateCode,
  text,
} from '../shared/codes.ts';
import { writeEdge, writeRecord } from './rows.ts';
import { spokenScope } from './spoken.ts';
import { activeState, findId, idOf, noteAttributes, sourceId, vanishedState } from './session.ts';
import type { Session } from './session.ts';
import { withdrawEdge } from './withdraw.ts';

/** Makes an asset that people declare; one that a scan knows is left to the scan. */
export function ensureAsset(session: Session, ref: AssetRef, facts: AssetFacts): AssetId {
  const people = sourceId(session, 'people');
  const id = findId(session, ref);
  if (id === undefined) {
    const asset = idOf(session, ref);
    const record = { asset: ref, method: 'DECLARED', facts } as const;
    writeRecord(session, people, spokenScope(session, people), record);
    flushAssets(session);
    return asset;
  }
  const own = session.db.get(
    `SELECT id, facts FROM asset_record
     WHERE asset = ? AND source = ? AND evidence = 1 AND vanished_at IS NULL`,
    id,
    people,
  );
  if (own !== undefined)
    saveFacts(session, integer(own.id), id, { ...parsed(own.facts), ...facts });
  return id;
}

function parsed(value: Parameters<typeof parse>[0]): Partial<AssetFacts> {
  return parse<Partial<AssetFacts>>(value);
}

function saveFacts(session: Session, row: number, id: AssetId, facts: Partial<AssetFacts>): void {
  session.db.run('UPDATE asset_record SET facts = ? WHERE id = ?', JSON.stringify(facts), row);
  session.dirty.add(id);
  flushAssets(session);
}

/** A person's word on an asset; what is not in `facts` stays. It is no proof that the asset exists. */
export function putPeopleFacts(session: Session, id: AssetId, facts: Partial<AssetFacts>): void {
  const people = sourceId(session, 'people');
  const ref = refOf(session, id);
  const own = session.db.get(
    'SELECT id, facts FROM asset_record WHERE asset = ? AND source = ? AND vanished_at IS NULL',
    id,
    people,
  );
  if (own !== undefined) {
    saveFacts(session, integer(own.id), id, { ...parsed(own.facts), ...facts });
    return;
  }
  const record = { asset: ref, method: 'DECLARED', facts } as const;
  writeRecord(session, people, spokenScope(session, people), record, false);
  flushAssets(session);
}

function refOf(session: Session, id: AssetId): AssetRef {
  const row = session.db.get('SELECT kind, urn FROM asset WHERE id = ?', id);
  if (row === undefined) throw new GyeboError('NOT_FOUND', `no asset has the number ${id}`);
  return { kind: kindCode.at(row.kind), urn: text(row.urn) };
}

/** ACTIVE gives the asset back to its evidence: without any it is VANISHED. */
export function setState(session: Session, id: AssetId, state: AssetState): void {
  refOf(session, id);
  const alive = hasEvidence(session.db, id);
  const byEvidence = alive ? activeState : vanishedState;
  const wanted = state === 'ACTIVE' || state === 'VANISHED' ? byEvidence : stateCode.of(state);
  session.db.run('UPDATE asset SET state = ? WHERE id = ?', wanted, id);
  noteAttributes(session, id);
}

/** A declared edge of `people` or `config`; said again it replaces what that source declared. */
export function putDeclaredEdge(
  session: Session,
  edge: ObservedEdge,
  source: string,
  at: string,
): void {
  const number = sourceId(session, source);
  session.at = milliseconds(at);
  const from = idOf(session, edge.from);
  const to = idOf(session, edge.to);
  for (const row of declared(session, from, to, number, relationCode.of(edge.relation))) {
    withdrawEdge(session, row);
  }
  const places = edge.places.slice(0, keptPlaces);
  const whole = { ...edge, places, placeCount: edge.places.length };
  writeEdge(session, number, spokenScope(session, number), whole);
  session.lost.delete(from);
  session.lost.delete(to);
  flushAssets(session);
}

function declared(
  session: Session,
  from: AssetId,
  to: AssetId,
  source: number,
  relation: number | undefined,
): number[] {
  const rows = session.db.all(
    `SELECT id FROM edge WHERE from_id = ?1 AND to_id = ?2 AND source = ?3
       AND (?4 IS NULL OR relation = ?4) AND vanished_at IS NULL`,
    from,
    to,
    source,
    relation ?? null,
  );
  return rows.map((row) => integer(row.id));
}

/** True when there was one to end. */
export function endDeclaredEdge(
  session: Session,
  from: AssetId,
  to: AssetId,
  source: string,
  at: string,
): boolean {
  session.at = milliseconds(at);
  const rows = declared(session, from, to, sourceId(session, source), undefined);
  for (const row of rows) withdrawEdge(session, row);
  flushAssets(session);
  return rows.length > 0;
}
