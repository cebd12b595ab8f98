import { integer, text, words } from './codes.ts';
import type { Database } from './database.ts';
import { assetTouched } from './session.ts';

/**
 * What every closure is counted by, kept per thread in flat arrays: kind, platform and owners of each
 * asset, read when first needed and forgotten when graph_change says that the asset changed.
 */
export interface Attributes {
  /** Makes the arrays agree with the snapshot that is open, whose newest change is `seq`. */
  follow(db: Database, seq: number): void;
  /** Kind's number of an asset, -1 when there is none; loads what `platformAt` and `ownersAt` tell. */
  kind(db: Database, id: number): number;
  platformAt(id: number): number;
  ownersAt(id: number): number;
  /** Texts by the numbers above; several owners stand in one text, one a line. */
  texts: string[];
}

const unknown = 255;
const none = 254;

export function createAttributes(): Attributes {
  let known = 0;
  let kinds = new Uint8Array(0);
  let platforms = new Uint32Array(0);
  let owners = new Uint32Array(0);
  let numbers = new Map<string, number>();
  const attributes: Attributes = {
    texts: [],
    follow(db, seq) {
      const oldest = integer(db.get('SELECT min(seq) AS seq FROM graph_change')?.seq);
      if (known === 0 || oldest > known + 1 || attributes.texts.length > 1_000_000) {
        kinds.fill(unknown);
        attributes.texts = [];
        numbers = new Map();
      } else if (seq > known) {
        for (const row of db.iterate('SELECT changes FROM graph_change WHERE seq > ?', known)) {
          forget(words(row.changes));
        }
      }
      known = seq;
    },
    kind(db, id) {
      if (id >= kinds.length) grow(id);
      if (kinds[id] === unknown) load(db, id);
      const kind = kinds[id] ?? none;
      return kind === none ? -1 : kind;
    },
    platformAt: (id) => platforms[id] ?? 0,
    ownersAt: (id) => owners[id] ?? 0,
  };

  function forget(operations: Uint32Array): void {
    for (let at = 0; at + 2 < operations.length; at += 3) {
      if (operations[at] === assetTouched) kinds[operations[at + 1] ?? 0] = unknown;
    }
  }

  function grow(id: number): void {
    const room = Math.ceil(id * 1.5) + 1_024;
    const [oldKinds, oldPlatforms, oldOwners] = [kinds, platforms, owners];
    kinds = new Uint8Array(room).fill(unknown);
    kinds.set(oldKinds);
    platforms = new Uint32Array(room);
    platforms.set(oldPlatforms);
    owners = new Uint32Array(room);
    owners.set(oldOwners);
  }

  function load(db: Database, id: number): void {
    const row = db.get('SELECT kind, platform, owners FROM asset WHERE id = ?', id);
    kinds[id] = row === undefined ? none : integer(row.kind);
    if (row === undefined) return;
    platforms[id] = numberOf(text(row.platform));
    owners[id] = numberOf(text(row.owners).trim());
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
