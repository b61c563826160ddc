/** A small fast generator (xorshift of 32 bits, seeded through a mixing step): the same seed gives the same numbers everywhere. */
export interface Random {
  /** A whole number from 0 up to below `count`. */
  below(count: number): number;
  /** A number from 0 up to below 1. */
  share(): number;
}

export function seeded(seed: number): Random {
  let x = mix(seed | 0) || 0x9e3779b9 | 0;
  const nextInt = () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
  return {
    below: (count) => Math.floor((nextInt() / 4294967296) * count),
    share: () => nextInt() / 4294967296,
  };
}

function mix(seed: number): number {
  let h = seed + 0x6d2b79f5;
  h = Math.imul(h ^ (h >>> 15), h | 1);
  h ^= h + Math.imul(h ^ (h >>> 7), h | 61);
  return h ^ (h >>> 14);
}
