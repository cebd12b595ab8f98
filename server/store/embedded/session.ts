import type { AssetRef } from '../../core/asset.ts';
import type { Relation } from '../../core/lineage.ts';
import type { SourceFacts } from '../../core/merge.ts';
import { integer, kindCode, relationCode, stateCode, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import type { Patterns } from '../shared/patterns.ts';
import { createPatterns } from '../shared/patterns.ts';
import { assetTouched, edgeOperation } from '../shared/operations.ts';
import { createHasher } from '../shared/hash.ts';
import type { Hasher } from '../shared/hash.ts';

/** An asset that exists in this transaction only, not yet written. */
export interface FreshAsset {
  ref: AssetRef;
  said: SourceFacts[];
}

/**
 * What the write connection remembers: ids between transactions (assets are never deleted, so they
 * stay true) and the unwritten part of the transaction under way.
 */
export interface Session {
  db: Database;
  hasher: Hasher;
  ids: Map<string, number>;
  /** Keys put into `ids` by this transaction; a rollback takes them out. */
  addedIds: string[];
  sources: Map<string, number>;
  sourceNames: Map<number, string>;
  nextAsset: number;
  nextRecord: number;
  nextEdge: number;
  nextUnresolved: number;
  fresh: Map<number, FreshAsset>;
  /** Edges written since the last flush of which an end is new. */
  freshPairs: Set<string>;
  /** Assets whose records or roles changed: to be merged again. */
  dirty: Set<number>;
  /** Assets that an edge named again: alive, whatever they were. */
  touched: Set<number>;
  /** Assets that lost evidence: vanished if none is left. */
  lost: Set<number>;
  /** Adjacency changes as [operation, from, to]; packed into graph_change at commit. */
  operations: number[];
  /** Assets whose edges changed since they were last ranked for search; outlives the transaction. */
  unranked: Set<number>;
  /** Datasets whose names hold others; like `ids` it outlives the transaction. */
  patterns: Patterns;
  /** What the scan under way changed as [change, subject, other]; see changes.ts. */
  changes: number[];
  at: number;
}

export function createSession(db: Database): Session {
  const seed = integer(db.get("SELECT value FROM meta WHERE key = 'seed'")?.value);
  return {
    db,
    hasher: createHasher(seed),
    ids: new Map(),
    addedIds: [],
    sources: new Map(),
    sourceNames: new Map(),
    nextAsset: 1,
    nextRecord: 1,
    nextEdge: 1,
    nextUnresolved: 1,
    fresh: new Map(),
    freshPairs: new Set(),
    dirty: new Set(),
    touched: new Set(),
    lost: new Set(),
    operations: [],
    unranked: new Set(),
    patterns: createPatterns(),
    changes: [],
    at: 0,
  };
}

/** First thing after BEGIN IMMEDIATE: other processes may have taken ids meanwhile. */
export function startSession(session: Session): void {
  const { db } = session;
  const next = (table: string): number =>
    integer(db.get(`SELECT coalesce(max(id), 0) + 1 AS next FROM ${table}`)?.next);
  session.nextAsset = next('asset');
  session.nextRecord = next('asset_record');
  session.nextEdge = next('edge');
  session.nextUnresolved = next('unresolved');
  session.at = Date.now();
  session.addedIds = [];
  session.operations = [];
  session.changes = [];
}

/** Forgets what was not committed. */
export function dropSession(session: Session): void {
  for (const key of session.addedIds) session.ids.delete(key);
  session.fresh.clear();
  session.freshPairs.clear();
  session.dirty.clear();
  session.touched.clear();
  session.lost.clear();
  session.sources.clear();
  session.sourceNames.clear();
  session.patterns = createPatterns();
  session.addedIds = [];
  session.operations = [];
  session.changes = [];
}

const rememberedIds = 500_000;

/** Id of an asset; undefined when nothing has named it yet. */
export function findId(session: Session, ref: AssetRef): number | undefined {
  const key = `${ref.kind} ${ref.urn}`;
  const known = session.ids.get(key);
  if (known !== undefined) return known;
  const row = session.db.get(
    'SELECT id FROM asset WHERE urn = ? AND kind = ?',
    ref.urn,
    kindCode.of(ref.kind),
  );
  if (row === undefined) return undefined;
  const id = integer(row.id);
  if (session.ids.size > rememberedIds) session.ids.clear();
  session.ids.set(key, id);
  return id;
}

/** Id of an asset, made when it is new; `flushAssets` writes it. */
export function idOf(session: Session, ref: AssetRef): number {
  const known = findId(session, ref);
  if (known !== undefined) return known;
  const id = session.nextAsset++;
  const key = `${ref.kind} ${ref.urn}`;
  session.ids.set(key, id);
  session.addedIds.push(key);
  session.fresh.set(id, { ref: { kind: ref.kind, urn: ref.urn }, said: [] });
  return id;
}

/** Number of a source, made when it is new. */
export function sourceId(session: Session, name: string): number {
  const known = session.sources.get(name);
  if (known !== undefined) return known;
  session.db.run('INSERT OR IGNORE INTO source (name) VALUES (?)', name);
  const id = integer(session.db.get('SELECT id FROM source WHERE name = ?', name)?.id);
  session.sources.set(name, id);
  session.sourceNames.set(id, name);
  return id;
}

/** Notes that one live row of (relation, from, to) came or went, for the adjacency of every process. */
export function noteEdge(
  session: Session,
  operation: 'ADD' | 'REMOVE',
  relation: Relation,
  from: number,
  to: number,
): void {
  if (relation === 'REFERS') return;
  session.unranked.add(from).add(to);
  noteGraph(session, operation, relationCode.of(relation), from, to);
}

/** The same without a look at how popular the two have become. */
export function noteGraph(
  session: Session,
  operation: 'ADD' | 'REMOVE',
  relation: number,
  from: number,
  to: number,
): void {
  session.operations.push(edgeOperation(operation, relation), from, to);
}

/** Name of a source by its number. */
export function sourceName(session: Session, id: number): string {
  let name = session.sourceNames.get(id);
  if (name === undefined) {
    name = text(session.db.get('SELECT name FROM source WHERE id = ?', id)?.name);
    session.sourceNames.set(id, name);
  }
  return name;
}

export function noteAttributes(session: Session, asset: number): void {
  session.operations.push(assetTouched, asset, 0);
}

export const vanishedState = stateCode.of('VANISHED');
export const activeState = stateCode.of('ACTIVE');
