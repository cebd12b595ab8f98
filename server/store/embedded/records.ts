import { nextLink } from '../shared/audit-chain.ts';
import { recordLabels } from '../record-label.ts';
import type { AuditEntry, Page, StoredAudit, StoredRecord } from '../store.ts';
import type { RecordLabel } from '../record-label.ts';
import { assetKinds, refText, type AssetKind } from '../../core/asset.ts';
import type { AssetId } from '../../core/facts.ts';
import { GyeboError } from '../../core/errors.ts';
import { instant, integer, kindCode, optionalInteger, parse, text } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { pageOf } from '../shared/page.ts';

function recordOf(row: Row): StoredRecord {
  const label = recordLabels.find((item) => item === row.label);
  if (label === undefined) throw new Error(`no record label ${row.label}`);
  const asset = optionalInteger(row.asset);
  return {
    label,
    key: text(row.key),
    ...(asset === undefined ? {} : { asset }),
    value: parse<Record<string, unknown>>(row.value),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

export function readRecord(
  db: Database,
  label: RecordLabel,
  key: string,
): StoredRecord | undefined {
  const row = db.get('SELECT * FROM record WHERE label = ? AND key = ?', label, key);
  return row === undefined ? undefined : recordOf(row);
}

/** By key. */
export function listRecords(
  db: Database,
  label: RecordLabel,
  filter: { asset?: AssetId },
  first: number,
  after: string | undefined,
): Page<StoredRecord> {
  const rows =
    filter.asset === undefined
      ? db.all(
          'SELECT * FROM record WHERE label = ? AND key > ? ORDER BY key LIMIT ?',
          label,
          after ?? '',
          first + 1,
        )
      : db.all(
          `SELECT * FROM record INDEXED BY record_asset
           WHERE asset = ? AND label = ? AND key > ? ORDER BY key LIMIT ?`,
          filter.asset,
          label,
          after ?? '',
          first + 1,
        );
  return pageOf(rows.map(recordOf), first, (record) => record.key);
}

export function writeRecordValue(
  db: Database,
  label: RecordLabel,
  key: string,
  value: Record<string, unknown>,
  asset: AssetId | undefined,
): void {
  if (key === '') throw new GyeboError('INVALID', `a ${label} record needs a key`);
  const now = Date.now();
  db.run(
    `INSERT INTO record (label, key, asset, value, created_at, updated_at) VALUES (?, ?, ?3, ?4, ?5, ?5)
     ON CONFLICT (label, key) DO UPDATE SET asset = ?3, value = ?4, updated_at = ?5`,
    label,
    key,
    asset ?? null,
    JSON.stringify(value),
    now,
  );
}

/** Appends to the hash chain. */
export function appendAudit(db: Database, entry: AuditEntry): void {
  const last = db.get('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const known = last && { seq: integer(last.seq), hash: text(last.hash) };
  const row = db.get('SELECT kind, urn FROM asset WHERE id = ?', entry.asset ?? null);
  const on = row && refText({ kind: kindCode.at(row.kind), urn: text(row.urn) });
  const { seq, body, hash, previousHash } = nextLink(known, entry, on);
  db.run(
    'INSERT INTO audit (seq, body, hash, previous_hash) VALUES (?, ?, ?, ?)',
    seq,
    body,
    hash,
    previousHash,
  );
}

/** An audit entry as its row holds it, with the number that its asset has here. */
export function auditOf(db: Database, row: Row): StoredAudit {
  const body = parse<Omit<StoredAudit, 'seq' | 'hash' | 'previousHash'>>(row.body);
  const asset = body.on === undefined ? undefined : findAsset(db, body.on);
  return {
    ...body,
    ...(asset === undefined ? {} : { asset }),
    seq: integer(row.seq),
    hash: text(row.hash),
    previousHash: text(row.previous_hash),
  };
}

/** Number of the asset that `refText` names. */
export function findAsset(db: Database, text: string): AssetId | undefined {
  const space = text.indexOf(' ');
  const kind = assetKinds.indexOf(text.slice(0, space) as AssetKind);
  const urn = text.slice(space + 1);
  return optionalInteger(db.get('SELECT id FROM asset WHERE urn = ? AND kind = ?', urn, kind)?.id);
}

/** Newest first. */
export function listAudit(
  db: Database,
  first: number,
  after: string | undefined,
): Page<StoredAudit> {
  const rows = db.all(
    'SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?',
    after === undefined ? Number.MAX_SAFE_INTEGER : Number(after),
    first + 1,
  );
  return pageOf(
    rows.map((row) => auditOf(db, row)),
    first,
    (entry) => String(entry.seq),
  );
}
