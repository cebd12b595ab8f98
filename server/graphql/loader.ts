/** Loads many keys with one call: whatever is asked for in one tick goes together, each key once. */
export interface Loader<K, V> {
  load(key: K): Promise<V>;
  /** Puts in what is known already. */
  prime(key: K, value: V): void;
}

/** A loader that lives as long as one request. `nameOf` makes keys that are objects comparable. */
export function createLoader<K, V>(
  loadMany: (keys: K[]) => Promise<V[]>,
  nameOf: (key: K) => string | number,
): Loader<K, V> {
  const known = new Map<string | number, Promise<V>>();
  let waiting: { key: K; resolve: (value: V) => void; reject: (reason: unknown) => void }[] = [];

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    try {
      const values = await loadMany(batch.map(({ key }) => key));
      for (const [index, value] of values.entries()) batch[index]?.resolve(value);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function load(key: K): Promise<V> {
    const name = nameOf(key);
    const found = known.get(name);
    if (found) return found;
    const promise = new Promise<V>((resolve, reject) => {
      // Resolvers of one level settle over several microtasks; the next tick is after all of them.
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ key, resolve, reject });
    });
    known.set(name, promise);
    return promise;
  }

  return {
    load,
    prime(key, value) {
      const name = nameOf(key);
      if (!known.has(name)) known.set(name, Promise.resolve(value));
    },
  };
}
