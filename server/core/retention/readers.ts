import type { AssetId } from '../facts.ts';
import { sides } from '../neighbours.ts';
import { family } from './family.ts';
import type { Nature } from './nature.ts';

/**
 * Whoever reads an asset, what holds it or what it holds, by lineage; what it holds goes along and is no
 * reader. A column that reads stands for its table.
 */
export function readersOf(nature: Nature, id: AssetId): AssetId[] {
  const own = new Set(family(nature, sides.PARTS, id));
  const found = new Set<AssetId>();
  const add = (to: AssetId) => {
    const wholes = nature.kind(to) === 'COLUMN' ? nature.beside(sides.WHOLES, to) : [];
    for (const each of wholes.length > 0 ? wholes : [to]) if (!own.has(each)) found.add(each);
  };
  for (const each of [...own, ...family(nature, sides.WHOLES, id)]) {
    nature.beside(sides.DOWNSTREAM, each).forEach(add);
  }
  return [...found];
}
