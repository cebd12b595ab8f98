import type { AssetRef } from '../../core/asset.ts';
import { foldersAbove, heldFrom, holdsByName, isPattern } from '../../core/urn-contains.ts';
import {
  breaksCode,
  confidenceCode,
  integer,
  kindCode,
  methodCode,
  text,
} from '../shared/codes.ts';
import { reasonCode, relationCode } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { afterPrefix, splitUrn } from '../shared/names.ts';
import type { Named } from '../shared/patterns.ts';
import { patternsOver } from '../shared/patterns.ts';
import { readPatterns } from './patterns.ts';
import { noteGraph, sourceId } from './session.ts';
import type { Session } from './session.ts';
import { spokenScope } from './spoken.ts';

/** The source that says what names themselves say: it is no proof that anything exists. */
export const namesSource = 'names';

const dataset = kindCode.of('DATASET');
const contains = relationCode.of('CONTAINS');

/**
 * Hangs new datasets between the nearest that hold them and those they hold, by their names. What
 * stands afterwards does not depend on the order in which they came.
 */
export function hangByName(session: Session, fresh: Iterable<[number, AssetRef]>): void {
  const { db } = session;
  const added = [...fresh].filter(([, ref]) => ref.kind === 'DATASET');
  for (const [id, { urn }] of added) {
    if (!isPattern(urn)) continue;
    const { namespace } = splitUrn(urn);
    db.run('INSERT INTO pattern (asset, namespace, urn) VALUES (?, ?, ?)', id, namespace, urn);
  }
  readPatterns(db, session.patterns);
  for (const [id, { urn }] of added) {
    const wholes = wholesOf(session, urn);
    const parts = partsOf(db, urn);
    if (wholes.length === 0 && parts.length === 0) continue;
    const nearest = wholes.filter(({ urn: whole }) =>
      wholes.every((other) => !holdsByName(whole, other.urn)),
    );
    for (const whole of nearest) hang(session, whole, { id, urn });
    if (parts.length > 0) hangParts(session, { id, urn }, wholes, parts);
  }
}

/** Every dataset that holds the name. */
function wholesOf({ db, patterns }: Session, urn: string): Named[] {
  const found = new Map<number, Named>();
  for (const named of patternsOver(patterns, urn)) found.set(named.id, named);
  const folders = foldersAbove(urn);
  const rows =
    folders.length === 0
      ? []
      : db.all(
          'SELECT id, urn FROM asset WHERE kind = ? AND urn IN (SELECT value FROM json_each(?))',
          dataset,
          JSON.stringify(folders),
        );
  for (const row of rows) found.set(integer(row.id), { id: integer(row.id), urn: text(row.urn) });
  return [...found.values()].filter((whole) => holdsByName(whole.urn, urn));
}

/** Every dataset that the name holds. */
function partsOf(db: Database, urn: string): Named[] {
  const from = heldFrom(urn);
  if (from === undefined) return [];
  const rows = db.all(
    'SELECT id, urn FROM asset WHERE urn >= ? AND urn < ? AND kind = ?',
    from,
    afterPrefix(from),
    dataset,
  );
  return rows
    .map((row) => ({ id: integer(row.id), urn: text(row.urn) }))
    .filter((part) => holdsByName(urn, part.urn));
}

/** The whole takes its nearest parts over from what held them so far. */
function hangParts(session: Session, whole: Named, above: Named[], parts: Named[]): void {
  const urns = new Set(parts.map((part) => part.urn));
  const patterns = parts.filter((part) => isPattern(part.urn));
  for (const part of parts) {
    if (foldersAbove(part.urn).some((urn) => urns.has(urn) && holdsByName(urn, part.urn))) continue;
    if (patterns.some((other) => holdsByName(other.urn, part.urn))) continue;
    for (const far of above) unhang(session, far.id, part.id);
    hang(session, whole, part);
  }
}

function hang(session: Session, whole: Named, part: Named): void {
  const { db } = session;
  const source = sourceId(session, namesSource);
  const known = db.get(
    'SELECT 1 FROM edge WHERE from_id = ? AND relation = ? AND to_id = ? AND source = ?',
    whole.id,
    contains,
    part.id,
    source,
  );
  if (known !== undefined) return;
  const said = `by its name, ${splitUrn(whole.urn).name} holds ${splitUrn(part.urn).name}`;
  db.run(
    `INSERT INTO edge (id, from_id, to_id, relation, source, method, scope, first_seen, reason, breaks,
       recreates, confidence, places, place_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1)`,
    session.nextEdge++,
    whole.id,
    part.id,
    contains,
    source,
    methodCode.of('STATIC'),
    spokenScope(session, source),
    session.at,
    reasonCode.of('CONTAINS'),
    breaksCode.of('DOWNSTREAM'),
    confidenceCode.of('HIGH'),
    JSON.stringify([{ at: whole.urn, text: said }]),
  );
  noteGraph(session, 'ADD', contains, whole.id, part.id);
}

function unhang(session: Session, whole: number, part: number): void {
  const removed = session.db.run(
    'DELETE FROM edge WHERE from_id = ? AND relation = ? AND to_id = ? AND source = ?',
    whole,
    contains,
    part,
    sourceId(session, namesSource),
  );
  if (removed > 0) noteGraph(session, 'REMOVE', contains, whole, part);
}
