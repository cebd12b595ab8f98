import type { Arguments, Machine, Value } from '../value.ts';
import { nativeFunction } from '../values.ts';

/** Functions of a library by dotted path. */
export type Work = (machine: Machine, given: Arguments) => Value;

/** Named functions as values, under a common prefix. */
export function functionsUnder(prefix: string, table: Record<string, Work>): [string, Value][] {
  return Object.entries(table).map(([name, work]) => [
    `${prefix}.${name}`,
    nativeFunction(name, work),
  ]);
}

/** First argument, or None. */
export const firstOf = (given: Arguments): Value => given.positional[0] ?? null;
