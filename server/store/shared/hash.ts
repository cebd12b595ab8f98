/** A 64-bit hash as two unsigned 32-bit halves, kept in fields so that nothing is allocated per key. */
export interface Hasher {
  high: number;
  low: number;
  /** Hashes a text into `high` and `low`. */
  of(value: string): void;
}

/**
 * Two 32-bit multiplicative hashes side by side (the mixing of MurmurHash3's finaliser), seeded at
 * random per store: fast and not secure; a collision costs a missed change, not more.
 */
export function createHasher(seed: number): Hasher {
  const hasher: Hasher = {
    high: 0,
    low: 0,
    of(value) {
      let a = seed | 0;
      let b = ~seed;
      for (let index = 0; index < value.length; index++) {
        const unit = value.charCodeAt(index);
        a = Math.imul(a ^ unit, 0x9e3779b1);
        b = Math.imul(b ^ unit, 0x85ebca77);
        a ^= a >>> 15;
        b ^= b >>> 13;
      }
      hasher.high = finish(a ^ value.length);
      hasher.low = finish(b + Math.imul(a, 0xc2b2ae3d));
    },
  };
  return hasher;
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
