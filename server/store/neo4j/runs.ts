import { GyeboError } from '../../core/errors.ts';
import type { ScanCounts, ScanRun, ScanState } from '../../core/scan.ts';
import type { Page } from '../store.ts';
import {
  instant,
  integer,
  milliseconds,
  optionalInstant,
  optionalText,
  parse,
  text,
} from '../shared/codes.ts';
import { pageOf } from '../shared/page.ts';
import {
  addedCounts,
  noCounts,
  ownerIsAlive,
  ownerOfThisProcess,
  scanStateOf,
} from '../shared/runs.ts';
import type { Query, Row } from './bolt.ts';
import type { Session } from './session.ts';

const columns = `RETURN n.id AS id, n.source AS source, n.type AS type, n.state AS state,
  n.startedAt AS startedAt, n.finishedAt AS finishedAt, n.actor AS actor, n.counts AS counts,
  n.message AS message, n.finish AS finish`;

function runOf(row: Row): ScanRun {
  const finishedAt = optionalInstant(row['finishedAt']);
  const message = optionalText(row['message']);
  return {
    id: integer(row['id']),
    source: text(row['source']),
    type: text(row['type']),
    state: scanStateOf(text(row['state'])),
    startedAt: instant(row['startedAt']),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    actor: text(row['actor']),
    counts: parse<ScanCounts>(row['counts']),
    ...(message === undefined ? {} : { message }),
  };
}

const byId = `MATCH (n:Run {id: $id}) ${columns}`;

/** One run with what it wanted to finish with; NOT_FOUND otherwise. */
export async function readRun(query: Query, id: number): Promise<{ run: ScanRun; finish: string }> {
  const [row] = await query.run(byId, { id });
  if (row === undefined) throw new GyeboError('NOT_FOUND', `no scan has the number ${id}`);
  return { run: runOf(row), finish: optionalText(row['finish']) ?? '' };
}

/** The run, if it may still write; SUPERSEDED otherwise. */
export async function runningRun(query: Query, id: number): Promise<ScanRun> {
  const { run } = await readRun(query, id);
  if (run.state !== 'RUNNING') {
    throw new GyeboError(
      'SUPERSEDED',
      `scan ${id} of ${run.source} is ${run.state}: it may not write any more`,
    );
  }
  return run;
}

const supersede = `MERGE (s:Source {name: $source}) ON CREATE SET s.memory = '{}'
  WITH s MATCH (n:Run) WHERE n.source = $source AND n.state = 'RUNNING'
  SET n.state = 'SUPERSEDED', n.finishedAt = $at, n.message = 'a newer scan began'`;
export const createRun = 'CREATE (n:Run) SET n = $run';
const startRun = `CREATE (n:Run) SET n = $run ${columns}`;

export async function beginScan(
  session: Session,
  scan: { source: string; type: string; actor: string; at: string },
): Promise<ScanRun> {
  const { query, clock } = session;
  const at = milliseconds(scan.at);
  session.changed = true;
  const run = {
    id: clock.nextRun++,
    source: scan.source,
    type: scan.type,
    state: 'RUNNING',
    startedAt: at,
    actor: scan.actor,
    counts: JSON.stringify(noCounts),
    owner: ownerOfThisProcess(),
    leaseAt: session.now,
  };
  const [, [row]] = await Promise.all([
    query.run(supersede, { source: scan.source, at }),
    query.run(startRun, { run }),
  ]);
  if (row === undefined) throw new Error('the scan was not begun');
  return runOf(row);
}

/** A run that is over before it began: what is withdrawn by hand hangs on it. */
export async function createEndedRun(
  session: Session,
  source: string,
  type: string,
  message: string,
): Promise<Pick<ScanRun, 'id' | 'counts'>> {
  const id = session.clock.nextRun++;
  session.changed = true;
  const run = {
    id,
    source,
    type,
    state: 'CANCELLED',
    startedAt: session.at,
    finishedAt: session.at,
    actor: '',
    counts: JSON.stringify(noCounts),
    message,
    owner: '',
    leaseAt: 0,
  };
  await session.query.run(createRun, { run });
  return { id, counts: noCounts };
}

const setCounts = 'MATCH (n:Run {id: $id}) SET n.counts = $counts, n.leaseAt = $now';

/** Adds to the counts that a run had in this transaction, which is a sign of life as well. */
export async function addCounts(
  session: Session,
  { id, counts: before }: Pick<ScanRun, 'id' | 'counts'>,
  more: Record<string, number>,
): Promise<void> {
  session.changed = true;
  const counts = JSON.stringify(addedCounts(before, more));
  await session.query.run(setCounts, { id, counts, now: session.now });
}

const close = `MATCH (n:Run {id: $id})
  SET n.state = $state, n.message = $message, n.finishedAt = $at ${columns}`;

export async function closeRun(
  session: Session,
  id: number,
  state: ScanState,
  message: string | undefined,
  at: string,
): Promise<ScanRun> {
  session.changed = true;
  const values = { id, state, message, at: milliseconds(at) };
  const [row] = await session.query.run(close, values);
  if (row === undefined) throw new GyeboError('NOT_FOUND', `no scan has the number ${id}`);
  return runOf(row);
}

const newestRuns = `MATCH (n:Run) WHERE n.id < $before AND ($source IS NULL OR n.source = $source)
    AND ($id IS NULL OR n.id = $id)
  WITH n ORDER BY n.id DESC LIMIT $limit ${columns} ORDER BY n.id DESC`;

/** Newest first. */
export async function listRuns(
  query: Query,
  filter: { source?: string; id?: number },
  first: number,
  after: string | undefined,
): Promise<Page<ScanRun>> {
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
  const { source, id } = filter;
  const rows = await query.run(newestRuns, { before, source, id, limit: first + 1 });
  return pageOf(rows.map(runOf), first, (run) => String(run.id));
}

/** How long a run of another host goes on without a word; the host renews it three times in that time. */
export const leaseMilliseconds = 60_000;

const running = `MATCH (n:Run) WHERE n.state = 'RUNNING'
  RETURN n.id AS id, n.owner AS owner, timestamp() - n.leaseAt AS silent`;

/** Numbers of the runs whose process can no longer finish them. */
export async function deadRuns(query: Query): Promise<number[]> {
  const rows = await query.run(running);
  return rows
    .filter((row) => !ownerIsAlive(text(row['owner']), integer(row['silent']), leaseMilliseconds))
    .map((row) => integer(row['id']));
}

/** Ends runs that are still RUNNING; what they upserted stays. */
export async function interruptRuns(
  session: Session,
  ids: Iterable<number>,
  message: string,
): Promise<void> {
  for (const id of ids) {
    if ((await readRun(session.query, id)).run.state !== 'RUNNING') continue;
    await closeRun(session, id, 'INTERRUPTED', message, new Date().toISOString());
  }
}

const renew =
  "UNWIND $ids AS id MATCH (n:Run {id: id}) WHERE n.state = 'RUNNING' SET n.leaseAt = timestamp()";

/** Says of runs that their process lives. Takes no lock but theirs. */
export async function renewLeases(query: Query, ids: number[]): Promise<void> {
  await query.run(renew, { ids });
}
