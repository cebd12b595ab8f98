import { assetTouched } from './operations.ts';

/** What an asset is counted and filtered by. */
export interface Counted {
  kind: number;
  state: number;
  platform: string;
  layer: string;
  /** One a line. */
  owners: string;
  tags: string;
  changed: number;
}

/**
 * What closures and searches are counted and filtered by, kept in flat arrays: put in when an asset is
 * first needed and forgotten when the log of changes says that it changed.
 */
export interface Attributes {
  /** Forgets everything, or what a packed log of operations touched. */
  forget(operations?: Uint32Array): void;
  /** KNOWN: its values stand in the slots below. NONE: there is no such asset. */
  state(id: number): 'KNOWN' | 'NONE' | 'UNREAD';
  put(id: number, counted: Counted | undefined): void;
  /** Values by asset: numbers of kinds and states; of the others the place in `texts`. */
  kinds: Uint8Array;
  states: Uint8Array;
  platforms: Uint32Array;
  layers: Uint32Array;
  /** Several owners or tags stand in one text, one a line. */
  owners: Uint32Array;
  tags: Uint32Array;
  /** When the data changed, in ms; 0: not known. */
  changed: Float64Array;
  texts: string[];
  /** Kind, platform and owners as one number, place in `grouped`; 0: not known. */
  groups: Uint32Array;
  grouped: { kind: number; platform: number; owners: number }[];
}

const noGroup = { kind: 0, platform: 0, owners: 0 };
const unknown = 255;
const none = 254;

export function createAttributes(): Attributes {
  const numbers = new Map<string, number>();
  const groups = new Map<string, number>();
  const attributes: Attributes = {
    ...room(0),
    texts: [],
    grouped: [noGroup],
    forget(operations) {
      if (operations === undefined) {
        attributes.kinds.fill(unknown);
        attributes.groups.fill(0);
        attributes.texts.length = 0;
        attributes.grouped.length = 1;
        numbers.clear();
        groups.clear();
        return;
      }
      for (let at = 0; at + 2 < operations.length; at += 3) {
        if (operations[at] !== assetTouched) continue;
        attributes.kinds[operations[at + 1] ?? 0] = unknown;
        attributes.groups[operations[at + 1] ?? 0] = 0;
      }
    },
    state(id) {
      const kind = attributes.kinds[id] ?? unknown;
      return kind === unknown ? 'UNREAD' : kind === none ? 'NONE' : 'KNOWN';
    },
    put(id, counted) {
      if (id >= attributes.kinds.length) grow(id);
      attributes.kinds[id] = counted?.kind ?? none;
      if (counted === undefined) return;
      attributes.states[id] = counted.state;
      attributes.platforms[id] = numberOf(counted.platform);
      attributes.layers[id] = numberOf(counted.layer);
      attributes.owners[id] = numberOf(counted.owners);
      attributes.tags[id] = numberOf(counted.tags);
      attributes.changed[id] = counted.changed;
      attributes.groups[id] = groupOf(
        counted.kind,
        attributes.platforms[id] ?? 0,
        attributes.owners[id] ?? 0,
      );
    },
  };

  function grow(id: number): void {
    const old = { ...attributes };
    Object.assign(attributes, room(Math.ceil(id * 1.5) + 1_024));
    for (const name of names) attributes[name].set(old[name]);
  }

  function groupOf(kind: number, platform: number, owners: number): number {
    const key = `${kind} ${platform} ${owners}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = attributes.grouped.push({ kind, platform, owners }) - 1;
      groups.set(key, group);
    }
    return group;
  }

  function numberOf(value: string): number {
    let number = numbers.get(value);
    if (number === undefined) {
      number = attributes.texts.push(value) - 1;
      numbers.set(value, number);
    }
    return number;
  }
  return attributes;
}

const names = [
  'kinds',
  'states',
  'platforms',
  'layers',
  'owners',
  'tags',
  'changed',
  'groups',
] as const;

function room(length: number): Pick<Attributes, (typeof names)[number]> {
  return {
    kinds: new Uint8Array(length).fill(unknown),
    states: new Uint8Array(length),
    platforms: new Uint32Array(length),
    layers: new Uint32Array(length),
    owners: new Uint32Array(length),
    tags: new Uint32Array(length),
    changed: new Float64Array(length),
    groups: new Uint32Array(length),
  };
}

/** Counts by small numbers. */
export interface Tally {
  add(index: number, times?: number): void;
  /** [number, count] of those that came up. */
  told(): [number, number][];
}

export function createTally(): Tally {
  const counts: number[] = [];
  return {
    add(index, times = 1) {
      while (counts.length <= index) counts.push(0);
      counts[index] = (counts[index] ?? 0) + times;
    },
    told: () => [...counts.entries()].filter(([, count]) => count > 0),
  };
}

/** A tally of texts that hold one value a line, as counts of the values, most frequent first. */
export function byLine(
  told: [number, number][],
  texts: string[],
): { value: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const [number, count] of told) {
    for (const value of (texts[number] ?? '').split('\n')) {
      if (value !== '') sums.set(value, (sums.get(value) ?? 0) + count);
    }
  }
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
