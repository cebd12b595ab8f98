/** A box of one column, with the heights of the boxes it is joined to. */
export interface Slot {
  id: string;
  height: number;
  y: number;
}

const gap = 14;

/**
 * Heights near the wanted ones that keep the order and the gaps: isotonic regression by pooling
 * adjacent violators.
 */
export function settle(slots: readonly Slot[], wanted: readonly number[]): void {
  const offsets: number[] = [];
  let offset = 0;
  slots.forEach((slot, at) => {
    const before = slots[at - 1];
    if (before) offset += (before.height + slot.height) / 2 + gap;
    offsets.push(offset);
  });
  const pools: { sum: number; size: number }[] = [];
  slots.forEach((_, at) => {
    pools.push({ sum: (wanted[at] ?? 0) - (offsets[at] ?? 0), size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.size <= last.sum / last.size) break;
      pools.pop();
      before.sum += last.sum;
      before.size += last.size;
    }
  });
  let at = 0;
  for (const pool of pools) {
    for (let taken = 0; taken < pool.size; taken += 1, at += 1) {
      const slot = slots[at];
      if (slot) slot.y = pool.sum / pool.size + (offsets[at] ?? 0);
    }
  }
}

/** The mean, or `otherwise` of nothing. */
export function mean(values: readonly number[], otherwise: number): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : otherwise;
}
