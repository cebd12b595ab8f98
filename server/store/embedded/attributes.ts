import { integer, optionalInteger, optionalText, text, words } from '../shared/codes.ts';
import { createAttributes } from '../shared/attributes.ts';
import type { Attributes } from '../shared/attributes.ts';
import type { Database, Row } from './database.ts';

/** A thread's attributes, read when an asset is first needed. */
export interface KeptAttributes {
  all: Attributes;
  /** Makes the arrays agree with the snapshot that is open, whose newest change is `seq`. */
  follow(db: Database, seq: number): void;
  /** Loads an asset's values into their slots; false when there is no such asset. */
  load(db: Database, id: number): boolean;
  /** Loads many. */
  loadMany(db: Database, ids: Int32Array): void;
}

const maxTexts = 1_000_000;
const chunk = 10_000;
const fewIds = 50;

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
    loadMany: (db, ids) => readMany(db, all, ids),
  };
}

const columns = 'a.id, a.kind, a.state, a.platform, a.layer, a.owners, a.tags, a.data_changed_at';

function read(db: Database, all: Attributes, id: number): void {
  const [line] = db.lines(`SELECT ${columns} FROM asset a WHERE a.id = ?`, id);
  if (line === undefined) all.put(id, undefined);
  else put(all, line);
}

/** At once what of the ids is not there yet: a statement apiece costs five times as much. */
function readMany(db: Database, all: Attributes, ids: Int32Array): void {
  for (let start = 0; start < ids.length; start += chunk) {
    const unread = ids.subarray(start, start + chunk).filter((id) => all.state(id) === 'UNREAD');
    if (unread.length < fewIds) continue;
    const lines = db.lines(
      `SELECT ${columns} FROM json_each(?) j CROSS JOIN asset a ON a.id = j.value`,
      `[${unread.join()}]`,
    );
    for (const line of lines) put(all, line);
  }
}

function put(all: Attributes, line: Row): void {
  all.put(integer(line[0]), {
    kind: integer(line[1]),
    state: integer(line[2]),
    platform: text(line[3]),
    layer: optionalText(line[4]) ?? '',
    owners: text(line[5]).trim(),
    tags: text(line[6]).trim(),
    changed: optionalInteger(line[7]) ?? 0,
  });
}
