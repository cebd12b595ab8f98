import type { Verdict } from '../gql/graphql.ts';

interface Sized {
  asset: { sizeBytes?: string | null | undefined };
}

/** Bytes of all whose size is known, and of how many it is not. */
export function sizeOf(rows: readonly Sized[]): { bytes: string; unknown: number } {
  const known = rows.flatMap(({ asset }) => (asset.sizeBytes ? [BigInt(asset.sizeBytes)] : []));
  const bytes = known.reduce((sum, size) => sum + size, 0n);
  return { bytes: String(bytes), unknown: rows.length - known.length };
}

/** The ids between two rows of a list, both with them; one that is not there gives the other alone. */
export function between(ids: readonly string[], from: string | undefined, to: string): string[] {
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

interface Choosable {
  asset: { id: string; name: string };
  owners: readonly string[];
  deletability: { verdict: Verdict };
  group?:
    | { id: string; assetCount: number; deletability?: { verdict: Verdict } | null | undefined }
    | null
    | undefined;
}

/** A deletion request that would be made: of a whole group, or of what one owner has. */
export interface Planned<Row> {
  rows: Row[];
  /** How many assets it takes: of a group all, not only those that were chosen. */
  count: number;
  verdict: Verdict;
}

/** What chosen candidates would become, as the server packs them; it looks again when it does. */
export function plannedOf<Row extends Choosable>(
  rows: readonly Row[],
): { requests: Planned<Row>[]; left: Row[] } {
  const packs = new Map<string, Planned<Row>>();
  const left: Row[] = [];
  for (const row of rows) {
    // A group without a verdict is too large for a request.
    const verdict = (row.group ?? row).deletability?.verdict;
    if (verdict !== 'SAFE' && verdict !== 'REVIEW') {
      left.push(row);
      continue;
    }
    const key = row.group ? `group ${row.group.id}` : `owners ${[...row.owners].sort().join('\n')}`;
    const pack = packs.get(key) ?? { rows: [], count: row.group?.assetCount ?? 0, verdict };
    packs.set(key, {
      rows: [...pack.rows, row],
      count: row.group ? pack.count : pack.count + 1,
      verdict: verdict === 'REVIEW' ? verdict : pack.verdict,
    });
  }
  return { requests: [...packs.values()], left };
}
