import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import type { Nature } from '../nature.ts';
import { kindNumber } from '../whole.ts';

/** Why an asset stays, gravest grounds first. */
export const keptReasons = [
  'NOT_KEPT',
  'HELD',
  'INCIDENT',
  'CONSUMER',
  'CONFIGURATION',
  'SOURCE',
  'INCOMPLETE',
  'END',
  'WORK_UNKNOWN',
  'WRITES_UNKNOWN',
  'READ',
  'READ_BY_SOMEBODY',
  'NAMED',
  'UNMAPPED',
  'FEEDS',
  'FAILS',
  'REFERRED',
  'HOLDS',
  'PART_OF',
  'NOT_WATCHED',
] as const;
export type KeptReason = (typeof keptReasons)[number];

/** What is known to stay so far, and how it spreads from there. */
export interface KeptState {
  nature: Nature;
  /** Place in `keptReasons`; 0: nothing keeps it so far. */
  why: Uint8Array;
  /** Because of which other asset; its own number: by itself. */
  via: Int32Array;
  /** Whatever it holds stays too. */
  sunk: Uint8Array;
  /** Kept, and not yet looked at for what follows. */
  queue: AssetId[];
  isKept(id: AssetId): boolean;
  keep(id: AssetId, reason: KeptReason, via: AssetId): void;
  /** Keeps an asset and the datasets in it, or all that is in it. */
  sink(id: AssetId, reason: KeptReason, via: AssetId, all?: boolean): void;
  /** Keeps what is in it, and not itself. */
  sinkParts(id: AssetId, reason: KeptReason, via: AssetId): void;
}

/** Begins with nothing kept. */
export function keptState(nature: Nature): KeptState {
  const { whole } = nature;
  const numbers = new Map(keptReasons.map((reason, index) => [reason, index]));
  const state: KeptState = {
    nature,
    why: new Uint8Array(whole.capacity),
    via: new Int32Array(whole.capacity),
    sunk: new Uint8Array(whole.capacity),
    queue: [],
    isKept: (id) => state.why[id] !== 0,
    keep(id, reason, via) {
      if (state.why[id] !== 0) return;
      state.why[id] = numbers.get(reason) ?? 0;
      state.via[id] = via;
      state.queue.push(id);
    },
    sink(id, reason, via, all = false) {
      const stack: [AssetId, AssetId][] = [[id, via]];
      for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const [own, from] = next;
        state.keep(own, reason, from);
        if (state.sunk[own] === 1 && !all) continue;
        const wasSunk = state.sunk[own] === 1;
        state.sunk[own] = 1;
        for (const part of nature.beside(sides.PARTS, own)) {
          const passes = all || whole.kinds[part] === kindNumber.DATASET;
          if (passes && part !== own && !(wasSunk && state.isKept(part))) stack.push([part, from]);
        }
      }
    },
    sinkParts(id, reason, via) {
      for (const part of nature.beside(sides.PARTS, id)) {
        if (part !== id && whole.kinds[part] === kindNumber.DATASET) state.sink(part, reason, via);
      }
    },
  };
  return state;
}

/** What stands and falls with what holds it. */
export function isTied({ whole }: Nature, id: AssetId): boolean {
  return whole.kinds[id] === kindNumber.TASK || whole.kinds[id] === kindNumber.COLUMN;
}
