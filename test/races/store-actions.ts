import { setTimeout as sleep } from 'node:timers/promises';
import type { WriteAction, WriteTransaction } from '../../server/store/store.ts';
import * as actions from './race-actions.ts';

// The same actions as in the model, for a store that runs them in a thread of its own. Between two
// operations they rest now and then, so that others have every chance to come in between.

function restless(tx: WriteTransaction): WriteTransaction {
  return new Proxy(tx, {
    get: (target, name) => {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function') return operation;
      return async (...input: unknown[]): Promise<unknown> => {
        if (Math.random() < 0.2) await sleep(Math.random() * 3);
        return operation.apply(target, input) as unknown;
      };
    },
  });
}

function restlessly(action: WriteAction): WriteAction {
  return (tx, input) => action(restless(tx), input);
}

export const { reads } = actions;
export const writes: Record<string, WriteAction> = Object.fromEntries(
  Object.entries<WriteAction>({
    ...actions.writes,
    // Their third parameter is the model's alone.
    end: (tx, input) => actions.writes.end(tx, input),
  }).map(([name, action]) => [name, restlessly(action)]),
);

export const streams = {};
