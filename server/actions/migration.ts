import { authorise } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import { decideDeletion, type Reason } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import {
  burnDown,
  type BurnPoint,
  type Migration,
  type MigrationReader,
} from '../core/request/migration.ts';
import type { AssetNode, Page, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newestFirstId } from './id.ts';
import { getRecord, putRecord, recordPage } from './record.ts';
import { nodesOf } from './request-verdict.ts';

/** A migration as it stands: who still reads the old, who has gone over, and how it went. */
export interface MigrationView {
  id: string;
  migration: Migration;
  from: AssetNode[];
  to?: AssetNode;
  /** Live readers, writers and consumers of the old that do not go with it. */
  left: AssetNode[];
  /** Readers of the new that read the old before. */
  moved: AssetNode[];
  burnDown: BurnPoint[];
}

/** Begins a migration from some assets to another that takes their place. */
export async function startMigration(
  tx: WriteTransaction,
  input: Deed & { from: AssetKey[]; to: AssetKey; note?: string; due?: string },
): Promise<{ id: string; migration: Migration }> {
  authorise(input.actor, 'migrate');
  const at = input.at ?? new Date().toISOString();
  const to = await requireAsset(tx, input.to);
  const from = await Promise.all(input.from.map((key) => requireAsset(tx, key)));
  if (from.length === 0) throw new GyeboError('INVALID', 'name at least one asset');
  if (from.some(({ id }) => id === to.id)) {
    throw new GyeboError('INVALID', 'nothing takes its own place');
  }
  if (input.due !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(input.due)) {
    throw new GyeboError('INVALID', `not a date: ${input.due} (2027-01-31)`);
  }
  await tx.lock([...new Set([to, ...from].map(({ id }) => id))].sort((a, b) => a - b));
  for (const { id, facts } of from) {
    const other = (await migrationsOn(tx, id, 'FROM')).find(
      ({ value }) => value.endedAt === undefined,
    );
    if (other) throw new GyeboError('CONFLICT', `${facts.name} is being migrated already`);
  }
  const id = newestFirstId(Date.parse(at));
  const note = input.note?.trim();
  const migration: Migration = {
    revision: 1,
    changedBy: input.actor.name,
    changedAt: at,
    from: [...new Set(from.map(({ ref }) => refText(ref)))].sort(),
    to: refText(to.ref),
    by: input.actor.name,
    startedAt: at,
    ...(note && { note }),
    ...(input.due !== undefined && { due: input.due }),
  };
  await putRecord(tx, 'MIGRATION', id, migration);
  const ends = [
    ...from.map((node) => ({ node, side: 'FROM' as const })),
    { node: to, side: 'TO' as const },
  ];
  for (const { node, side } of ends) {
    const value = { migration: id, asset: refText(node.ref), side };
    await putRecord(tx, 'MIGRATION_ASSET', `${id}:${refText(node.ref)}`, value, node.id);
    const after = { migration: id, from: migration.from, to: migration.to };
    await audit(tx, { ...input, at }, { action: 'migration.start', asset: node.id, after });
  }
  return { id, migration };
}

/** Ends a migration, done or given up. */
export async function endMigration(
  tx: WriteTransaction,
  input: Deed & { migration: string; revision: number; reason: string },
): Promise<{ id: string; migration: Migration }> {
  authorise(input.actor, 'migrate');
  const at = input.at ?? new Date().toISOString();
  const reason = checkReason(input.reason);
  const read = async () => (await getRecord(tx, 'MIGRATION', input.migration))?.value;
  const seen = await read();
  const nodes = seen ? await nodesOf(tx, [...seen.from, seen.to]) : [];
  await tx.lock([...new Set(nodes.map(({ id }) => id))].sort((a, b) => a - b));
  const before = await read();
  if (!before) throw new GyeboError('NOT_FOUND', `no migration ${input.migration.slice(0, 40)}`);
  if (before.revision !== input.revision) {
    const { changedBy, changedAt } = before;
    throw new GyeboError(
      'CONFLICT',
      `${changedBy} changed this migration meanwhile (${changedAt}): look at it again`,
    );
  }
  if (before.endedAt !== undefined) throw new GyeboError('CONFLICT', 'this migration has ended');
  const changed = { revision: before.revision + 1, changedBy: input.actor.name, changedAt: at };
  const migration = { ...before, ...changed, endedAt: at };
  await putRecord(tx, 'MIGRATION', input.migration, migration);
  const [first] = nodes;
  const told = { before: { endedAt: null }, after: { migration: input.migration, endedAt: at } };
  const asset = first === undefined ? {} : { asset: first.id };
  await audit(tx, { ...input, reason, at }, { action: 'migration.end', ...asset, ...told });
  return { id: input.migration, migration };
}

async function migrationsOn(tx: ReadTransaction, asset: AssetId, side?: 'FROM' | 'TO') {
  const links = await recordPage(tx, 'MIGRATION_ASSET', { asset }, 100);
  const found = await Promise.all(
    links.rows
      .filter(({ value }) => side === undefined || value.side === side)
      .map(({ value }) => getRecord(tx, 'MIGRATION', value.migration)),
  );
  return found.flatMap((record) => record ?? []);
}

/** One migration with who is left and its burn-down, as of now; undefined when there is none. */
export async function migrationOf(
  tx: ReadTransaction,
  input: { id: string; at?: string },
): Promise<MigrationView | undefined> {
  const record = await getRecord(tx, 'MIGRATION', input.id);
  return record && viewOf(tx, input.id, record.value, input.at ?? new Date().toISOString());
}

/** Migrations, newest first; of one asset only (its own or towards it). */
export async function listMigrations(
  tx: ReadTransaction,
  input: { asset?: AssetId; first: number; after?: string; at?: string },
): Promise<Page<MigrationView>> {
  const at = input.at ?? new Date().toISOString();
  const { asset, first, after } = input;
  const page =
    asset === undefined
      ? await recordPage(tx, 'MIGRATION', {}, first, after)
      : { rows: (await migrationsOn(tx, asset)).slice(0, first) };
  const rows = [];
  for (const { key, value } of page.rows) rows.push(await viewOf(tx, key, value, at));
  const next = 'next' in page ? page.next : undefined;
  return { rows, ...(next !== undefined && { next }) };
}

/** How a reader of something that is left stands among reasons: who would break. */
const isHit = ({ verdict, hard }: Reason) => verdict === 'BLOCKED' && !hard;

async function viewOf(
  tx: ReadTransaction,
  id: string,
  migration: Migration,
  at: string,
): Promise<MigrationView> {
  const from = await nodesOf(tx, migration.from);
  const [to] = await nodesOf(tx, [migration.to]);
  const ids = from.map((node) => node.id).sort((a, b) => a - b);
  const { reasons } = decideDeletion(await tx.deletionFacts(ids, at));
  const left = new Set(reasons.filter(isHit).flatMap(({ by }) => by ?? []));
  const readers = new Map<AssetId, MigrationReader>();
  for (const old of ids)
    for (const [reader, seen] of await readersOf(tx, old)) join(readers, reader, seen);
  const now = to === undefined ? new Map<AssetId, MigrationReader>() : await readersOf(tx, to.id);
  const moved = [...readers].filter(
    ([reader, { vanishedAt }]) => vanishedAt !== undefined && now.has(reader),
  );
  const end = migration.endedAt ?? at;
  return {
    id,
    migration,
    from,
    ...(to && { to }),
    left: await tx.assets([...left]),
    moved: await tx.assets(moved.map(([reader]) => reader)),
    burnDown: burnDown([...readers.values()], migration.startedAt, end),
  };
}

function join(readers: Map<AssetId, MigrationReader>, id: AssetId, seen: MigrationReader): void {
  const known = readers.get(id);
  if (known === undefined) readers.set(id, seen);
  else readers.set(id, both(known, seen));
}

function both(a: MigrationReader, b: MigrationReader): MigrationReader {
  const firstSeenAt = a.firstSeenAt < b.firstSeenAt ? a.firstSeenAt : b.firstSeenAt;
  if (a.vanishedAt === undefined || b.vanishedAt === undefined) return { firstSeenAt };
  return { firstSeenAt, vanishedAt: a.vanishedAt > b.vanishedAt ? a.vanishedAt : b.vanishedAt };
}

async function readersOf(
  tx: ReadTransaction,
  asset: AssetId,
): Promise<Map<AssetId, MigrationReader>> {
  const readers = new Map<AssetId, MigrationReader>();
  for (let after: string | undefined; ;) {
    const page = await tx.edges(asset, 'DOWNSTREAM', 200, after);
    for (const edge of page.rows) {
      if (edge.relation !== 'FEEDS') continue;
      for (const { firstSeenAt, vanishedAt } of edge.evidence) {
        join(readers, edge.to, { firstSeenAt, ...(vanishedAt !== undefined && { vanishedAt }) });
      }
    }
    if (page.next === undefined) return readers;
    after = page.next;
  }
}
