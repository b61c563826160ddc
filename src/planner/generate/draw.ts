/** Seeded drawing for generated problems: the same seed gives the same problem. */
export interface Draw {
  /** From 0 up to below 1. */
  share(): number;
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(all: readonly T[]): T;
  /** About normal, mean 0 and spread 1. */
  normal(): number;
}

export function drawFrom(seed: number): Draw {
  let x = Math.imul(seed ^ 0x5bd1e995, 2654435761) >>> 0 || 1;
  const share = () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 8; warm += 1) share();
  return {
    share,
    whole: (from, to) => Math.floor(from + share() * (to - from + 1)),
    chance: (of) => share() < of,
    pick: (all) => all[Math.floor(share() * all.length)] as (typeof all)[number],
    normal: () => share() + share() + share() + share() + share() + share() - 3,
  };
}
