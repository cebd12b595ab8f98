import type { AssetFacts, AssetRef } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';
import { mergeFacts } from '../../core/merge.ts';
import type { RoleWord, SourceFacts } from '../../core/merge.ts';
import { isPattern } from '../../core/urn-contains.ts';
import {
  asLast,
  changedAt,
  fallbackOf,
  onlyNamed,
  ownersOf,
  rankOf,
} from '../shared/asset-merge.ts';
import { noteAsset } from '../shared/changes.ts';
import { integer, kindCode, parse, text } from '../shared/codes.ts';
import { fold, splitUrn, tailOf } from '../shared/names.ts';
import { documentOf, searchedText } from '../shared/words.ts';
import { inParts } from './bolt.ts';
import type { Row } from './bolt.ts';
import { hangByName, namesSource } from './containment.ts';
import { kindOf, methodOf } from './nodes.ts';
import { noteAttributes } from './session.ts';
import type { FreshAsset, Session } from './session.ts';

export const createAssets = 'UNWIND $assets AS row CREATE (a:Asset) SET a = row';

/** Writes the assets that the transaction named for the first time. */
export async function createFresh(session: Session): Promise<void> {
  if (session.fresh.size === 0) return;
  session.changed = true;
  const assets = [...session.fresh].map(([id, fresh]) => newAsset(session, id, fresh));
  for (const [id, { ref }] of session.fresh) {
    if (ref.kind === 'DATASET') session.unhung.push([id, ref]);
    noteAttributes(session, id);
    noteAsset(session.changes, 'ADDED', id);
  }
  session.fresh.clear();
  await session.query.run(createAssets, { assets });
}

function newAsset(
  session: Session,
  id: number,
  { ref, said }: FreshAsset,
): Record<string, unknown> {
  const { facts, parties } = mergeFacts(said, [], fallbackOf(ref));
  const named = onlyNamed(ref, splitUrn(ref.urn).namespace, said);
  return {
    ...wholeAsset(id, ref, facts, parties, named),
    state: 'ACTIVE',
    firstSeenAt: session.at,
  };
}

/** All properties of an asset but its state and times. */
export function wholeAsset(
  id: number,
  ref: AssetRef,
  facts: AssetFacts,
  parties: FactParty[],
  named: boolean,
): Record<string, unknown> {
  kindCode.of(ref.kind);
  const { namespace, name } = splitUrn(ref.urn);
  const tail = tailOf(name);
  return {
    id,
    key: `${ref.kind} ${ref.urn}`,
    kind: ref.kind,
    urn: ref.urn,
    namespace,
    tail,
    unmapped: namespace.startsWith('connection://') ? tail : undefined,
    pattern: ref.kind === 'DATASET' && isPattern(ref.urn) ? id : undefined,
    rank: rankOf(id, 0),
    ...merged(ref, facts, parties, named),
  };
}

/** The properties that follow from what all say of an asset; undefined takes one away. */
function merged(
  ref: AssetRef,
  facts: AssetFacts,
  parties: FactParty[],
  named: boolean,
): Record<string, unknown> {
  return {
    name: facts.name,
    folded: fold(facts.name),
    platform: facts.platform,
    layer: facts.layer,
    onlyNamed: named,
    owners: ownersOf(parties),
    tags: facts.tags ?? [],
    dataChangedAt: changedAt(facts),
    subtype: facts.subtype,
    schedule: facts.schedule === undefined ? undefined : JSON.stringify(facts.schedule),
    failingSince: facts.properties?.['failingSince'],
    said: facts.description?.slice(0, 200),
    parties: JSON.stringify(parties),
    facts: JSON.stringify(facts),
    words: documentOf(ref.urn, facts, parties),
  };
}

/** Does what the transaction noted about assets: names hung up, new merges, revivals, losses. */
export async function flushAssets(session: Session): Promise<void> {
  await createFresh(session);
  if (session.unhung.length > 0) await hangByName(session, session.unhung.splice(0));
  await mergeAgain(session, [...session.dirty]);
  await revive(session, [...session.touched]);
  await checkAlive(session, [...session.lost]);
  session.dirty.clear();
  session.touched.clear();
  session.lost.clear();
}

const saidOfAll = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  CALL (a) {
    OPTIONAL MATCH (a)<-[:ABOUT]-(e:Evidence) WHERE e.vanishedAt IS NULL
    RETURN collect([e.source, e.method, e.facts]) AS said
  }
  CALL (a) {
    OPTIONAL MATCH (n:Record) WHERE n.asset = a.id AND n.label = 'ROLE'
    RETURN collect(n.value) AS roles
  }
  RETURN id, a.kind AS kind, a.urn AS urn, a.namespace AS namespace, a.onlyNamed AS onlyNamed,
    a.vanishedAt IS NOT NULL AS isGone, a.parties AS parties, a.facts AS facts, said, roles`;
const changeAssets = 'UNWIND $assets AS row MATCH (a:Asset {id: row.id}) SET a += row.facts';

async function mergeAgain(session: Session, all: number[]): Promise<void> {
  for (const ids of inParts(all)) {
    const changed: Record<string, unknown>[] = [];
    for (const row of await session.query.run(saidOfAll, { ids })) mergeOne(session, row, changed);
    if (changed.length === 0) continue;
    session.changed = true;
    await session.query.run(changeAssets, { assets: changed });
  }
}

function mergeOne(session: Session, row: Row, changed: Record<string, unknown>[]): void {
  const id = integer(row['id']);
  const ref = { kind: kindOf(row['kind']), urn: text(row['urn']) };
  const said = wordsIn(row['said']);
  const roles = listOf(row['roles']).map((value) => parse<RoleWord>(value));
  const named = onlyNamed(ref, text(row['namespace']), said);
  const before = parse<AssetFacts>(row['facts']);
  const last = said.length > 0 ? [] : [asLast(before)];
  const { facts, parties } = mergeFacts([...said, ...last], roles, fallbackOf(ref));
  const all = merged(ref, facts, parties, named);
  if (said.length > 0 && row['isGone'] === true) session.touched.add(id);
  if (all['facts'] === row['facts'] && all['parties'] === row['parties']) {
    if (named !== row['onlyNamed']) changed.push({ id, facts: { onlyNamed: named } });
    return;
  }
  const partiesBefore = parse<FactParty[]>(row['parties']);
  const isSameText =
    searchedText(ref.urn, facts, parties) === searchedText(ref.urn, before, partiesBefore);
  // What is not searched anew must not be indexed anew: that is the dearest part of a write.
  if (isSameText) delete all['words'];
  changed.push({ id, facts: all });
  noteAttributes(session, id);
  if (row['isGone'] !== true) noteAsset(session.changes, 'CHANGED', id);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function wordsIn(value: unknown): SourceFacts[] {
  return listOf(value).flatMap((item) => {
    const [source, method, facts] = listOf(item);
    if (facts === null || facts === undefined) return [];
    return [{ source: text(source), method: methodOf(method), facts: parse<AssetFacts>(facts) }];
  });
}

const reviveGone = `UNWIND $ids AS id MATCH (a:Asset {id: id}) WHERE a.vanishedAt IS NOT NULL
  SET a.vanishedAt = null, a.state = CASE a.state WHEN 'VANISHED' THEN 'ACTIVE' ELSE a.state END
  RETURN id`;

/** There again: VANISHED becomes ACTIVE; what people decided stays. */
async function revive(session: Session, all: number[]): Promise<void> {
  for (const ids of inParts(all)) {
    for (const row of await session.query.run(reviveGone, { ids })) {
      const id = integer(row['id']);
      noteAttributes(session, id);
      noteAsset(session.changes, 'ADDED', id);
    }
  }
}

/** True while any record that proves existence, or any edge, stands; names alone prove nothing. */
const isProved = `(EXISTS { (a)<-[:ABOUT]-(e:Evidence) WHERE e.vanishedAt IS NULL AND e.evidence }
  OR EXISTS { (a)-[r:FEEDS|REFERS|CONTAINS]-() WHERE r.vanishedAt IS NULL AND r.source <> $names })`;
const loseUnproved = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  WHERE a.vanishedAt IS NULL AND NOT ${isProved}
  SET a.vanishedAt = $at, a.state = CASE a.state WHEN 'ACTIVE' THEN 'VANISHED' ELSE a.state END
  RETURN id`;
const proved = `MATCH (a:Asset {id: $id}) RETURN ${isProved} AS isProved`;

async function checkAlive(session: Session, all: number[]): Promise<void> {
  for (const ids of inParts(all)) {
    const values = { ids, at: session.at, names: namesSource };
    for (const row of await session.query.run(loseUnproved, values)) {
      const id = integer(row['id']);
      noteAttributes(session, id);
      noteAsset(session.changes, 'VANISHED', id);
    }
  }
}

/** Whether any evidence of an asset stands. */
export async function hasEvidence(session: Session, id: number): Promise<boolean> {
  const [row] = await session.query.run(proved, { id, names: namesSource });
  return row?.['isProved'] === true;
}
