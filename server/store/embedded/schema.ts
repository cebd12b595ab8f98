import { createHash, randomInt } from 'node:crypto';
import { GyeboError } from '../../core/errors.ts';
import { integer, optionalText } from '../shared/codes.ts';
import type { Database } from './database.ts';

/**
 * One entry per version; what has been released is never edited, only followed by another.
 * A prefix of one letter is in the index: merging the lists of all words that begin with it takes 14 ms
 * of CPU at 100,000 names, each time anew.
 * An assertion (asset_record, edge, unresolved) has one row per scope that makes it, so that what a
 * file says goes with the file, and what two files say stays while one of them does.
 */
const versions: string[] = [
  `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE source (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, memory TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE asset (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, urn TEXT NOT NULL, namespace TEXT NOT NULL,
  name TEXT NOT NULL, folded TEXT NOT NULL, tail TEXT NOT NULL, platform TEXT NOT NULL,
  state INTEGER NOT NULL, layer TEXT, only_named INTEGER NOT NULL, rank INTEGER NOT NULL,
  owners TEXT NOT NULL, tags TEXT NOT NULL, first_seen INTEGER NOT NULL, vanished_at INTEGER,
  data_changed_at INTEGER, subtype TEXT, schedule TEXT, failing_since TEXT, parties TEXT NOT NULL
);
CREATE UNIQUE INDEX asset_urn ON asset (urn, kind);
CREATE INDEX asset_folded ON asset (folded);
CREATE INDEX asset_tail ON asset (tail);
CREATE INDEX asset_unmapped ON asset (tail) WHERE namespace >= 'connection://' AND namespace < 'connection:0';
CREATE UNIQUE INDEX asset_rank ON asset (rank);
CREATE INDEX asset_vanished ON asset (vanished_at) WHERE vanished_at IS NOT NULL;
CREATE TABLE pattern (asset INTEGER PRIMARY KEY, namespace TEXT NOT NULL, urn TEXT NOT NULL);
CREATE TABLE asset_body (id INTEGER PRIMARY KEY, facts TEXT NOT NULL);
CREATE TABLE asset_label (
  what TEXT NOT NULL, value TEXT NOT NULL, asset INTEGER NOT NULL, PRIMARY KEY (what, value, asset)
) WITHOUT ROWID;
CREATE TABLE asset_record (
  id INTEGER PRIMARY KEY, asset INTEGER NOT NULL, source INTEGER NOT NULL, scope INTEGER NOT NULL,
  method INTEGER NOT NULL, evidence INTEGER NOT NULL, facts TEXT NOT NULL, place TEXT,
  first_seen INTEGER NOT NULL, vanished_at INTEGER
);
CREATE INDEX asset_record_asset ON asset_record (asset);
CREATE INDEX asset_record_vanished ON asset_record (source, vanished_at) WHERE vanished_at IS NOT NULL;
CREATE TABLE edge (
  id INTEGER PRIMARY KEY, from_id INTEGER NOT NULL, to_id INTEGER NOT NULL,
  relation INTEGER NOT NULL, source INTEGER NOT NULL, method INTEGER NOT NULL,
  scope INTEGER NOT NULL, reason INTEGER NOT NULL, breaks INTEGER NOT NULL,
  recreates INTEGER NOT NULL, confidence INTEGER NOT NULL, places TEXT NOT NULL,
  place_count INTEGER NOT NULL, first_seen INTEGER NOT NULL, vanished_at INTEGER
);
CREATE INDEX edge_from ON edge (from_id, relation, to_id);
CREATE INDEX edge_to ON edge (to_id, relation, from_id);
CREATE TABLE scope (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL, key TEXT NOT NULL, parent TEXT NOT NULL,
  state TEXT NOT NULL, message TEXT, count INTEGER NOT NULL, digest TEXT NOT NULL,
  next_digest TEXT NOT NULL, pending INTEGER NOT NULL, run INTEGER NOT NULL, seen_at INTEGER,
  UNIQUE (source, key)
);
CREATE INDEX scope_key ON scope (key);
CREATE TABLE scope_members (scope INTEGER PRIMARY KEY, members BLOB NOT NULL);
CREATE TABLE unresolved (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL, scope INTEGER NOT NULL,
  unreadable INTEGER NOT NULL, by_asset INTEGER, fact TEXT NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX unresolved_scope ON unresolved (scope);
CREATE INDEX unresolved_by ON unresolved (by_asset) WHERE by_asset IS NOT NULL;
CREATE TABLE usage (
  asset INTEGER NOT NULL, source INTEGER NOT NULL, reader TEXT NOT NULL, from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL, reads INTEGER NOT NULL, writes INTEGER NOT NULL, last_read_at INTEGER,
  PRIMARY KEY (asset, source, reader, from_at)
) WITHOUT ROWID;
CREATE TABLE watch (
  source INTEGER NOT NULL, namespace TEXT NOT NULL, since INTEGER NOT NULL,
  identifies_readers INTEGER NOT NULL, PRIMARY KEY (source, namespace)
) WITHOUT ROWID;
CREATE TABLE record (
  label TEXT NOT NULL, key TEXT NOT NULL, asset INTEGER, value TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, PRIMARY KEY (label, key)
) WITHOUT ROWID;
CREATE INDEX record_asset ON record (asset, label) WHERE asset IS NOT NULL;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL, previous_hash TEXT NOT NULL
);
CREATE TABLE scan_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL, type TEXT NOT NULL,
  state TEXT NOT NULL, started_at INTEGER NOT NULL, finished_at INTEGER, actor TEXT NOT NULL,
  counts TEXT NOT NULL, message TEXT, finish TEXT, owner TEXT NOT NULL, lease_at INTEGER NOT NULL
);
CREATE INDEX scan_run_source ON scan_run (source, id);
CREATE INDEX scan_run_running ON scan_run (state) WHERE state = 'RUNNING';
CREATE TABLE scan_change (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, changes BLOB NOT NULL);
CREATE INDEX scan_change_run ON scan_change (run, id);
CREATE TABLE graph_change (seq INTEGER PRIMARY KEY AUTOINCREMENT, changes BLOB NOT NULL);
CREATE VIRTUAL TABLE search USING fts5 (
  body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1'
);
`,
];

/** What stands in `meta` under `schema`: the text that a file of this version was made from. */
function madeFrom(version: number): string {
  return createHash('sha256').update(versions.slice(0, version).join('')).digest('hex');
}

/**
 * Brings the file to the newest version, in one transaction; refuses a file of a newer Gyebo, and one
 * of a Gyebo under development whose tables were other ones.
 */
export function migrate(db: Database, file: string): void {
  const current = integer(db.get('PRAGMA user_version')?.user_version);
  if (current > versions.length) {
    throw new GyeboError(
      'INVALID',
      `this store has version ${current}, this Gyebo knows ${versions.length}: use a newer Gyebo`,
    );
  }
  if (current > 0) refuseOtherTables(db, file, current);
  if (current === versions.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have migrated while this one waited for the lock.
    const now = integer(db.get('SELECT user_version FROM pragma_user_version')?.user_version);
    for (const version of versions.slice(now)) db.exec(version);
    if (now === 0) {
      db.run("INSERT INTO meta (key, value) VALUES ('seed', ?)", randomInt(2 ** 31));
      db.run('INSERT INTO graph_change (changes) VALUES (?)', new Uint8Array(0));
    }
    const schema = madeFrom(versions.length);
    db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', ?)", schema);
    db.exec(`PRAGMA user_version = ${versions.length}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function refuseOtherTables(db: Database, file: string, version: number): void {
  if (db.get("SELECT 1 FROM sqlite_master WHERE name = 'meta'") === undefined) {
    throw new GyeboError(
      'INVALID',
      `${file} is a database, but no store of Gyebo: name another file`,
    );
  }
  const made = optionalText(db.get("SELECT value FROM meta WHERE key = 'schema'")?.value);
  if (made === madeFrom(version)) return;
  throw new GyeboError(
    'INVALID',
    `this store was made by an older Gyebo, whose tables were other ones: delete ${file} and scan again`,
  );
}
