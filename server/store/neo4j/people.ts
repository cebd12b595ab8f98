import type { AssetFacts, AssetRef, AssetState } from '../../core/asset.ts';
import { GyeboError } from '../../core/errors.ts';
import type { AssetId } from '../../core/facts.ts';
import type { ObservedEdge, Relation } from '../../core/lineage.ts';
import { keptPlaces } from '../shared/assertions.ts';
import { integer, milliseconds, parse, stateCode, text } from '../shared/codes.ts';
import { addAssertions } from './assertions.ts';
import { flushAssets, hasEvidence } from './assets.ts';
import { kindOf } from './nodes.ts';
import { spokenScope } from './scopes.ts';
import { findIds, knownId, noteAttributes } from './session.ts';
import type { Session } from './session.ts';
import { withdrawEdges } from './withdraw.ts';

const people = 'people';
const ownRecord = `MATCH (:Asset {id: $id})<-[:ABOUT]-(e:Evidence)
  WHERE e.source = 'people' AND e.vanishedAt IS NULL AND ($proof IS NULL OR e.evidence = $proof)
  RETURN e.row AS row, e.facts AS facts ORDER BY e.row LIMIT 1`;
const saveFacts = 'MATCH (e:Evidence {row: $row}) SET e.facts = $facts';

async function addToOwn(
  session: Session,
  id: AssetId,
  facts: Partial<AssetFacts>,
  proof: boolean | undefined,
): Promise<boolean> {
  const [own] = await session.query.run(ownRecord, { id, proof });
  if (own === undefined) return false;
  const merged = { ...parse<Partial<AssetFacts>>(own['facts']), ...facts };
  session.changed = true;
  const values = { row: integer(own['row']), facts: JSON.stringify(merged) };
  await session.query.run(saveFacts, values);
  session.dirty.add(id);
  await flushAssets(session);
  return true;
}

async function addRecord(
  session: Session,
  asset: AssetRef,
  facts: Partial<AssetFacts>,
  evidence: boolean,
): Promise<void> {
  const scope = await spokenScope(session, people);
  const record = { asset, method: 'DECLARED', facts } as const;
  await addAssertions(session, [
    { source: people, scope, item: { kind: 'RECORD', record }, evidence },
  ]);
  await flushAssets(session);
}

/** Makes an asset that people declare; one that a scan knows is left to the scan. */
export async function ensureAsset(
  session: Session,
  ref: AssetRef,
  facts: AssetFacts,
): Promise<AssetId> {
  await findIds(session, [ref]);
  const id = knownId(session, ref);
  if (id === undefined) await addRecord(session, ref, facts, true);
  else await addToOwn(session, id, facts, true);
  const made = knownId(session, ref);
  if (made === undefined) throw new Error(`${ref.urn} was not made`);
  return made;
}

/** A person's word on an asset; what is not in `facts` stays. It is no proof that the asset exists. */
export async function putPeopleFacts(
  session: Session,
  id: AssetId,
  facts: Partial<AssetFacts>,
): Promise<void> {
  const ref = await refOf(session, id);
  if (!(await addToOwn(session, id, facts, undefined))) await addRecord(session, ref, facts, false);
}

const refById = 'MATCH (a:Asset {id: $id}) RETURN a.kind AS kind, a.urn AS urn';

async function refOf(session: Session, id: AssetId): Promise<AssetRef> {
  const [row] = await session.query.run(refById, { id });
  if (row === undefined) throw new GyeboError('NOT_FOUND', `no asset has the number ${id}`);
  return { kind: kindOf(row['kind']), urn: text(row['urn']) };
}

const putState = 'MATCH (a:Asset {id: $id}) SET a.state = $state';

/** ACTIVE gives the asset back to its evidence: without any it is VANISHED. */
export async function setState(session: Session, id: AssetId, state: AssetState): Promise<void> {
  await refOf(session, id);
  stateCode.of(state);
  const byEvidence = (await hasEvidence(session, id)) ? 'ACTIVE' : 'VANISHED';
  const wanted = state === 'ACTIVE' || state === 'VANISHED' ? byEvidence : state;
  await session.query.run(putState, { id, state: wanted });
  noteAttributes(session, id);
}

/** A declared edge of `people` or `config`; said again it replaces what that source declared. */
export async function putDeclaredEdge(
  session: Session,
  edge: ObservedEdge,
  source: string,
  at: string,
): Promise<void> {
  session.at = milliseconds(at);
  await findIds(session, [edge.from, edge.to]);
  const [from, to] = [knownId(session, edge.from), knownId(session, edge.to)];
  if (from !== undefined && to !== undefined) {
    const rows = await declared(session, from, to, source);
    const same = rows.filter((row) => row.relation === edge.relation);
    await withdrawEdges(
      session,
      same.map((row) => row.row),
    );
  }
  const places = edge.places.slice(0, keptPlaces);
  const whole = { ...edge, places, placeCount: edge.places.length };
  const scope = await spokenScope(session, source);
  const item = { kind: 'EDGE', key: '', contentHigh: 0, contentLow: 0, edge: whole } as const;
  await addAssertions(session, [{ source, scope, item }]);
  if (from !== undefined) session.lost.delete(from);
  if (to !== undefined) session.lost.delete(to);
  await flushAssets(session);
}

const declaredEdges = `MATCH (a:Asset {id: $from}) USING INDEX a:Asset(id)
  MATCH (b:Asset {id: $to}) USING INDEX b:Asset(id)
  MATCH (a)-[r:FEEDS|REFERS|CONTAINS]->(b)
  WHERE r.source = $source AND r.vanishedAt IS NULL RETURN r.row AS row, type(r) AS relation`;

async function declared(
  session: Session,
  from: AssetId,
  to: AssetId,
  source: string,
): Promise<{ row: number; relation: Relation | string }[]> {
  const rows = await session.query.run(declaredEdges, { from, to, source });
  return rows.map((row) => ({ row: integer(row['row']), relation: text(row['relation']) }));
}

/** True when there was one to end. */
export async function endDeclaredEdge(
  session: Session,
  from: AssetId,
  to: AssetId,
  source: string,
  at: string,
): Promise<boolean> {
  session.at = milliseconds(at);
  const rows = await declared(session, from, to, source);
  await withdrawEdges(
    session,
    rows.map((row) => row.row),
  );
  await flushAssets(session);
  return rows.length > 0;
}
