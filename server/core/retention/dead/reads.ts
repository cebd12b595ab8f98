import { dayMs } from '../../deletion/graph.ts';
import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import { kindNumber } from '../whole.ts';
import type { Window } from '../../deletion/window.ts';
import type { KeptState } from './state.ts';

/** Reads by roles that stand for pipelines: they keep an asset once none of these can go. */
export interface RoleReads {
  /** Keeps what is read within the window by whoever cannot go; of one asset, or of all. */
  keepRead(window: Window, only?: (id: AssetId) => boolean): void;
  /** A pipeline stays. */
  onKept(id: AssetId): void;
  /** Assets with the pipelines that may explain their reads. */
  ties(): Iterable<[AssetId, AssetId]>;
}

interface Role {
  pipelines: AssetId[];
  left: number;
  /** Assets that only these pipelines may read. */
  assets: Set<AssetId>;
}

/** Kinds whose reads count. */
function isCounted({ nature }: KeptState, id: AssetId): boolean {
  const kind = nature.whole.kinds[id];
  return kind === kindNumber.DATASET || kind === kindNumber.DASHBOARD || kind === kindNumber.MODEL;
}

/** Somebody who runs reads it by lineage, and may be the one whose reads were counted. */
function hasRunningReader({ nature }: KeptState, id: AssetId): boolean {
  const { whole } = nature;
  return nature.beside(sides.DOWNSTREAM, id).some((to) => {
    const kind = whole.kinds[to];
    return (kind === kindNumber.TASK || kind === kindNumber.PIPELINE) && nature.runs(to);
  });
}

/** Puts reads and roles together. */
export function roleReads(state: KeptState): RoleReads {
  const { nature } = state;
  const { whole, now } = nature;
  const { reads } = whole;
  const ignored = new Set(whole.ignoreReaders);
  const roles = rolesOf(state);
  const byPipeline = new Map<AssetId, Set<Role>>();
  for (const role of roles.values()) {
    for (const id of role.pipelines) {
      byPipeline.set(id, (byPipeline.get(id) ?? new Set()).add(role));
    }
  }
  const keepAll = (role: Role) => {
    for (const id of role.assets) state.sink(id, 'READ', id);
  };

  function weigh(id: AssetId, reader: string, days: number): void {
    if (reader === '') {
      const since = nature.watchedSince(id, true);
      if (since <= now - days * dayMs || hasRunningReader(state, id)) return;
      state.sink(id, 'READ_BY_SOMEBODY', id);
      return;
    }
    const role = roles.get(reader);
    if (role === undefined || role.left === 0) state.sink(id, 'READ', id);
    else role.assets.add(id);
  }

  return {
    keepRead({ observedDays }, only = () => true) {
      const from = now - observedDays * dayMs;
      for (let at = 0; at < reads.asset.length; at++) {
        const id = reads.asset[at] ?? 0;
        const reader = whole.texts[reads.reader[at] ?? 0] ?? '';
        if ((reads.last[at] ?? 0) < from || ignored.has(reader)) continue;
        if (isCounted(state, id) && only(id)) weigh(id, reader, observedDays);
      }
    },
    onKept(id) {
      for (const role of byPipeline.get(id) ?? []) {
        role.left -= 1;
        if (role.left === 0) keepAll(role);
      }
    },
    *ties() {
      for (const { pipelines, assets } of roles.values()) {
        for (const asset of assets) for (const id of pipelines) yield [asset, id];
      }
    },
  };
}

function rolesOf({ isKept, nature }: KeptState): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { reader, assets } of nature.whole.roleMap) {
    const known = roles.get(reader)?.pipelines ?? [];
    const pipelines = [...new Set([...known, ...assets])];
    if (pipelines.length === 0) continue;
    const left = pipelines.filter((id) => !isKept(id)).length;
    roles.set(reader, { pipelines, left, assets: new Set() });
  }
  return roles;
}
