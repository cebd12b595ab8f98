import type { AssetKind, AssetRef, AssetState } from '../../core/asset.ts';
import type { AssetFacts } from '../../core/asset.ts';
import type { AssetId, FactParty } from '../../core/facts.ts';
import type { Place } from '../../core/lineage.ts';
import type { AssetNode, AssetRecord, Page } from '../store.ts';
import { groupRecords } from '../shared/asset-records.ts';
import { instant, integer, kindCode, methodCode, parse, stateCode, text } from '../shared/codes.ts';
import { optionalInstant, optionalInteger } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { afterPrefix } from '../shared/names.ts';
import { pageOf } from '../shared/page.ts';

const columns = `a.id, a.kind, a.urn, a.state, a.first_seen, a.vanished_at, a.parties, b.facts,
  coalesce((SELECT max(s.seen_at) FROM asset_record r JOIN scope s ON s.id = r.scope
            WHERE r.asset = a.id AND r.vanished_at IS NULL), a.vanished_at,
    (SELECT max(s.seen_at) FROM (
       SELECT * FROM (SELECT scope FROM edge WHERE from_id = a.id AND vanished_at IS NULL LIMIT 20)
       UNION SELECT * FROM (SELECT scope FROM edge WHERE to_id = a.id AND vanished_at IS NULL LIMIT 20)
     ) e JOIN scope s ON s.id = e.scope), a.first_seen) AS last_seen`;

function nodeOf(row: Row): AssetNode {
  const facts = parse<AssetFacts>(row.facts);
  const vanishedAt = optionalInstant(row.vanished_at);
  return {
    id: integer(row.id),
    ref: { kind: kindCode.at(row.kind), urn: text(row.urn) },
    state: stateCode.at(row.state),
    facts,
    parties: parse<FactParty[]>(row.parties),
    ...(facts.layer === undefined ? {} : { layer: facts.layer }),
    firstSeenAt: instant(row.first_seen),
    lastSeenAt: instant(row.last_seen),
    ...(vanishedAt === undefined ? {} : { vanishedAt }),
  };
}

/** Assets in the order of their ids given; unknown ids are left out. */
export function readNodes(db: Database, ids: AssetId[]): AssetNode[] {
  const rows = db.all(
    `SELECT ${columns} FROM json_each(?) j JOIN asset a ON a.id = j.value
     JOIN asset_body b ON b.id = a.id ORDER BY j.key`,
    JSON.stringify(ids),
  );
  return rows.map(nodeOf);
}

export function readNode(db: Database, ref: AssetRef): AssetNode | undefined {
  const row = db.get(
    `SELECT ${columns} FROM asset a JOIN asset_body b ON b.id = a.id WHERE a.urn = ? AND a.kind = ?`,
    ref.urn,
    kindCode.of(ref.kind),
  );
  return row === undefined ? undefined : nodeOf(row);
}

export function readNodesByUrn(db: Database, urn: string): AssetNode[] {
  const rows = db.all(
    `SELECT ${columns} FROM asset a JOIN asset_body b ON b.id = a.id WHERE a.urn = ? ORDER BY a.kind`,
    urn,
  );
  return rows.map(nodeOf);
}

const unmappedOnly = `(SELECT * FROM asset INDEXED BY asset_unmapped
  WHERE namespace >= 'connection://' AND namespace < 'connection:0') a`;

/** Keyset page by id; a namespace matches itself and what begins with it. */
export function listNodes(
  db: Database,
  filter: { kind?: AssetKind; namespace?: string; state?: AssetState },
  first: number,
  after: string | undefined,
): Page<AssetNode> {
  const { namespace } = filter;
  // The names that nobody mapped are few, and have an index of their own.
  const among = namespace?.startsWith('connection://') === true ? unmappedOnly : 'asset a';
  const rows = db.all(
    `SELECT ${columns} FROM ${among} JOIN asset_body b ON b.id = a.id
     WHERE a.id > ?1 AND (?2 IS NULL OR a.kind = ?2) AND (?3 IS NULL OR a.state = ?3)
       AND (?4 IS NULL OR (a.namespace >= ?4 AND a.namespace < ?5))
     ORDER BY a.id LIMIT ?6`,
    Number(after ?? 0),
    filter.kind === undefined ? null : kindCode.of(filter.kind),
    filter.state === undefined ? null : stateCode.of(filter.state),
    namespace ?? null,
    namespace === undefined ? null : afterPrefix(namespace),
    first + 1,
  );
  return pageOf(rows.map(nodeOf), first, (node) => String(node.id));
}

/** What each source says, its scopes merged; live ones first. */
export function readRecords(db: Database, id: AssetId): AssetRecord[] {
  const rows = db.all(
    `SELECT s.name, r.method, r.facts, r.place, r.vanished_at,
       coalesce(c.seen_at, r.first_seen) AS seen
     FROM asset_record r JOIN source s ON s.id = r.source LEFT JOIN scope c ON c.id = r.scope
     WHERE r.asset = ? ORDER BY r.vanished_at IS NOT NULL, s.name, r.method DESC, r.id`,
    id,
  );
  return groupRecords(
    rows.map((row) => ({
      source: text(row.name),
      method: methodCode.at(row.method),
      facts: parse<AssetFacts>(row.facts),
      place: row.place === null ? undefined : parse<Place>(row.place),
      vanished: optionalInteger(row.vanished_at),
      seen: integer(row.seen),
    })),
  );
}
