import { setTimeout as pause } from 'node:timers/promises';
import type { Connection, Transaction } from './connection.ts';
import { inWords, mayRetry } from './errors.ts';
import { createGraph } from './graph.ts';
import type { Graph } from './graph.ts';
import { createWriteMemory } from './session.ts';
import type { Memory } from './session.ts';

/**
 * Milliseconds that a transaction may take on the server. `whole`: what cannot be cut into slices, as the
 * end of a scan, whose transaction grows with what the source no longer says.
 */
export const patience = { read: 30_000, governance: 30_000, ingest: 60_000, whole: 600_000 };
export const loadPatience = 300_000;
const retryFor = 15_000;

export interface Engine {
  connection: Connection;
  graph: Graph;
  memory: Memory;
  /** Names of read actions that decide something, once they have been seen to. */
  exactReads: Set<string>;
  /** Names of write actions that need the patience for a whole, once they have been seen to. */
  wholeWrites: Set<string>;
}

export function createEngine(connection: Connection): Engine {
  return {
    connection,
    graph: createGraph(),
    memory: createWriteMemory(),
    exactReads: new Set(),
    wholeWrites: new Set(),
  };
}

/** Runs a transaction and undoes it when it fails. */
export async function within<T>(
  { connection }: Engine,
  mode: 'READ' | 'WRITE',
  milliseconds: number,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await connection.begin(mode, milliseconds);
  try {
    return await work(transaction);
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Waits before another attempt, or throws in words what no other attempt will mend. */
export function waiting({ connection }: Engine): (error: unknown) => Promise<void> {
  let until: number | undefined;
  let failed = 0;
  return async (error) => {
    until ??= Date.now() + retryFor;
    failed++;
    if (!mayRetry(error) || Date.now() > until) throw inWords(error, placeOf(connection));
    await pause(Math.min(50 * 2 ** failed, 1_000));
  };
}

function placeOf({ address }: Connection): { url: string; database: string | undefined } {
  return { url: address.url, database: address.database };
}
