import type { AssetId, FactUnresolved } from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import type { HistoryRow, Page, ScanChange, ScopeRow, UnresolvedRow } from '../store.ts';
import { assetsOf, changeOf } from '../shared/changes.ts';
import {
  instant,
  integer,
  milliseconds,
  optionalInteger,
  optionalText,
  parse,
  text,
  words,
} from '../shared/codes.ts';
import { pageOf } from '../shared/page.ts';
import { answered, answersAt } from '../shared/unresolved.ts';
import type { Answers, StoredUnresolved } from '../shared/unresolved.ts';
import type { Query } from './bolt.ts';
import { memberOf } from './nodes.ts';
import { auditColumns, auditOf, recordValues } from './records.ts';

const scopeStates = ['SEEN', 'UNREADABLE', 'GONE'] as const;

const scopesOf = `MATCH (s:Scope) WHERE s.source = $source AND s.name > $after
    AND ($state IS NULL OR s.state = $state)
  RETURN s.name AS scope, s.parent AS parent, s.state AS state, s.message AS message,
    s.count AS count, s.run AS run ORDER BY s.name LIMIT $limit`;

/** Scopes of a source, by key. */
export async function listScopes(
  query: Query,
  filter: { source: string; state?: ScopeRow['state'] },
  first: number,
  after: string | undefined,
): Promise<Page<ScopeRow>> {
  const { source, state } = filter;
  const rows = await query.run(scopesOf, { source, state, after: after ?? '', limit: first + 1 });
  const found = rows.map((row) => {
    const message = optionalText(row['message']);
    return {
      source,
      scope: text(row['scope']),
      parent: text(row['parent']),
      state: memberOf(scopeStates, row['state']),
      ...(message === undefined ? {} : { message }),
      assertions: integer(row['count']),
      lastRun: integer(row['run']),
    };
  });
  return pageOf(found, first, (row) => row.scope);
}

async function answersOf(query: Query, now: number): Promise<Answers> {
  const records = await recordValues<RecordValues['ANSWER']>(query, 'ANSWER');
  return answersAt(
    records.map((record) => record.value),
    now,
  );
}

const allUnresolved = `MATCH (u:Unresolved) WHERE u.id > 0
  RETURN u.id AS id, u.source AS source, u.by AS by, u.fact AS fact ORDER BY u.id LIMIT $limit`;

export async function storedUnresolved(query: Query, limit: number): Promise<StoredUnresolved[]> {
  const rows = await query.run(allUnresolved, { limit });
  return rows.map((row) => {
    const by = optionalInteger(row['by']);
    return {
      id: integer(row['id']),
      source: text(row['source']),
      ...(by === undefined ? {} : { by }),
      fact: parse<StoredUnresolved['fact']>(row['fact']),
    };
  });
}

/** Each with the answer that still holds. */
export async function withAnswers(
  query: Query,
  stored: StoredUnresolved[],
  now: string,
): Promise<FactUnresolved[]> {
  if (stored.length === 0) return [];
  const answers = await answersOf(query, milliseconds(now));
  return stored.map((item) => answered(item, answers));
}

const someUnresolved = `OPTIONAL MATCH (:Asset {id: $asset})-[r:CONTAINS]->(part:Asset)
    WHERE r.vanishedAt IS NULL
  WITH collect(part.id) + [$asset] AS among
  MATCH (u:Unresolved) WHERE u.id > $after AND ($source IS NULL OR u.source = $source)
    AND ($asset IS NULL OR u.by IN among)
  WITH u ORDER BY u.id LIMIT $limit
  MATCH (s:Scope {id: u.scope})
  RETURN u.id AS id, u.source AS source, u.fact AS fact, u.at AS at, s.name AS scope ORDER BY u.id`;

/** By number; of one source, or met in one asset or its tasks. */
export async function listUnresolved(
  query: Query,
  filter: { source?: string; asset?: AssetId },
  first: number,
  after: string | undefined,
): Promise<Page<UnresolvedRow>> {
  const answers = await answersOf(query, Date.now());
  const { source, asset } = filter;
  const values = { source, asset, after: Number(after ?? 0), limit: first + 1 };
  const rows = await query.run(someUnresolved, values);
  const found = rows.map((row): UnresolvedRow => {
    const stored = {
      id: integer(row['id']),
      source: text(row['source']),
      fact: parse<StoredUnresolved['fact']>(row['fact']),
    };
    return {
      id: stored.id,
      source: stored.source,
      scope: text(row['scope']),
      fact: answered(stored, answers),
      at: instant(row['at']),
    };
  });
  return pageOf(found, first, (row) => String(row.id));
}

const changesOf = `MATCH (n:Change) WHERE n.run >= $from AND n.run <= $to AND n.id IS NOT NULL
    AND (n.run > $afterRun OR (n.run = $afterRun AND n.id >= $afterId))
  RETURN n.id AS id, n.run AS run, n.changes AS changes ORDER BY n.run, n.id LIMIT $limit`;
const urnsOf = 'UNWIND $ids AS id MATCH (a:Asset {id: id}) RETURN a.id AS id, a.urn AS urn';
/** Packed rows read at once: each holds the changes of one slice. */
const rowsAtOnce = 20;

interface PackedChange {
  run: number;
  code: number;
  assets: number[];
}

/** Changes of the runs fromRun … toRun (both in), in the order they were made. Cursor: `run:row:index`. */
export async function listChanges(
  query: Query,
  fromRun: number,
  toRun: number,
  first: number,
  after: string | undefined,
): Promise<Page<ScanChange>> {
  let [afterRun = 0, afterId = 0, afterIndex = 0] = (after ?? '0:0:0').split(':').map(Number);
  const packed: PackedChange[] = [];
  const ended = async (next?: string): Promise<Page<ScanChange>> => {
    const rows = await told(query, packed);
    return next === undefined ? { rows } : { rows, next };
  };
  for (;;) {
    const values = { from: fromRun, to: toRun, afterRun, afterId, limit: rowsAtOnce };
    const rows = await query.run(changesOf, values);
    for (const row of rows) {
      const [run, id] = [integer(row['run']), integer(row['id'])];
      const operations = words(row['changes']);
      const start = run === afterRun && id === afterId ? afterIndex : 0;
      for (let at = start; at + 2 < operations.length; at += 3) {
        if (packed.length === first) return ended(`${run}:${id}:${at}`);
        const [code = 0, a = 0, b = 0] = operations.subarray(at, at + 3);
        packed.push({ run, code, assets: assetsOf(code, a, b) });
      }
      [afterRun, afterId, afterIndex] = [run, id + 1, 0];
    }
    if (rows.length < rowsAtOnce) return ended();
  }
}

async function told(query: Query, packed: PackedChange[]): Promise<ScanChange[]> {
  const ids = [...new Set(packed.flatMap((change) => change.assets))];
  const rows = ids.length === 0 ? [] : await query.run(urnsOf, { ids });
  const urns = new Map(rows.map((row) => [integer(row['id']), text(row['urn'])]));
  return packed.map(({ run, code, assets }) =>
    changeOf(run, code, assets, (id) => urns.get(id) ?? '?'),
  );
}

const deedsOf = `MATCH (a:Asset {id: $id})
  CALL (a) {
    MATCH (n:Audit) WHERE n.on = a.key RETURN n
    UNION MATCH (n:Audit) WHERE n.other = a.urn RETURN n
  }
  WITH DISTINCT n WHERE n.seq < $before
  WITH n ORDER BY n.seq DESC LIMIT $limit ${auditColumns}`;
const slicesOf = `MATCH (n:Change) WHERE n.id <= $from
  MATCH (r:Run {id: n.run})
  RETURN n.id AS id, n.run AS run, n.changes AS changes, r.source AS source, r.startedAt AS at
  ORDER BY n.id DESC LIMIT $limit`;

interface Slice {
  place: string;
  change: PackedChange;
  source: string;
  at: string;
}

/** The newest changes of an asset at or below a place `row:index`, at most so many. */
async function slicesWith(
  query: Query,
  id: AssetId,
  place: string,
  wanted: number,
): Promise<Slice[]> {
  const [fromRow = Number.MAX_SAFE_INTEGER, fromIndex = 0] = place.split(':').map(Number);
  const found: Slice[] = [];
  for (let from = fromRow; ;) {
    const rows = await query.run(slicesOf, { from, limit: rowsAtOnce });
    for (const row of rows) {
      const operations = words(row['changes']);
      const number = integer(row['id']);
      const end = number === fromRow ? fromIndex : operations.length;
      for (let index = end - 3; index >= 0; index -= 3) {
        const [code = 0, a = 0, b = 0] = operations.subarray(index, index + 3);
        if (a !== id && (code % 2 === 0 || b !== id)) continue;
        const change = { run: integer(row['run']), code, assets: assetsOf(code, a, b) };
        const [source, at] = [text(row['source']), instant(row['at'])];
        found.push({ place: `${number}:${index}`, change, source, at });
        if (found.length === wanted) return found;
      }
      from = number - 1;
    }
    if (rows.length < rowsAtOnce) return found;
  }
}

/** Deeds and changes in one list, newest first. Cursor: `deed;row:index`, where each stream goes on. */
export async function listHistory(
  query: Query,
  id: AssetId,
  first: number,
  after: string | undefined,
): Promise<Page<HistoryRow>> {
  const start = Number.MAX_SAFE_INTEGER;
  let [deedPlace = `${start}`, changePlace = `${start}:0`] = after?.split(';') ?? [];
  const values = { id, before: Number(deedPlace), limit: first + 1 };
  const deeds = (await query.run(deedsOf, values)).map(auditOf);
  const slices = await slicesWith(query, id, changePlace, first + 1);
  const changes = await told(
    query,
    slices.map((slice) => slice.change),
  );
  const rows: HistoryRow[] = [];
  let [deedAt, changeAt] = [0, 0];
  while (rows.length < first) {
    const [deed, slice, change] = [deeds[deedAt], slices[changeAt], changes[changeAt]];
    if (deed !== undefined && (slice === undefined || deed.at >= slice.at)) {
      rows.push({ deed });
      deedPlace = String(deed.seq);
      deedAt++;
    } else if (slice !== undefined && change !== undefined) {
      rows.push({ change, source: slice.source, at: slice.at });
      changePlace = slice.place;
      changeAt++;
    } else break;
  }
  const isMore = deedAt < deeds.length || changeAt < slices.length;
  return isMore ? { rows, next: `${deedPlace};${changePlace}` } : { rows };
}
