import type { AssetFacts, AssetRef } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';
import { mergeFacts } from '../../core/merge.ts';
import type { RoleWord, SourceFacts } from '../../core/merge.ts';
import { integer, kindCode, methodCode, parse, text } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { noteAsset } from '../shared/changes.ts';
import { hangByName, namesSource } from './containment.ts';
import {
  asLast,
  changedAt,
  fallbackOf,
  onlyNamed,
  ownersOf,
  rankOf,
} from '../shared/asset-merge.ts';
import { fold, splitUrn, tailOf } from '../shared/names.ts';
import { activeState, noteAttributes, vanishedState } from './session.ts';
import type { Session } from './session.ts';
import { documentOf, searchedText } from '../shared/words.ts';

/** Writes what the transaction noted about assets: new ones, new merges, revivals, losses. */
export function flushAssets(session: Session): void {
  for (const [id, fresh] of session.fresh) {
    insertAsset(session, id, fresh.ref, fresh.said);
    session.dirty.delete(id);
    session.touched.delete(id);
  }
  const added = [...session.fresh].map(([id, { ref }]): [number, AssetRef] => [id, ref]);
  if (added.length > 0) hangByName(session, added);
  session.fresh.clear();
  session.freshPairs.clear();
  for (const id of session.dirty) mergeAgain(session, id);
  if (session.touched.size > 0 && anyVanished(session.db)) {
    for (const id of session.touched) revive(session, id);
  }
  for (const id of session.lost) checkAlive(session, id);
  session.dirty.clear();
  session.touched.clear();
  session.lost.clear();
}

function insertAsset(session: Session, id: number, ref: AssetRef, said: SourceFacts[]): void {
  const { facts, parties } = mergeFacts(said, [], fallbackOf(ref));
  const isNamed = onlyNamed(ref, splitUrn(ref.urn).namespace, said);
  const { at } = session;
  writeAsset(session, id, ref, { facts, parties, isNamed, state: activeState, firstSeen: at });
  noteAsset(session.changes, 'ADDED', id);
}

/** An asset's rows, as it was merged. */
export function writeAsset(
  session: Session,
  id: number,
  ref: AssetRef,
  merged: {
    facts: AssetFacts;
    parties: FactParty[];
    isNamed: boolean;
    state: number;
    firstSeen: number;
    vanishedAt?: number;
  },
): void {
  const { db } = session;
  const { namespace, name } = splitUrn(ref.urn);
  const { facts, parties } = merged;
  const rank = rankOf(id, 0);
  db.run(
    `INSERT INTO asset (id, kind, urn, namespace, name, folded, tail, platform, state, layer,
       only_named, rank, owners, tags, first_seen, vanished_at, data_changed_at, subtype, schedule,
       failing_since, parties)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    kindCode.of(ref.kind),
    ref.urn,
    namespace,
    facts.name,
    fold(facts.name),
    tailOf(name),
    facts.platform,
    merged.state,
    facts.layer ?? null,
    merged.isNamed ? 1 : 0,
    rank,
    joined(ownersOf(parties)),
    joined(facts.tags ?? []),
    merged.firstSeen,
    merged.vanishedAt ?? null,
    ...judged(facts, parties),
  );
  db.run('INSERT INTO asset_body (id, facts) VALUES (?, ?)', id, JSON.stringify(facts));
  db.run(
    'INSERT INTO search (rowid, body) VALUES (?, ?)',
    rank,
    documentOf(ref.urn, facts, parties),
  );
  putLabels(db, id, [], labels(facts, parties));
  noteAttributes(session, id);
}

function joined(values: string[]): string {
  return values.length === 0 ? '' : `\n${values.join('\n')}\n`;
}

/** What a verdict looks at in every neighbour, in columns of their own: parsing all facts is dear. */
function judged(facts: AssetFacts, parties: FactParty[]): (string | number | null)[] {
  return [
    changedAt(facts) ?? null,
    facts.subtype ?? null,
    facts.schedule === undefined ? null : JSON.stringify(facts.schedule),
    facts.properties?.failingSince ?? null,
    JSON.stringify(parties),
  ];
}

function labels(facts: AssetFacts, parties: FactParty[]): string[] {
  return [
    ...ownersOf(parties).map((value) => `owner\n${value}`),
    ...(facts.tags ?? []).map((value) => `tag\n${value}`),
  ];
}

function putLabels(db: Database, id: number, before: string[], now: string[]): void {
  for (const label of before.filter((item) => !now.includes(item))) {
    const [what = '', value = ''] = label.split('\n');
    db.run('DELETE FROM asset_label WHERE what = ? AND value = ? AND asset = ?', what, value, id);
  }
  for (const label of now.filter((item) => !before.includes(item))) {
    const [what = '', value = ''] = label.split('\n');
    db.run('INSERT OR IGNORE INTO asset_label VALUES (?, ?, ?)', what, value, id);
  }
}

/** What is said of an asset now, each source's word in each scope. */
export function saidOf(db: Database, id: number): SourceFacts[] {
  return db
    .all(
      `SELECT s.name, r.method, r.facts FROM asset_record r JOIN source s ON s.id = r.source
       WHERE r.asset = ? AND r.vanished_at IS NULL`,
      id,
    )
    .map((row) => ({
      source: text(row.name),
      method: methodCode.at(row.method),
      facts: parse<AssetFacts>(row.facts),
    }));
}

function rolesOf(db: Database, id: number): RoleWord[] {
  return db
    .all("SELECT value FROM record WHERE asset = ? AND label = 'ROLE'", id)
    .map((row) => parse<RoleWord>(row.value));
}

function mergeAgain(session: Session, id: number): void {
  const { db } = session;
  const before = db.get(
    `SELECT a.kind, a.urn, a.namespace, a.rank, a.only_named, a.vanished_at, a.parties, b.facts
     FROM asset a JOIN asset_body b ON b.id = a.id WHERE a.id = ?`,
    id,
  );
  if (before === undefined) return;
  const ref = { kind: kindCode.at(before.kind), urn: text(before.urn) };
  const namespace = text(before.namespace);
  const said = saidOf(db, id);
  const named = onlyNamed(ref, namespace, said) ? 1 : 0;
  // What is gone keeps its last description: a person must be able to see what it was.
  const last = said.length > 0 ? [] : [asLast(parse<AssetFacts>(before.facts))];
  const fallback = fallbackOf(ref);
  const { facts, parties } = mergeFacts([...said, ...last], rolesOf(db, id), fallback);
  const body = JSON.stringify(facts);
  const people = JSON.stringify(parties);
  if (body === before.facts && people === before.parties) {
    db.run('UPDATE asset SET only_named = ? WHERE id = ? AND only_named <> ?', named, id, named);
  } else writeMerge(session, id, ref, before, { facts, parties, named, body, people });
  if (said.length > 0 && before.vanished_at !== null) revive(session, id);
}

function writeMerge(
  session: Session,
  id: number,
  ref: AssetRef,
  before: Row,
  now: { facts: AssetFacts; parties: FactParty[]; named: number; body: string; people: string },
): void {
  const { db } = session;
  const { facts, parties, named } = now;
  const oldFacts = parse<AssetFacts>(before.facts);
  const oldParties = parse<FactParty[]>(before.parties);
  if (narrow(facts, parties, named) !== narrow(oldFacts, oldParties, integer(before.only_named))) {
    db.run(
      `UPDATE asset SET name = ?, folded = ?, platform = ?, layer = ?, only_named = ?, owners = ?,
         tags = ?, data_changed_at = ?, subtype = ?, schedule = ?, failing_since = ?, parties = ?
       WHERE id = ?`,
      facts.name,
      fold(facts.name),
      facts.platform,
      facts.layer ?? null,
      named,
      joined(ownersOf(parties)),
      joined(facts.tags ?? []),
      ...judged(facts, parties),
      id,
    );
    putLabels(db, id, labels(oldFacts, oldParties), labels(facts, parties));
    noteAttributes(session, id);
  }
  if (now.body !== before.facts) {
    db.run('UPDATE asset_body SET facts = ? WHERE id = ?', now.body, id);
  }
  const searched = searchedText(ref.urn, facts, parties);
  if (searched !== searchedText(ref.urn, oldFacts, oldParties)) {
    const rank = integer(before.rank);
    db.run('DELETE FROM search WHERE rowid = ?', rank);
    db.run(
      'INSERT INTO search (rowid, body) VALUES (?, ?)',
      rank,
      documentOf(ref.urn, facts, parties),
    );
  }
  if (before.vanished_at === null) noteAsset(session.changes, 'CHANGED', id);
}

/** The columns of the narrow row, to see whether any of them changed. */
function narrow(facts: AssetFacts, parties: FactParty[], named: number): string {
  const { name, platform, layer, tags } = facts;
  return JSON.stringify([name, platform, layer, named, tags ?? [], ...judged(facts, parties)]);
}

function anyVanished(db: Database): boolean {
  return db.get('SELECT 1 FROM asset WHERE vanished_at IS NOT NULL LIMIT 1') !== undefined;
}

/** There again: VANISHED becomes ACTIVE; what people decided stays. */
function revive(session: Session, id: number): void {
  const changed = session.db.run(
    `UPDATE asset SET vanished_at = NULL, state = CASE state WHEN ?1 THEN ?2 ELSE state END
     WHERE id = ?3 AND vanished_at IS NOT NULL`,
    vanishedState,
    activeState,
    id,
  );
  if (changed === 0) return;
  noteAttributes(session, id);
  noteAsset(session.changes, 'ADDED', id);
}

/** True while any record that proves existence, or any edge, stands; names alone prove nothing. */
export function hasEvidence(db: Database, id: number): boolean {
  const row = db.get(
    `SELECT EXISTS (SELECT 1 FROM asset_record WHERE asset = ?1 AND evidence = 1 AND vanished_at IS NULL)
       OR EXISTS (SELECT 1 FROM edge WHERE from_id = ?1 AND vanished_at IS NULL AND source IS NOT ?2)
       OR EXISTS (SELECT 1 FROM edge WHERE to_id = ?1 AND vanished_at IS NULL AND source IS NOT ?2) AS alive`,
    id,
    integer(
      db.get('SELECT coalesce(max(id), 0) AS id FROM source WHERE name = ?', namesSource)?.id,
    ),
  );
  return integer(row?.alive) === 1;
}

function checkAlive(session: Session, id: number): void {
  if (hasEvidence(session.db, id)) return;
  const changed = session.db.run(
    `UPDATE asset SET vanished_at = ?1, state = CASE state WHEN ?2 THEN ?3 ELSE state END
     WHERE id = ?4 AND vanished_at IS NULL`,
    session.at,
    activeState,
    vanishedState,
    id,
  );
  if (changed === 0) return;
  noteAttributes(session, id);
  noteAsset(session.changes, 'VANISHED', id);
}
