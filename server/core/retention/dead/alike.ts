import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import type { Flow } from './flow.ts';
import type { KeptState } from './state.ts';

/** Names that may mean an asset: one keeps it once the name itself, and somebody live who uses it, stay. */
export interface AlikeNames {
  onKept(id: AssetId): void;
  ties(): Iterable<[AssetId, AssetId]>;
}

/** Puts names under connections that nobody mapped together with what they may mean. */
export function alikeNames(state: KeptState, flow: Flow): AlikeNames {
  const { nature } = state;
  const means = new Map<AssetId, AssetId[]>();
  const add = (name: AssetId, other: AssetId) => {
    const list = means.get(name);
    if (list) list.push(other);
    else means.set(name, [other]);
  };
  // Each of the two may be the one that stays.
  for (const [name, other] of nature.whole.alike) {
    add(name, other);
    add(other, name);
  }
  const isHeard = (name: AssetId) =>
    state.isKept(name) &&
    [sides.DOWNSTREAM, sides.UPSTREAM].some((side) =>
      nature.beside(side, name).some((user) => state.isKept(user) && flow.isLive(user)),
    );
  const hear = (name: AssetId) => {
    const others = means.get(name);
    if (others === undefined || !isHeard(name)) return;
    for (const other of others) state.sink(other, 'UNMAPPED', name);
  };
  return {
    onKept(id) {
      if (means.size === 0) return;
      hear(id);
      for (const side of [sides.DOWNSTREAM, sides.UPSTREAM]) {
        for (const name of nature.beside(side, id)) if (means.has(name)) hear(name);
      }
    },
    *ties() {
      for (const [name, others] of means) for (const other of others) yield [name, other];
    },
  };
}
