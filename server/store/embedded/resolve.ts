import type { AssetId } from '../../core/facts.ts';
import type { AssetNode } from '../store.ts';
import { integer, kindCode } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { memberKinds } from '../shared/members.ts';
import { readMembers } from './members.ts';
import { afterPrefix, fold, tailOf } from '../shared/names.ts';
import { readNodes } from './nodes.ts';

/**
 * What a person may mean by a text, the surest first: an exact URN, a name, the last parts of a name
 * (`dw.orders`), a file. The first of these that finds anything answers alone; live before vanished.
 */
export function resolve(db: Database, typed: string, limit: number): AssetNode[] {
  const wanted = typed.trim().normalize('NFC');
  if (wanted === '') return [];
  for (const find of [byUrn, byName, byTail, byFile]) {
    const ids = find(db, wanted, limit);
    if (ids.length > 0) return readNodes(db, ids.slice(0, limit));
  }
  return [];
}

const order = 'ORDER BY vanished_at IS NOT NULL, kind = 1, rank LIMIT';

function ids(db: Database, where: string, values: (string | number)[], limit: number): AssetId[] {
  const sql = `SELECT id FROM asset WHERE ${where} ${order} ?`;
  return db.all(sql, ...values, limit).map((row) => integer(row.id));
}

function byUrn(db: Database, wanted: string, limit: number): AssetId[] {
  return ids(db, 'urn = ?', [wanted], limit);
}

function byName(db: Database, wanted: string, limit: number): AssetId[] {
  return ids(db, 'folded = ?', [fold(wanted)], limit);
}

function byTail(db: Database, wanted: string, limit: number): AssetId[] {
  const tail = tailOf(wanted);
  if (tail === '\n') return [];
  return ids(db, 'tail >= ? AND tail < ?', [tail, afterPrefix(tail)], limit);
}

/** What a file holds, by the scopes that end with its path: its pipelines, else all it speaks of. */
function byFile(db: Database, wanted: string, limit: number): AssetId[] {
  const path = wanted.replace(/^\.\//, '');
  const scopes = db.all(
    `SELECT id FROM scope WHERE state <> 'GONE' AND (key = ?1 OR key LIKE '%:' || ?2 ESCAPE '\\'
       OR key LIKE '%/' || ?2 ESCAPE '\\')`,
    path,
    path.replace(/[\\%_]/g, '\\$&'),
  );
  const records = scopes
    .flatMap((scope) => readMembers(db, integer(scope.id)))
    .filter((member) => member.kind === memberKinds[0])
    .map((member) => member.row);
  const found = db.all(
    `SELECT DISTINCT a.id, a.kind FROM json_each(?) j JOIN asset_record r ON r.id = j.value
     JOIN asset a ON a.id = r.asset ORDER BY a.kind = ? DESC, a.id`,
    JSON.stringify(records),
    kindCode.of('PIPELINE'),
  );
  const pipelines = found.filter((row) => row.kind === kindCode.of('PIPELINE'));
  const told = pipelines.length > 0 ? pipelines : found;
  return told.slice(0, limit).map((row) => integer(row.id));
}
