import type { AssetId } from '../facts.ts';
import type { Nature } from './nature.ts';

/** An asset and all it holds, or all that holds it (`side`), nearest first; what `enter` refuses is not gone into. */
export function* family(
  { beside }: Pick<Nature, 'beside'>,
  side: number,
  id: AssetId,
  enter: (id: AssetId) => boolean = () => true,
): Generator<AssetId> {
  const found = new Set([id]);
  for (const each of found) {
    if (!enter(each)) continue;
    yield each;
    for (const next of beside(side, each)) found.add(next);
  }
}
