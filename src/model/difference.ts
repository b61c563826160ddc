import type { Bilingual, Locale } from '../kernel/texts.ts';
import type { ModelDocument } from './schema.ts';
import { partWords } from './texts/parts.ts';

/** One difference between two versions of a model, in words. `path` is where: `routes.on-call-car.hours`. */
export interface Difference {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  readonly says: Bilingual;
}

/** What it takes to go from one version to another, rule by rule and value by value; rules are known by their id. */
export function differences(before: ModelDocument, after: ModelDocument): readonly Difference[] {
  const found: Difference[] = [];
  compare(before, after, [], found);
  return found;
}

/** A step on the way to a value: a key, or a rule with the title that people know it by. */
interface Step {
  readonly key: string;
  readonly title: Bilingual | null;
}

function compare(before: unknown, after: unknown, path: readonly Step[], found: Difference[]): void {
  if (written(before) === written(after)) return;
  if (Array.isArray(before) && Array.isArray(after) && (named(before) || named(after))) {
    compareRules(before, after, path, found);
  } else if (isPlain(before) && isPlain(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[key], after[key], [...path, { key, title: null }], found);
    }
  } else found.push(differenceOf(before, after, path));
}

function compareRules(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly Step[],
  found: Difference[],
) {
  const old = new Map(before.map((rule) => [nameOf(rule), rule]));
  const fresh = new Map(after.map((rule) => [nameOf(rule), rule]));
  for (const [name, rule] of old) {
    if (!fresh.has(name)) found.push(differenceOf(rule, undefined, [...path, step(name, rule)]));
  }
  for (const [name, rule] of fresh) {
    const at = [...path, step(name, rule)];
    if (old.has(name)) compare(old.get(name), rule, at, found);
    else found.push(differenceOf(undefined, rule, at));
  }
  const kept = (list: readonly unknown[]) => list.map(nameOf).filter((name) => old.has(name) && fresh.has(name));
  const [from, to] = [kept(before).join(', '), kept(after).join(', ')];
  // The order of routes is the order they are tried in.
  if (from !== to) found.push(differenceOf(from, to, [...path, { key: 'order', title: null }]));
}

function step(name: string | undefined, rule: unknown): Step {
  const title = isPlain(rule) ? (rule.title ?? rule.heading ?? null) : null;
  return {
    key: name ?? '?',
    title: typeof title === 'string' ? { sv: title, en: title } : isBilingual(title) ? title : null,
  };
}

function differenceOf(before: unknown, after: unknown, path: readonly Step[]): Difference {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    path: path.map(({ key }) => key).join('.'),
    kind,
    before: before === undefined ? null : written(before),
    after: after === undefined ? null : written(after),
    says: { sv: say('sv', kind, before, after, path), en: say('en', kind, before, after, path) },
  };
}

const verbs = {
  sv: {
    added: (what: string) => `${what} läggs till.`,
    removed: (what: string) => `${what} tas bort.`,
    changed: (what: string, from: string, to: string) => `${what} ändras från ${from} till ${to}.`,
    order: 'ordningen',
  },
  en: {
    added: (what: string) => `${what} is added.`,
    removed: (what: string) => `${what} is removed.`,
    changed: (what: string, from: string, to: string) => `${what} changes from ${from} to ${to}.`,
    order: 'the order',
  },
} as const;

const LONGEST = 120;

function say(locale: Locale, kind: Difference['kind'], before: unknown, after: unknown, path: readonly Step[]): string {
  const words = partWords[locale];
  const what = path
    .map(({ key, title }, i) => {
      if (title) return `”${title[locale]}”`;
      if (key === 'order') return verbs[locale].order;
      // An id after its part reads "kontaktvägen on-call-car".
      return i > 0 && /^\d+$/.test(key) ? String(Number(key) + 1) : (words[key] ?? key);
    })
    .join(' ');
  const capital = what.charAt(0).toUpperCase() + what.slice(1);
  const sentence =
    kind === 'changed' ? verbs[locale].changed(capital, short(before), short(after)) : verbs[locale][kind](capital);
  const value = kind === 'added' ? after : before;
  const plain = kind !== 'changed' && !isPlain(value) && value !== undefined;
  return plain ? `${sentence.slice(0, -1)}: ${short(value)}.` : sentence;
}

function short(value: unknown): string {
  const text = written(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A value on one line, as a person reads it. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (isBilingual(value)) return value.sv === value.en ? value.sv : `${value.sv} / ${value.en}`;
  if (isPlain(value)) {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${key} ${written(item)}`)
      .join(', ');
  }
  return JSON.stringify(value);
}

function named(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((item) => nameOf(item) !== undefined);
}

function nameOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined;
  const name = item.id ?? item.need;
  return typeof name === 'string' ? name : undefined;
}

function isBilingual(value: unknown): value is Bilingual {
  return isPlain(value) && typeof value.sv === 'string' && typeof value.en === 'string';
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
