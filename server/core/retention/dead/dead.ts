import { dayMs } from '../../deletion/graph.ts';
import { windowFor } from '../../deletion/window.ts';
import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import type { Weighed } from '../evidence.ts';
import type { Nature } from '../nature.ts';
import type { Groups } from './groups.ts';
import type { DeadSearch } from './search.ts';
import { isTied, keptReasons, type KeptReason } from './state.ts';

/** A search that is at its end. */
export interface Dead {
  /** Groups of what may go and was watched. */
  groups: Groups;
  weigh(id: AssetId): Weighed;
  /** Why it stays, and because of what; undefined: it may go. */
  keptBy(id: AssetId): { reason: KeptReason; via: AssetId } | undefined;
  /** What of a group is named in a request: parts go with their whole. */
  subjects(ids: readonly AssetId[]): AssetId[];
}

/** `wasLeft`: what was left before only what was watched could stay left. */
export function deadOf(nature: Nature, search: DeadSearch, wasLeft: Uint8Array): Dead {
  const { state } = search;
  const { whole } = nature;
  const { observedDays } = windowFor(whole.windowDays, 0);
  /** The first asset of the chain that keeps this one. */
  const rootOf = (id: AssetId): AssetId => {
    let at = id;
    for (let steps = 0; steps < whole.capacity; steps++) {
      const up = state.via[at] ?? at;
      if (up === at) break;
      at = up;
    }
    return at;
  };
  return {
    groups: search.groups(),
    weigh(id) {
      if (!nature.isThere(id)) return {};
      if (!state.isKept(id)) return { standing: 'CANDIDATE' };
      if (wasLeft[id] !== 1) return {};
      const since = nature.watchedSince(rootOf(id));
      return since === Infinity
        ? { standing: 'PENDING' }
        : { standing: 'PENDING', knownFrom: since + observedDays * dayMs };
    },
    keptBy(id) {
      const reason = keptReasons[state.why[id] ?? 0];
      if (reason === undefined || reason === 'NOT_KEPT') return undefined;
      return { reason, via: state.via[id] ?? id };
    },
    subjects(ids) {
      const all = new Set(ids);
      return ids.filter(
        (id) =>
          !isTied(nature, id) || !nature.beside(sides.WHOLES, id).some((each) => all.has(each)),
      );
    },
  };
}
