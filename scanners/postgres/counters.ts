import { z } from 'zod';
import type { Database } from './client.ts';

/** What one scan leaves for the next. Counters are no times: only what they grew by between two scans is. */
export const Memory = z.object({
  /** ISO instant of the scan that left this. */
  at: z.string(),
  /** Reads are watched without a gap since then. */
  since: z.string(),
  /** Schemas whose use was read, each with the scan from which on it was. */
  schemas: z.record(z.string(), z.string()).optional(),
  /** Readers are known by name without a gap since then. */
  namedSince: z.string().optional(),
  /** Reads and writes by table oid. */
  tables: z.record(z.string(), z.tuple([z.number(), z.number()])),
  statements: z
    .object({
      /** Changes when the statistics were reset, and when statements fell out of them. */
      stamp: z.string(),
      /** Calls by role and statement. */
      calls: z.record(z.string(), z.number()),
    })
    .optional(),
});
export type Memory = z.infer<typeof Memory>;

/** What a table was used between two scans. */
export interface TableUse {
  reads: number;
  writes: number;
  /** ISO instant, where the server tells it (16 and newer). */
  lastReadAt?: string;
}

export interface TableCounters {
  now: Record<string, [number, number]>;
  /** By oid, only what was used. Empty on the first scan and after a reset. */
  used: Map<string, TableUse>;
  /** A counter went down: what was read before is not known, so watching starts again. */
  isReset: boolean;
}

const firstWithTimes = 160_000;

/** Table counters and how they grew since the last scan. */
export async function tableCounters(
  database: Database,
  version: number,
  before: Memory | undefined,
): Promise<TableCounters> {
  const lastRead =
    version >= firstWithTimes ? 'greatest(last_seq_scan, last_idx_scan)' : 'NULL::timestamptz';
  const rows = await database.rows<{
    oid: string;
    reads: string;
    writes: string;
    last: Date | null;
  }>(
    `SELECT relid::text AS oid, (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::text AS reads,
       (n_tup_ins + n_tup_upd + n_tup_del)::text AS writes, ${lastRead} AS last
     FROM pg_stat_user_tables`,
  );
  const counters: TableCounters = { now: {}, used: new Map(), isReset: false };
  for (const row of rows) {
    const [reads, writes] = [Number(row.reads), Number(row.writes)];
    counters.now[row.oid] = [reads, writes];
    const [oldReads, oldWrites] = before?.tables[row.oid] ?? [0, 0];
    if (reads < oldReads || writes < oldWrites) counters.isReset = true;
    const use: TableUse = { reads: reads - oldReads, writes: writes - oldWrites };
    if (row.last) use.lastReadAt = row.last.toISOString();
    if (use.reads > 0 || use.writes > 0) counters.used.set(row.oid, use);
  }
  if (before === undefined || counters.isReset) keepTimed(counters);
  return counters;
}

/** Without a scan before it a counter says nothing of when, unless the server keeps the time itself. */
function keepTimed(counters: TableCounters): void {
  for (const [oid, use] of counters.used) {
    if (use.lastReadAt === undefined || use.reads <= 0) counters.used.delete(oid);
    else counters.used.set(oid, { reads: 1, writes: 0, lastReadAt: use.lastReadAt });
  }
}
