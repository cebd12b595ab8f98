import { takeClock } from './clock.ts';
import { within } from './engine.ts';
import type { Engine } from './engine.ts';
import { rankAgain } from './popularity.ts';
import { deadRuns, interruptRuns, leaseMilliseconds, renewLeases } from './runs.ts';
import { runChore } from './writing.ts';

/** What a store does beside what it is asked: leases, ranks, and the logs that nobody needs any more. */
export interface Housekeeping {
  start(): Promise<void>;
  /** A run of this process has begun. */
  begun(run: number): void;
  /** One step of tidying up; true while some is left. */
  tidy(): Promise<boolean>;
  /** Ends the runs of this process: nobody else will finish them. */
  end(): Promise<void>;
}

const ranksAtOnce = 500;
const choreMilliseconds = 20_000;
const keptChanges = 10_000;
const keptMilliseconds = 3_600_000;
const pruneEvery = 600_000;

const pruneChanges = `MATCH (c:Clock {id: 1}) WITH c.graphSeq - $kept AS oldest
  MATCH (g:GraphChange) WHERE g.seq < oldest WITH g LIMIT 5000 DELETE g`;
const pruneOperations = `MATCH (o:Operation) WHERE o.at < timestamp() - $kept
  WITH o LIMIT 5000 DELETE o`;

const deadMessage =
  'its process ended, or was not heard of for a minute, before the scan did; scan again';
const closedMessage = 'the store was closed before the scan ended; scan again';

export function createHousekeeping(engine: Engine): Housekeeping {
  const own = new Set<number>();
  const { unranked } = engine.memory;
  let timer: NodeJS.Timeout | undefined;
  let pruned = 0;

  async function endDead(): Promise<void> {
    const dead = await within(engine, 'READ', choreMilliseconds, async (transaction) => {
      const found = await deadRuns(transaction);
      await transaction.commit();
      return found;
    });
    if (dead.length === 0) return;
    await runChore(engine, async (session) => {
      // Looked at again under the lock: it may have spoken meanwhile.
      await interruptRuns(session, await deadRuns(session.query), deadMessage);
    });
  }

  async function heartbeat(): Promise<void> {
    if (own.size > 0) {
      await within(engine, 'WRITE', choreMilliseconds, async (transaction) => {
        await renewLeases(transaction, [...own]);
        await transaction.commit();
      });
    }
    await endDead();
  }

  async function rank(): Promise<void> {
    const ids = [...unranked].slice(0, ranksAtOnce);
    for (const id of ids) unranked.delete(id);
    await within(engine, 'WRITE', choreMilliseconds, async (transaction) => {
      await takeClock(transaction, '');
      await rankAgain(transaction, ids);
      await transaction.commit();
    });
  }

  async function prune(): Promise<void> {
    pruned = Date.now();
    await within(engine, 'WRITE', choreMilliseconds, async (transaction) => {
      await takeClock(transaction, '');
      await transaction.run(pruneChanges, { kept: keptChanges });
      await transaction.run(pruneOperations, { kept: keptMilliseconds });
      await transaction.commit();
    });
  }

  return {
    async start() {
      await endDead();
      // A beat that fails is followed by another: leases last for three of them.
      const beat = () => void heartbeat().catch(() => undefined);
      timer = setInterval(beat, leaseMilliseconds / 3);
      timer.unref();
    },
    begun: (run) => void own.add(run),
    async tidy() {
      try {
        if (unranked.size > 0) await rank();
        else if (Date.now() - pruned > pruneEvery) await prune();
      } catch {
        // Only the order of search results hangs on it, or room on a disk: never worth the thread.
        return false;
      }
      return unranked.size > 0;
    },
    async end() {
      clearInterval(timer);
      if (own.size === 0) return;
      const close = runChore(engine, (session) => interruptRuns(session, own, closedMessage));
      // A server that is gone must not keep this one from ending: its lease runs out.
      await close.catch(() => undefined);
    },
  };
}
