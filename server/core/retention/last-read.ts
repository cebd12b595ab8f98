import type { AssetId } from '../facts.ts';
import { sides } from '../neighbours.ts';
import { family } from './family.ts';
import type { Nature } from './nature.ts';

/**
 * Reads that count, the last of each asset. Whoever reads a part has read its wholes, and whoever reads a
 * whole may have read every part of it: never the parts beside one.
 */
export function lastReads(nature: Nature): Float64Array {
  const own = ownReads(nature);
  const last = own.slice();
  for (const side of [sides.WHOLES, sides.PARTS]) {
    const told = new Float64Array(own.length);
    own.forEach((at, id) => {
      if (at > 0) spread(nature, side, id, at, told);
    });
    told.forEach((at, id) => {
      last[id] = Math.max(last[id] ?? 0, at);
    });
  }
  return last;
}

function ownReads({ whole }: Nature): Float64Array {
  const { reads } = whole;
  const ignored = new Set(whole.ignoreReaders.map((reader) => whole.texts.indexOf(reader)));
  const own = new Float64Array(whole.capacity);
  for (let at = 0; at < reads.asset.length; at++) {
    if (ignored.has(reads.reader[at] ?? 0)) continue;
    const id = reads.asset[at] ?? 0;
    own[id] = Math.max(own[id] ?? 0, reads.last[at] ?? 0);
  }
  return own;
}

/** Beyond what knows of a later read already, everything does. */
function spread(nature: Nature, side: number, id: AssetId, at: number, told: Float64Array): void {
  for (const each of family(nature, side, id, (next) => (told[next] ?? 0) < at)) told[each] = at;
}
