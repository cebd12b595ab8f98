import type { AssetRef } from '../../core/asset.ts';
import type { Relation } from '../../core/lineage.ts';
import type { SourceFacts } from '../../core/merge.ts';
import { integer, relationCode, text } from '../shared/codes.ts';
import { createHasher } from '../shared/hash.ts';
import type { Hasher } from '../shared/hash.ts';
import { assetTouched, edgeOperation } from '../shared/operations.ts';
import { createPatterns } from '../shared/patterns.ts';
import type { Patterns } from '../shared/patterns.ts';
import type { Query } from './bolt.ts';
import type { Clock } from './clock.ts';
import { keyOf } from './nodes.ts';

/** What this process remembers from one write to the next: assets are never deleted, so it stays true. */
export interface Memory {
  ids: Map<string, number>;
  /** Numbers of the scopes of what no scan says, by source. */
  spoken: Map<string, number>;
  patterns: Patterns;
  /** Assets whose edges changed since they were last ranked for search. */
  unranked: Set<number>;
}

export function createWriteMemory(): Memory {
  return {
    ids: new Map(),
    spoken: new Map(),
    patterns: createPatterns(),
    unranked: new Set(),
  };
}

/** An asset that exists in this transaction only, not yet written. */
export interface FreshAsset {
  ref: AssetRef;
  said: SourceFacts[];
}

/** One write transaction: its clock and what it has noted to do before its end. */
export interface Session {
  query: Query;
  clock: Clock;
  hasher: Hasher;
  memory: Memory;
  /** Keys put into `memory.ids` by this transaction; a rollback takes them out. */
  addedIds: string[];
  /** Scopes of what no scan says that this transaction has looked up, by source. */
  spoken: Map<string, number>;
  fresh: Map<number, FreshAsset>;
  /** New datasets that are not yet hung under what their names say. */
  unhung: [number, AssetRef][];
  /** Assets whose records or roles changed: to be merged again. */
  dirty: Set<number>;
  /** Assets that an edge named again: alive, whatever they were. */
  touched: Set<number>;
  /** Assets that lost evidence: vanished if none is left. */
  lost: Set<number>;
  /** What the transaction did to the graph; see shared/operations.ts. */
  operations: number[];
  /** What the scan under way changed as [change, subject, other]; see shared/changes.ts. */
  changes: number[];
  /** Whether anything was written at all. */
  changed: boolean;
  /** The instant that is written, in ms: that of the scan, or now. */
  at: number;
  /** The server's own time when the transaction began. */
  now: number;
  /** Runs that an earlier attempt at this transaction found to be held, each with why. */
  held: ReadonlyMap<number, string>;
}

export function createSession(
  query: Query,
  clock: Clock,
  memory: Memory,
  now: number,
  held: ReadonlyMap<number, string>,
): Session {
  return {
    query,
    clock,
    hasher: createHasher(clock.seed),
    memory,
    addedIds: [],
    spoken: new Map(),
    fresh: new Map(),
    unhung: [],
    dirty: new Set(),
    touched: new Set(),
    lost: new Set(),
    operations: [],
    changes: [],
    changed: false,
    at: Date.now(),
    now,
    held,
  };
}

/** Forgets what was not committed. */
export function dropSession(session: Session): void {
  const { memory, addedIds } = session;
  for (const key of addedIds) memory.ids.delete(key);
  memory.patterns = createPatterns();
}

const rememberedIds = 500_000;
const idsOfKeys = 'UNWIND $keys AS key MATCH (a:Asset {key: key}) RETURN key, a.id AS id';

/** Looks up what of these assets exists, so that `knownId` and `idOf` can tell. */
export async function findIds(session: Session, refs: Iterable<AssetRef>): Promise<void> {
  const { ids } = session.memory;
  if (ids.size > rememberedIds && session.fresh.size === 0) ids.clear();
  const keys = new Set<string>();
  for (const ref of refs) {
    const key = keyOf(ref);
    if (!ids.has(key)) keys.add(key);
  }
  if (keys.size === 0) return;
  for (const row of await session.query.run(idsOfKeys, { keys: [...keys] })) {
    ids.set(text(row['key']), integer(row['id']));
  }
}

/** Number of an asset that was looked up; undefined when nothing has named it yet. */
export function knownId(session: Session, ref: AssetRef): number | undefined {
  return session.memory.ids.get(keyOf(ref));
}

/** Number of an asset that was looked up, made when it is new; `createFresh` writes it. */
export function idOf(session: Session, ref: AssetRef): number {
  const known = knownId(session, ref);
  if (known !== undefined) return known;
  const id = session.clock.nextAsset++;
  const key = keyOf(ref);
  session.memory.ids.set(key, id);
  session.addedIds.push(key);
  session.fresh.set(id, { ref: { kind: ref.kind, urn: ref.urn }, said: [] });
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
  session.changed = true;
  if (relation === 'REFERS') return;
  session.memory.unranked.add(from).add(to);
  session.operations.push(edgeOperation(operation, relationCode.of(relation)), from, to);
}

/** Notes that what an asset is counted by may have changed. */
export function noteAttributes(session: Session, asset: number): void {
  session.changed = true;
  session.operations.push(assetTouched, asset, 0);
}
