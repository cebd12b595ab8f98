import type { ReadTransaction } from '../store/store.ts';

/** So long a big answer is kept for whoever asks the same again. */
const keptMilliseconds = 120_000;

/**
 * The last answer of each reader of a store, for whoever asks the same of the same state. A write sees its
 * own effects before they have a number, so there it is worked out anew.
 */
export function rememberedBy<T>() {
  const kept = new WeakMap<object, { key: string; value: T }>();
  return async (
    tx: Pick<ReadTransaction, 'seq'>,
    asked: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    if ('lock' in tx) return work();
    const key = `${await tx.seq()} ${asked}`;
    const known = kept.get(tx);
    if (known?.key === key) return known.value;
    // Two of them do not fit beside each other where the graph is large.
    kept.delete(tx);
    const entry = { key, value: await work() };
    kept.set(tx, entry);
    const forget = () => {
      if (kept.get(tx) === entry) kept.delete(tx);
    };
    setTimeout(forget, keptMilliseconds).unref();
    return entry.value;
  };
}
