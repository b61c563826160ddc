/** True if objects and lists lie more than `most` deep in each other. Looks without recursion: that is what it protects others from. */
export function isNestedDeeperThan(most: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const holders = level.filter(
      (one): one is object => typeof one === 'object' && one !== null && !Buffer.isBuffer(one),
    );
    if (holders.length > 0 && depth >= most) return true;
    level = holders.flatMap((one) => Object.values(one) as unknown[]);
  }
  return false;
}
