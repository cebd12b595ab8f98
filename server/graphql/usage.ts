import type { WatchedUsage } from '../actions/batch.ts';
import type { FactUsage } from '../core/facts.ts';
import type { Reader, Usage, UsagePeriod } from './schema.generated.ts';

function latest(instants: (string | undefined)[]): string | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);
}

function sum(rows: FactUsage[]): number {
  return rows.reduce((total, row) => total + row.reads, 0);
}

function readersOf(rows: FactUsage[]): Reader[] {
  const byName = Map.groupBy(rows, (row) => row.reader ?? '');
  byName.delete('');
  const readers = [...byName].map(([name, own]) => {
    const lastReadAt = latest(own.map((row) => row.lastReadAt));
    return { name, reads: sum(own), lastReadAt };
  });
  return readers.sort((a, b) => b.reads - a.reads);
}

/** Readers are part of the whole that the anonymous count of the same period gives, if there is one. */
function periodsOf(rows: FactUsage[]): UsagePeriod[] {
  const byPeriod = Map.groupBy(rows, (row) => `${row.from} ${row.to}`);
  const periods = [...byPeriod.values()].flatMap((own) => {
    const first = own[0];
    if (!first) return [];
    const anonymous = own.filter((row) => row.reader === undefined);
    const named = own.filter((row) => row.reader !== undefined);
    const writes = Math.max(0, ...own.map((row) => row.writes));
    const reads = Math.max(sum(anonymous), sum(named));
    return [{ from: first.from, to: first.to, reads, writes }];
  });
  return periods.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What was watched of an asset, over all sources. */
export function usageOf({ rows, watchedSince, identifiesReaders }: WatchedUsage): Usage {
  const periods = periodsOf(rows);
  const isCounted = periods.length > 0 || watchedSince !== undefined;
  return {
    reads: isCounted ? periods.reduce((total, { reads }) => total + reads, 0) : null,
    watchedSince,
    identifiesReaders,
    readers: readersOf(rows),
    lastReadAt: latest(rows.map((row) => row.lastReadAt)),
    periods,
  };
}
