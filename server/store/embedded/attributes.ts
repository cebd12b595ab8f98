import { integer, optionalInteger, optionalText, text, words } from './codes.ts';
import type { Database } from './database.ts';
import { assetTouched } from './session.ts';

/**
 * What closures and searches are counted and filtered by, kept per thread in flat arrays: read when
 * an asset is first needed and forgotten when graph_change says that it changed.
 */
export interface Attributes {
  /** Makes the arrays agree with the snapshot that is open, whose newest change is `seq`. */
  follow(db: Database, seq: number): void;
  /** Loads an asset's values into the slots below; false when there is no such asset. */
  load(db: Database, id: number): boolean;
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
}

const unknown = 255;
const none = 254;
const maxTexts = 1_000_000;

export function createAttributes(): Attributes {
  let known = 0;
  const numbers = new Map<string, number>();
  const attributes: Attributes = {
    ...room(0),
    texts: [],
    follow(db, seq) {
      const oldest = integer(db.get('SELECT min(seq) AS seq FROM graph_change')?.seq);
      if (known === 0 || oldest > known + 1 || attributes.texts.length > maxTexts) {
        attributes.kinds.fill(unknown);
        attributes.texts.length = 0;
        numbers.clear();
      } else if (seq > known) {
        for (const row of db.iterate('SELECT changes FROM graph_change WHERE seq > ?', known)) {
          forget(words(row.changes));
        }
      }
      known = seq;
    },
    load(db, id) {
      if (id >= attributes.kinds.length) grow(id);
      if (attributes.kinds[id] === unknown) read(db, id);
      return attributes.kinds[id] !== none;
    },
  };

  function forget(operations: Uint32Array): void {
    for (let at = 0; at + 2 < operations.length; at += 3) {
      if (operations[at] === assetTouched) attributes.kinds[operations[at + 1] ?? 0] = unknown;
    }
  }

  function grow(id: number): void {
    const old = { ...attributes };
    Object.assign(attributes, room(Math.ceil(id * 1.5) + 1_024));
    for (const name of names) attributes[name].set(old[name]);
  }

  function read(db: Database, id: number): void {
    const row = db.get(
      'SELECT kind, state, platform, layer, owners, tags, data_changed_at FROM asset WHERE id = ?',
      id,
    );
    attributes.kinds[id] = row === undefined ? none : integer(row.kind);
    if (row === undefined) return;
    attributes.states[id] = integer(row.state);
    attributes.platforms[id] = numberOf(text(row.platform));
    attributes.layers[id] = numberOf(optionalText(row.layer) ?? '');
    attributes.owners[id] = numberOf(text(row.owners).trim());
    attributes.tags[id] = numberOf(text(row.tags).trim());
    attributes.changed[id] = optionalInteger(row.data_changed_at) ?? 0;
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

const names = ['kinds', 'states', 'platforms', 'layers', 'owners', 'tags', 'changed'] as const;

function room(length: number): Pick<Attributes, (typeof names)[number]> {
  return {
    kinds: new Uint8Array(length).fill(unknown),
    states: new Uint8Array(length),
    platforms: new Uint32Array(length),
    layers: new Uint32Array(length),
    owners: new Uint32Array(length),
    tags: new Uint32Array(length),
    changed: new Float64Array(length),
  };
}

/** Counts by small numbers. */
export interface Tally {
  add(index: number): void;
  /** [number, count] of those that came up. */
  told(): [number, number][];
}

export function createTally(): Tally {
  const counts: number[] = [];
  return {
    add(index) {
      while (counts.length <= index) counts.push(0);
      counts[index] = (counts[index] ?? 0) + 1;
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
