import type { TestedStore } from '../contract/observed.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import type { CpuClock } from './measure.ts';

/** The same facts by hand-written statements: no scopes, no evidence of its own, no merging. */
export interface BareStore {
  write(scopes: ScopeBatch[]): unknown;
  /** How many a root feeds, by the engine's own best query. */
  reach(urn: string): number | Promise<number>;
  /** Top 20 by the engine's own full-text search. */
  search(match: string): unknown;
  close(): unknown;
}

/** One store under measurement, beside bare statements on the same engine. */
export interface Subject {
  name: 'embedded' | 'neo4j';
  store: TestedStore;
  bare: BareStore;
  clock: CpuClock;
  /** How often what is short is repeated before the clock is read: a server's ticks are coarse. */
  repeat: number;
}
