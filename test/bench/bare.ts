import { DatabaseSync } from 'node:sqlite';
import type { ScopeBatch } from '../../server/store/store.ts';
import { documentOf } from '../../server/store/shared/words.ts';
import type { BareStore } from './subject.ts';

/** Bare SQLite: prepared statements, one transaction for each batch. */
export function bareStore(file: string, withSearch: boolean): BareStore {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;
    CREATE TABLE asset (id INTEGER PRIMARY KEY, kind TEXT, urn TEXT, facts TEXT, UNIQUE (urn, kind));
    CREATE TABLE edge (id INTEGER PRIMARY KEY, from_id INTEGER, to_id INTEGER, relation TEXT,
      source INTEGER, method TEXT, places TEXT, UNIQUE (from_id, relation, to_id, source, method));
    CREATE INDEX edge_to ON edge (to_id, relation, from_id);
    CREATE VIRTUAL TABLE search USING fts5 (body, content = '', contentless_delete = 1)`);
  const putAsset = db.prepare(`INSERT INTO asset (kind, urn, facts) VALUES (?, ?, ?3)
    ON CONFLICT (urn, kind) DO UPDATE SET facts = ?3 RETURNING id`);
  const findAsset = db.prepare('SELECT id FROM asset WHERE urn = ? AND kind = ?');
  const putEdge = db.prepare(`INSERT INTO edge (from_id, to_id, relation, source, method, places)
    VALUES (?, ?, ?, 1, ?, ?5) ON CONFLICT (from_id, relation, to_id, source, method)
    DO UPDATE SET places = ?5`);
  const index = db.prepare('INSERT OR REPLACE INTO search (rowid, body) VALUES (?, ?)');
  const ids = new Map<string, number>();

  function idOf(kind: string, urn: string): number {
    const known = ids.get(urn);
    if (known !== undefined) return known;
    const row = findAsset.get(urn, kind) ?? putAsset.get(kind, urn, '{}');
    const id = Number(row?.id);
    ids.set(urn, id);
    return id;
  }

  function writeScope(scope: ScopeBatch): void {
    for (const item of scope.observations) {
      if (item.type === 'asset') {
        const { kind, urn } = item.asset;
        const id = Number(putAsset.get(kind, urn, JSON.stringify(item.facts))?.id);
        ids.set(urn, id);
        if (withSearch) index.run(id, documentOf(urn, item.facts, []));
      } else if (item.type === 'edge') {
        const from = idOf(item.from.kind, item.from.urn);
        const to = idOf(item.to.kind, item.to.urn);
        putEdge.run(from, to, item.relation, item.method, JSON.stringify(item.places));
      }
    }
  }

  return {
    write(scopes) {
      db.exec('BEGIN IMMEDIATE');
      for (const scope of scopes) writeScope(scope);
      db.exec('COMMIT');
    },
    reach(root) {
      const row = db
        .prepare(
          `WITH RECURSIVE closure (id) AS (
             SELECT id FROM asset WHERE urn = ?
             UNION SELECT e.to_id FROM closure c JOIN edge e ON e.from_id = c.id AND e.relation = 'FEEDS')
           SELECT count(*) - 1 AS n FROM closure`,
        )
        .get(root);
      return Number(row?.n);
    },
    search: (match) =>
      db.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 20').all(match)
        .length,
    close: () => db.close(),
  };
}
