/** True if objects and lists lie more than `most` deep in each other. Looks without recursion: that is what it protects others from. */
export function isNestedDeeperThan(most: number, value: unknown): boolean {
  let level = isHolder(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= most) return true;
    const within: object[] = [];
    // A list may be as long as a body may be large: it is walked as it lies, and what holds nothing is not gathered.
    for (const holder of level)
      for (const one of Array.isArray(holder) ? (holder as unknown[]) : (Object.values(holder) as unknown[]))
        if (isHolder(one)) within.push(one);
    level = within;
  }
  return false;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
}
