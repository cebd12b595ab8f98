import { integer, optionalInteger, optionalText, text, words } from '../shared/codes.ts';
import { createAttributes } from '../shared/attributes.ts';
import type { Attributes } from '../shared/attributes.ts';
import type { Database } from './database.ts';

/** A thread's attributes, read when an asset is first needed. */
export interface KeptAttributes {
  all: Attributes;
  /** Makes the arrays agree with the snapshot that is open, whose newest change is `seq`. */
  follow(db: Database, seq: number): void;
  /** Loads an asset's values into their slots; false when there is no such asset. */
  load(db: Database, id: number): boolean;
}

const maxTexts = 1_000_000;

export function keepAttributes(): KeptAttributes {
  const all = createAttributes();
  let known = 0;
  return {
    all,
    follow(db, seq) {
      const oldest = integer(db.get('SELECT min(seq) AS seq FROM graph_change')?.seq);
      if (known === 0 || oldest > known + 1 || all.texts.length > maxTexts) all.forget();
      else if (seq > known) {
        for (const row of db.iterate('SELECT changes FROM graph_change WHERE seq > ?', known)) {
          all.forget(words(row.changes));
        }
      }
      known = seq;
    },
    load(db, id) {
      if (all.state(id) === 'UNREAD') read(db, all, id);
      return all.state(id) === 'KNOWN';
    },
  };
}

function read(db: Database, all: Attributes, id: number): void {
  const row = db.get(
    'SELECT kind, state, platform, layer, owners, tags, data_changed_at FROM asset WHERE id = ?',
    id,
  );
  if (row === undefined) {
    all.put(id, undefined);
    return;
  }
  all.put(id, {
    kind: integer(row.kind),
    state: integer(row.state),
    platform: text(row.platform),
    layer: optionalText(row.layer) ?? '',
    owners: text(row.owners).trim(),
    tags: text(row.tags).trim(),
    changed: optionalInteger(row.data_changed_at) ?? 0,
  });
}
