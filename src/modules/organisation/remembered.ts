/** Names change rarely and are read in every command: a minute old is new enough. */
const keptMilliseconds = 60_000;
const mostKept = 20_000;

/** Rows of reference tables by id, kept for a minute in this process so that commands do not spend statements on names. */
export interface Remembered<Key extends string, Value> {
  /** Those of the ids that exist; only what is not known, or too old, is loaded: in one statement. */
  get(ids: Iterable<Key>, load: (missing: Key[]) => Promise<Map<Key, Value>>): Promise<Map<Key, Value>>;
  /** Called when this process changes a row; other processes notice within a minute. */
  forget(id: Key): void;
  forgetAll(): void;
}

/** Makes an empty memory. */
export function remembered<Key extends string, Value>(): Remembered<Key, Value> {
  const kept = new Map<Key, { value: Value; until: number }>();
  return {
    async get(ids, load) {
      const time = performance.now();
      const found = new Map<Key, Value>();
      const missing: Key[] = [];
      for (const id of new Set(ids)) {
        const entry = kept.get(id);
        if (entry !== undefined && entry.until > time) found.set(id, entry.value);
        else missing.push(id);
      }
      if (missing.length === 0) return found;
      if (kept.size > mostKept) kept.clear();
      for (const [id, value] of await load(missing)) {
        kept.set(id, { value, until: time + keptMilliseconds });
        found.set(id, value);
      }
      return found;
    },
    forget(id) {
      kept.delete(id);
    },
    forgetAll() {
      kept.clear();
    },
  };
}
