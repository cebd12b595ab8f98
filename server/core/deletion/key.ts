import type { AssetId } from '../facts.ts';
import type { Graph } from './graph.ts';
import type { Reason } from './reason.ts';

const encoder = new TextEncoder();

/**
 * 64-bit FNV-1a of a text, 16 hexadecimal digits: the same in every runtime, without a library. In two
 * halves, since whole numbers of that size are dear: the prime is 2^40 + 0x1b3.
 */
export function hashOf(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    low = product >>> 0;
    high = (high * 0x1b3 + (product - low) / 2 ** 32 + (mixed << 8)) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Values that say what is meant; counts and dates grow older without anything new being said. */
const lasting = ['role', 'party', 'namespace', 'connection', 'source', 'text', 'state', 'through'];

const said = (reason: Pick<Reason, 'values'>) => lasting.map((name) => reason.values[name] ?? null);

/**
 * What an acceptance is bound to: code, who is hit, of which assets, and what the finding hangs on. Names
 * instead of numbers, so that it holds in another store.
 */
export function keyOf(
  graph: Graph,
  subject: readonly AssetId[],
  reason: Omit<Reason, 'key'>,
  about: readonly AssetId[],
  bound: readonly string[],
): string {
  const urnOf = (id: AssetId) => {
    const asset = graph.assets.get(id);
    return asset ? `${asset.kind} ${asset.urn}` : `#${id}`;
  };
  const whom = about.length === 0 ? subject : about;
  const hit = whom.length === 1 ? whom.map(urnOf) : whom.map(urnOf).sort();
  const by = reason.by === undefined ? null : urnOf(reason.by);
  const content = JSON.stringify([hit, by, bound.length === 0 ? said(reason) : [...bound].sort()]);
  return `${reason.code}:${hashOf(content)}`;
}
