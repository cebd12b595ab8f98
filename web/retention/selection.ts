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
