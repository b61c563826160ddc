/**
 * A local model that refines a county one: `includes` names it, and everything that the local document does not write
 * comes from there. Works on plain values as YAML gives them, before the shape is checked.
 */
type Plain = Readonly<Record<string, unknown>>;

/** What a document always says of itself. */
const ownKeys = new Set([
  'id',
  'version',
  'title',
  'titleEn',
  'about',
  'area',
  'valid',
  'parties',
  'includes',
  'departures',
  'testPeriod',
  'runningCases',
  // What the sources tell about a place is not true of another.
  'effects',
  'background',
]);
/** Parts that only make sense as a whole: written locally they replace the included ones. */
const wholeKeys = new Set([
  'threshold',
  'physician',
  'reach',
  'absentSupport',
  'delegation',
  'selfCare',
  'medication',
  'dispute',
]);

/** The text of the included model of an id and version, or undefined when it is not to be had. */
export type Library = (model: string, version: number) => string | undefined;

/** Which model a document includes, if any. */
export function includeOf(document: unknown): { model: string; version: number } | undefined {
  if (!isPlain(document) || !isPlain(document.includes)) return undefined;
  const { model, version } = document.includes;
  return typeof model === 'string' && typeof version === 'number' ? { model, version } : undefined;
}

/**
 * The local document with everything it does not say taken from the included one. What the local document writes comes
 * first in every list, so that its places in the file stay what they were. Rules that a departure drops are left out, and so
 * are included clauses that nothing points at any more.
 */
export function mergeIncluded(local: Plain, included: Plain): Plain {
  const dropped = droppedPaths(local);
  const merged: Record<string, unknown> = { ...local };
  for (const [key, value] of Object.entries(included)) {
    if (!ownKeys.has(key) && !dropped.has(key)) merged[key] = mergeValue(key, local[key], value, key, dropped);
  }
  return withoutIdleClauses(merged, new Set(idsOf(local.clauses)));
}

function mergeValue(
  key: string,
  local: unknown,
  included: unknown,
  path: string,
  dropped: ReadonlySet<string>,
): unknown {
  if (local !== undefined && wholeKeys.has(key)) return local;
  if (Array.isArray(included)) return mergeLists(Array.isArray(local) ? local : [], included, path, dropped);
  if (isPlain(included) && (local === undefined || isPlain(local))) {
    const result: Record<string, unknown> = { ...local };
    for (const [name, value] of Object.entries(included)) {
      const at = `${path}.${name}`;
      if (dropped.has(at)) continue;
      const own = local?.[name];
      // Sets of requirements, calendars and profiles are replaced one by one, not mixed.
      result[name] = own !== undefined && isEntryOf(path) ? own : mergeValue(name, own, value, at, dropped);
    }
    return result;
  }
  return local ?? included;
}

function isEntryOf(path: string): boolean {
  return path === 'calendars' || path === 'completeness.sets' || path === 'completeness.profiles';
}

function mergeLists(
  local: readonly unknown[],
  included: readonly unknown[],
  path: string,
  dropped: ReadonlySet<string>,
) {
  const own = new Set(local.map(nameOf));
  const rest = included.filter((item) => {
    const name = nameOf(item);
    return name !== undefined && !own.has(name) && !dropped.has(`${path}.${name}`);
  });
  return local.length > 0 && nameOf(local[0]) === undefined
    ? local
    : [...local, ...(rest.length > 0 ? rest : unnamed(local, included))];
}

/** A list of plain values (weekdays, sets of a profile) is either the local or the included one. */
function unnamed(local: readonly unknown[], included: readonly unknown[]): readonly unknown[] {
  return local.length === 0 && included.every((item) => nameOf(item) === undefined) ? included : [];
}

/** What an entry of a list is known by: its id, or its need. */
function nameOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined;
  const name = item.id ?? item.need;
  return typeof name === 'string' ? name : undefined;
}

function idsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((item) => nameOf(item) ?? []) : [];
}

function droppedPaths(local: Plain): ReadonlySet<string> {
  const departures = Array.isArray(local.departures) ? local.departures : [];
  return new Set(
    departures.flatMap((one: unknown) =>
      isPlain(one) && one.drop === true && typeof one.from === 'string' ? [one.from] : [],
    ),
  );
}

function withoutIdleClauses(document: Record<string, unknown>, own: ReadonlySet<string>): Plain {
  const used = new Set<string>();
  collectClauses(document, used);
  const clauses = Array.isArray(document.clauses) ? document.clauses : [];
  const interpretations = Array.isArray(document.interpretations) ? document.interpretations : [];
  return {
    ...document,
    clauses: clauses.filter((item: unknown) => {
      const name = nameOf(item);
      return name === undefined || own.has(name) || used.has(name);
    }),
    interpretations,
  };
}

function collectClauses(value: unknown, used: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectClauses(item, used);
  else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'clause' && typeof item === 'string') used.add(item);
      else collectClauses(item, used);
    }
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
