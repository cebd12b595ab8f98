import fc from 'fast-check';
import { requestRules, type RequestRules } from '../../server/actions/request-write.ts';
import type { ReadAction, WriteAction } from '../../server/store/store.ts';
import { perform, phases } from './commands.ts';
import type { Arena, Command } from './commands.ts';
import type { RaceEvent } from './history.ts';
import { emptyState } from './model-state.ts';
import type { State } from './model-state.ts';
import { createModelStore } from './model-store.ts';
import type { StoreFaults, Turn } from './model-store.ts';
import { violations } from './oracle.ts';
import { reads, writes } from './race-actions.ts';

/** What is wrong in a run that must be found out: in the store's double, or in a rule's. */
export interface Fault extends StoreFaults {
  rules?: Partial<RequestRules>;
  /** Whoever wants to ends a declared reader. */
  anybodyEnds?: true;
}

const start = Date.parse('2026-03-01T00:00:00.000Z');
const minute = 60_000;
const fortyDays = 40 * 1_440 * minute;

interface Model extends Arena {
  state(): State;
}

function createArena(state: State, turn: Turn, fault: Fault): Model {
  const store = createModelStore(state, turn, fault);
  const rules = { ...requestRules, ...fault.rules };
  const actions: Record<string, WriteAction> = {
    ...writes,
    sign: (tx, input) => writes.sign(tx, input, rules),
    approve: (tx, input) => writes.approve(tx, input, rules),
    override: (tx, input) => writes.override(tx, input, rules),
    decline: (tx, input) => writes.decline(tx, input, rules),
    tick: (tx, input) => writes.tick(tx, input, rules),
    end: (tx, input) => writes.end(tx, input, fault.anybodyEnds && 'dan'),
  };
  const answers: Record<string, ReadAction> = reads;
  let clock = start;
  return {
    round: 0,
    read: (name, input) => store.read((tx) => answers[name]?.(tx, input as never) as never),
    write: (name, input) =>
      store.write(
        (tx) => actions[name]?.(tx, input as never) as never,
        name === 'declare' ? 'READER' : 'OTHER',
      ),
    now: () => new Date((clock += minute)).toISOString(),
    wait: () => void (clock += fortyDays),
    state: store.state,
  };
}

/** The state before a race: two datasets nobody reads, and three sources that were scanned. */
export async function prepared(): Promise<State> {
  const arena = createArena(emptyState(), async () => {}, {});
  await arena.write('prepare', { round: 0, at: arena.now() });
  return arena.state();
}

interface Played {
  history: RaceEvent[];
  violations: string[];
}

/** Plays the phases with steps in the scheduler's order. */
async function play(
  state: State,
  scheduler: fc.Scheduler,
  race: Command[][],
  fault: Fault,
): Promise<Played> {
  const turn = () => scheduler.schedule(Promise.resolve());
  const arena = createArena(state, turn, fault);
  for (const phase of race) {
    await scheduler.waitFor(Promise.all(phase.map((command) => perform(arena, command))));
  }
  const notes = arena.state().audit.filter((entry) => entry.action === 'race');
  const history = notes.map((entry) => entry.after as RaceEvent);
  return { history, violations: violations(history) };
}

/** What a search for a wrong drop came to. */
export interface Search {
  runs: number;
  seconds: number;
  seed: number;
  /** Commands by kind, and drops that happened: a model in which nothing happens proves nothing. */
  events: Record<string, number>;
  /** The smallest race found that goes wrong. */
  found?: { afterRuns: number; race: Command[][]; violations: string[]; path: string };
}

/** Plays up to so many random races with one fault, or none. */
export async function search(options: {
  runs: number;
  seed: number;
  fault?: Fault;
  seconds?: number;
}): Promise<Search> {
  const { runs, seed, fault = {}, seconds } = options;
  const state = await prepared();
  const events: Record<string, number> = {};
  // What a store or an action threw that is no refusal: no finding, but a fault of this harness.
  let broken: unknown;
  let wrong: string[] = [];
  const property = fc.asyncProperty(fc.scheduler(), phases, async (scheduler, race) => {
    try {
      const played = await play(state, scheduler, race, fault);
      for (const { type } of played.history) events[type] = (events[type] ?? 0) + 1;
      // Shrinking ends with the smallest race that still goes wrong.
      if (played.violations.length > 0) wrong = played.violations;
      return played.violations.length === 0;
    } catch (error) {
      broken = error;
      return false;
    }
  });
  const began = performance.now();
  const limit = seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1_000 };
  const result = await fc.check(property, { numRuns: runs, seed, ...limit });
  if (broken !== undefined) throw new Error('the harness itself failed', { cause: broken });
  const told = {
    runs: result.numRuns,
    seconds: (performance.now() - began) / 1_000,
    seed,
    events,
  };
  const { counterexample } = result;
  if (counterexample === null) return told;
  const path = result.counterexamplePath ?? '';
  const [, race] = counterexample;
  return { ...told, found: { afterRuns: result.numRuns, race, violations: wrong, path } };
}
