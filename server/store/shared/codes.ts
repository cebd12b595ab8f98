import { assetKinds, assetStates } from '../../core/asset.ts';
import { breakSides, confidences, edgeReasons, methods, relations } from '../../core/lineage.ts';
import { GyeboError } from '../../core/errors.ts';

/** A closed list stored as its small integers. The order of the lists in core is part of the file format. */
export interface Code<T extends string> {
  of(value: T): number;
  at(value: unknown): T;
}

function code<T extends string>(list: readonly T[]): Code<T> {
  const numbers = new Map<T, number>(list.map((value, index) => [value, index]));
  return {
    of: (value) => {
      const found = numbers.get(value);
      if (found === undefined) {
        throw new GyeboError('INVALID', `"${value}" is none of ${list.join(', ')}`);
      }
      return found;
    },
    at: (value) => {
      const found = list[integer(value)];
      if (found === undefined) throw new Error(`no ${list.join('|')} has the number ${value}`);
      return found;
    },
  };
}

export const kindCode = code(assetKinds);
export const stateCode = code(assetStates);
export const relationCode = code(relations);
export const breaksCode = code(breakSides);
export const methodCode = code(methods);
export const confidenceCode = code(confidences);
export const reasonCode = code(edgeReasons);

/** A column that is a whole number below 2^53. */
export function integer(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new Error(`expected a number in the store, found ${typeof value}`);
}

export function optionalInteger(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : integer(value);
}

/** A column that is text. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error(`expected text in the store, found ${typeof value}`);
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

/** A column of bytes, as 32-bit words of their own (so that their place in memory is aligned). */
export function words(value: unknown): Uint32Array {
  if (!(value instanceof Uint8Array || value instanceof Int8Array)) return new Uint32Array(0);
  const own = new Uint8Array(value.byteLength);
  own.set(value);
  return new Uint32Array(own.buffer);
}

export function bytes(value: Uint32Array): Uint8Array {
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/** JSON that this store wrote itself. */
export function parse<T>(value: unknown): T {
  return JSON.parse(text(value));
}

/** Times are stored as milliseconds since 1970 and told as ISO instants. */
export function instant(value: unknown): string {
  const at = integer(value);
  let told = instants.get(at);
  if (told === undefined) {
    if (instants.size > 10_000) instants.clear();
    told = new Date(at).toISOString();
    instants.set(at, told);
  }
  return told;
}
/** Most rows of a scan bear the same time, and printing it is dearer than finding it. */
const instants = new Map<number, string>();

export function optionalInstant(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : instant(value);
}

export function milliseconds(at: string): number {
  const value = Date.parse(at);
  if (Number.isNaN(value)) throw new GyeboError('INVALID', `"${at}" is not an ISO instant`);
  return value;
}
