import type { AssetId } from '../core/facts.ts';
import type { RecordValues } from '../core/records.ts';
import type { Page, ReadTransaction, WriteTransaction } from '../store/store.ts';
import type { RecordLabel } from '../store/record-label.ts';

/** A governance record whose value has the shape of its label. */
export interface TypedRecord<L extends RecordLabel> {
  key: string;
  asset?: AssetId;
  value: RecordValues[L];
  createdAt: string;
  updatedAt: string;
}

/** One record by its key. The store holds plain JSON: what was put under a label has its shape. */
export async function getRecord<L extends RecordLabel>(
  tx: ReadTransaction,
  label: L,
  key: string,
): Promise<TypedRecord<L> | undefined> {
  return (await tx.record(label, key)) as TypedRecord<L> | undefined;
}

/** One page of a label's records. */
export async function recordPage<L extends RecordLabel>(
  tx: ReadTransaction,
  label: L,
  filter: { asset?: AssetId },
  first: number,
  after?: string,
): Promise<Page<TypedRecord<L>>> {
  return (await tx.records(label, filter, first, after)) as unknown as Page<TypedRecord<L>>;
}

/** All records of a label; for labels that hold configuration, not history. */
export async function allRecords<L extends RecordLabel>(
  tx: ReadTransaction,
  label: L,
): Promise<TypedRecord<L>[]> {
  const rows: TypedRecord<L>[] = [];
  let after: string | undefined;
  do {
    const page = await recordPage(tx, label, {}, 500, after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** All records whose keys begin with `begin`, by key: those that hang on one other record. */
export async function recordsUnder<L extends RecordLabel>(
  tx: ReadTransaction,
  label: L,
  begin: string,
): Promise<TypedRecord<L>[]> {
  const rows: TypedRecord<L>[] = [];
  // Keys are in order, and those that begin alike stand together.
  for (let after = begin; ;) {
    const page = await recordPage(tx, label, {}, 200, after);
    const own = page.rows.filter(({ key }) => key.startsWith(begin));
    rows.push(...own);
    if (page.next === undefined || own.length < page.rows.length) return rows;
    after = page.next;
  }
}

/** Writes a record in the shape of its label. */
export async function putRecord<L extends RecordLabel>(
  tx: WriteTransaction,
  label: L,
  key: string,
  value: RecordValues[L],
  asset?: AssetId,
): Promise<void> {
  await tx.putRecord(label, key, { ...value }, asset);
}

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True when two plain values say the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}
