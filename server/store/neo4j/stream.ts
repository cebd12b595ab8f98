import { GyeboError } from '../../core/errors.ts';
import type { StreamAction } from '../store.ts';
import type { Query } from './bolt.ts';
import { momentOf, takeClock } from './clock.ts';
import type { Moment } from './clock.ts';
import { patience, waiting, within } from './engine.ts';
import type { Engine } from './engine.ts';
import { Moved, reading, settled } from './reading.ts';
import type { Spool } from './spool.ts';

/** Attempts while others may write; the last one keeps them waiting, as long as a writer has patience. */
const plainAttempts = 2;
/** After so many statements it is looked whether all was in vain. */
const lookEvery = 50;

/**
 * Fills the spool with all pieces of a stream, which are of one state: Neo4j has no snapshot that could
 * stay open, so the stream begins anew when somebody has written meanwhile, and at last holds the
 * writers' lock. UNAVAILABLE when it takes longer than writers may be kept waiting. Each statement has
 * a transaction and a deadline of its own, and none answers with more than a page.
 */
export async function runStream(
  engine: Engine,
  action: StreamAction,
  input: never,
  spool: Spool,
): Promise<void> {
  const wait = waiting(engine);
  for (let attempt = 1; ; attempt++) {
    spool.clear();
    try {
      if (attempt > plainAttempts) await lockedStream(engine, action, input, spool);
      else {
        const before = await settled(engine);
        await fill(engine, before, action, input, spool);
        if ((await settled(engine)).seq !== before.seq) throw new Moved();
      }
      return;
    } catch (error) {
      if (attempt > plainAttempts) throw error;
      if (!(error instanceof Moved)) await wait(error);
    }
  }
}

async function fill(
  engine: Engine,
  moment: Moment,
  action: StreamAction,
  input: never,
  spool: Spool,
): Promise<void> {
  let statements = 0;
  const query: Query = {
    run: (cypher, values) =>
      // Where it is written: of a cluster, a reader may be behind.
      within(engine, 'WRITE', patience.read, async (transaction) => {
        if (statements++ % lookEvery === 0) {
          const { seq } = await momentOf(transaction);
          if (seq !== moment.seq) throw new Moved();
        }
        const rows = await transaction.run(cypher, values);
        await transaction.commit();
        return rows;
      }),
  };
  for await (const piece of action(reading(engine, query, moment, true), input)) spool.put(piece);
}

async function lockedStream(
  engine: Engine,
  action: StreamAction,
  input: never,
  spool: Spool,
): Promise<void> {
  const held = within(engine, 'WRITE', patience.ingest, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    await fill(engine, clock, action, input, spool);
    // Fails when the server has taken the lock back meanwhile.
    await momentOf(transaction);
    transaction.leave();
  });
  await held.catch((error: unknown) => {
    const message =
      'the store was written to whenever it was read from end to end: export while no scan runs';
    throw new GyeboError('UNAVAILABLE', message, { cause: error });
  });
}
