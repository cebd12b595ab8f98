import type { AssetId } from '../../core/facts.ts';
import { GyeboError } from '../../core/errors.ts';
import { recordLabels } from '../record-label.ts';
import type { AuditEntry, Page, StoredAudit, StoredRecord } from '../store.ts';
import type { RecordLabel } from '../record-label.ts';
import { nextLink } from '../shared/audit-chain.ts';
import { instant, integer, optionalInteger, optionalText, parse, text } from '../shared/codes.ts';
import { pageOf } from '../shared/page.ts';
import type { Query, Row } from './bolt.ts';
import { memberOf } from './nodes.ts';
import type { Session } from './session.ts';

const columns = `RETURN n.label AS label, n.name AS name, n.asset AS asset, n.value AS value,
  n.createdAt AS createdAt, n.updatedAt AS updatedAt`;

function recordOf(row: Row): StoredRecord {
  const asset = optionalInteger(row['asset']);
  return {
    label: memberOf(recordLabels, row['label']),
    key: text(row['name']),
    ...(asset === undefined ? {} : { asset }),
    value: parse<Record<string, unknown>>(row['value']),
    createdAt: instant(row['createdAt']),
    updatedAt: instant(row['updatedAt']),
  };
}

const byKey = `MATCH (n:Record {key: $key}) ${columns}`;

export async function readRecord(
  query: Query,
  label: RecordLabel,
  key: string,
): Promise<StoredRecord | undefined> {
  const [row] = await query.run(byKey, { key: `${label} ${key}` });
  return row && recordOf(row);
}

const byLabel = `MATCH (n:Record) WHERE n.label = $label AND n.name > $after
  WITH n ORDER BY n.name LIMIT $limit ${columns} ORDER BY n.name`;
const ofAsset = `MATCH (n:Record) WHERE n.asset = $asset AND n.label = $label AND n.name > $after
  WITH n ORDER BY n.name LIMIT $limit ${columns} ORDER BY n.name`;

/** By key. */
export async function listRecords(
  query: Query,
  label: RecordLabel,
  filter: { asset?: AssetId },
  first: number,
  after: string | undefined,
): Promise<Page<StoredRecord>> {
  const { asset } = filter;
  const values = { label, asset, after: after ?? '', limit: first + 1 };
  const rows = await query.run(asset === undefined ? byLabel : ofAsset, values);
  return pageOf(rows.map(recordOf), first, (record) => record.key);
}

// That the second property is there must be said, or its index is not used.
const valuesOf = `MATCH (n:Record) WHERE n.label = $label AND n.name IS NOT NULL
  RETURN n.value AS value, n.asset AS asset ORDER BY n.name`;

/** Values of all records of a label, by key, each with its asset. */
export async function recordValues<T>(
  query: Query,
  label: RecordLabel,
): Promise<{ value: T; asset: AssetId | undefined }[]> {
  const rows = await query.run(valuesOf, { label });
  return rows.map((row) => ({
    value: parse<T>(row['value']),
    asset: optionalInteger(row['asset']),
  }));
}

const putOne = `MERGE (n:Record {key: $key})
  ON CREATE SET n.label = $label, n.name = $name, n.createdAt = $now
  SET n.asset = $asset, n.value = $value, n.updatedAt = $now`;

export async function putRecord(
  session: Session,
  label: RecordLabel,
  key: string,
  value: Record<string, unknown>,
  asset: AssetId | undefined,
): Promise<void> {
  if (key === '') throw new GyeboError('INVALID', `a ${label} record needs a key`);
  session.changed = true;
  await session.query.run(putOne, {
    key: `${label} ${key}`,
    label,
    name: key,
    asset,
    value: JSON.stringify(value),
    now: session.now,
  });
}

const removeOne = `MATCH (n:Record {key: $key}) WITH n, n.asset AS asset DELETE n RETURN asset`;

/** Whether there was one, and the asset it hung on. */
export async function removeRecord(
  session: Session,
  label: RecordLabel,
  key: string,
): Promise<{ removed: boolean; asset: AssetId | undefined }> {
  const [row] = await session.query.run(removeOne, { key: `${label} ${key}` });
  if (row === undefined) return { removed: false, asset: undefined };
  session.changed = true;
  return { removed: true, asset: optionalInteger(row['asset']) };
}

const keyOfAsset = 'MATCH (a:Asset {id: $id}) RETURN a.key AS key';
export const addAudit = `CREATE (:Audit {seq: $seq, body: $body, hash: $hash, previousHash: $previousHash,
  on: $on, other: $other})`;

/** Appends to the hash chain, whose head stands in the clock. */
export async function appendAudit(session: Session, entry: AuditEntry): Promise<void> {
  const { clock, query } = session;
  const last = clock.auditSeq === 0 ? undefined : { seq: clock.auditSeq, hash: clock.auditHash };
  const [asset] = entry.asset === undefined ? [] : await query.run(keyOfAsset, { id: entry.asset });
  const on = optionalText(asset?.['key']);
  const link = nextLink(last, entry, on);
  clock.auditSeq = link.seq;
  clock.auditHash = link.hash;
  session.changed = true;
  const other = farEnd(entry.after) ?? farEnd(entry.before);
  await query.run(addAudit, { ...link, on, other });
}

/** An edge that people declare or end hangs on its upstream end and names the other by URN. */
export function farEnd(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('to' in value)) return undefined;
  return typeof value.to === 'string' ? value.to : undefined;
}

/** After a `MATCH` of audit entries: each with the number that its asset has here. */
export const auditColumns = `OPTIONAL MATCH (on:Asset {key: n.on})
  RETURN n.seq AS seq, n.body AS body, n.hash AS hash, n.previousHash AS previousHash,
    on.id AS asset ORDER BY n.seq DESC`;

/** An audit entry as its node holds it. */
export function auditOf(row: Row): StoredAudit {
  const asset = optionalInteger(row['asset']);
  return {
    ...parse<Omit<StoredAudit, 'seq' | 'hash' | 'previousHash'>>(row['body']),
    ...(asset === undefined ? {} : { asset }),
    seq: integer(row['seq']),
    hash: text(row['hash']),
    previousHash: text(row['previousHash']),
  };
}

const newestAudit = `MATCH (n:Audit) WHERE n.seq < $before
  WITH n ORDER BY n.seq DESC LIMIT $limit ${auditColumns}`;

/** Newest first. */
export async function listAudit(
  query: Query,
  first: number,
  after: string | undefined,
): Promise<Page<StoredAudit>> {
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
  const rows = await query.run(newestAudit, { before, limit: first + 1 });
  return pageOf(rows.map(auditOf), first, (entry) => String(entry.seq));
}
