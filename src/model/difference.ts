import type { Bilingual } from '../kernel/texts.ts';
import type { ModelDocument } from './schema.ts';
import { differenceWords, isBilingual, isPlain, isSpan, type Step } from './texts/difference.ts';
import { columnWord, isClosedWord, quoted, valueWord } from './texts/words.ts';

/**
 * One difference between two versions of a model, in words. `path` is where: `routes.on-call-car.hours`; `before` and `after` are the
 * whole values, in `says` they are cut to where they differ.
 */
export interface Difference {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  readonly says: Bilingual;
}

type Plain = Readonly<Record<string, unknown>>;
type Path = readonly Step[];

/** What it takes to go from one version to another, rule by rule and value by value; rules are known by their id. */
export function differences(before: ModelDocument, after: ModelDocument): readonly Difference[] {
  const search = new Search(before, after);
  search.compare(before, after, []);
  return search.found;
}

class Search {
  readonly found: Difference[] = [];
  private readonly words: ReturnType<typeof differenceWords>;

  constructor(before: ModelDocument, after: ModelDocument) {
    this.words = differenceWords([before, after]);
  }

  compare(before: unknown, after: unknown, path: Path): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (isList(before) && isList(after) && (named(before) || named(after))) this.rules(before, after, path);
    else if (isParts(before) && isParts(after)) this.parts(before, after, path);
    else if (isPlain(before) && isPlain(after) && !this.sameSort(before, after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        this.compare(before[key], after[key], [...path, keyStep(key, path)]);
      }
    } else this.add(before, after, path);
  }

  /** Values that are said as one: a length of time, a text whose both languages change. */
  private sameSort(before: Plain, after: Plain): boolean {
    if (isSpan(before) && isSpan(after)) return true;
    return isBilingual(before) && isBilingual(after) && before.sv !== after.sv && before.en !== after.en;
  }

  private rules(before: readonly unknown[], after: readonly unknown[], path: Path): void {
    const old = new Map(before.map((rule) => [nameOf(rule), rule]));
    const fresh = new Map(after.map((rule) => [nameOf(rule), rule]));
    for (const [name, rule] of old) {
      if (!fresh.has(name)) this.add(rule, undefined, [...path, ruleStep(name, rule, path)]);
    }
    for (const [name, rule] of fresh) {
      const at = [...path, ruleStep(name, rule, path)];
      if (old.has(name)) this.compare(old.get(name), rule, at);
      else this.add(undefined, rule, at);
    }
    const kept = (list: readonly unknown[]) => list.filter((rule) => old.has(nameOf(rule)) && fresh.has(nameOf(rule)));
    const [from, to] = [kept(before).map(nameOf), kept(after).map(nameOf)];
    if (from.join() === to.join()) return;
    // The order of routes is the order they are tried in.
    const titles = (names: typeof from) => names.map((name) => ruleStep(name, fresh.get(name), path).title);
    this.add(titles(from), titles(to), [...path, { key: 'order', title: null }]);
  }

  /** Parts without a name: those that are the same are left out, the others are taken in their order. */
  private parts(before: readonly Plain[], after: readonly Plain[], path: Path): void {
    const left = without(before, after);
    const come = without(after, before);
    const number = (part: Plain, list: readonly Plain[]) => String(list.indexOf(part) + 1);
    const at = (index: string): Path => [...path, { key: index, title: { sv: index, en: index } }];
    come.forEach((part, i) => {
      this.compare(left[i], part, at(number(part, after)));
    });
    for (const part of left.slice(come.length)) this.add(part, undefined, at(number(part, before)));
    if (left.length === 0 && come.length === 0) this.add(before, after, path);
  }

  private add(before: unknown, after: unknown, path: Path): void {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const key = path.findLast(({ title }) => title === null)?.key ?? '';
    const { values, sentence } = this.words;
    this.found.push({
      path: path.map((step) => step.key).join('.'),
      kind,
      ...values(before, after, key),
      says: sentence(kind, path, before, after, key),
    });
  }
}

/** Names under these keys are the writer's own. */
const ownNames: ReadonlySet<string> = new Set(['calendars', 'sets']);

function keyStep(key: string, path: Path): Step {
  const under = path.at(-1)?.key ?? '';
  if (ownNames.has(under)) return { key, title: { sv: quoted('sv', key), en: quoted('en', key) } };
  if (under === 'profiles') return { key, title: { sv: valueWord('sv', key), en: valueWord('en', key) } };
  if (under === 'when') return { key, title: { sv: columnWord('sv', key), en: columnWord('en', key) } };
  return { key, title: null };
}

/** Names under these keys are words of the language. */
const closedNames: ReadonlySet<string> = new Set(['needs', 'clocks']);

function ruleStep(name: string | undefined, rule: unknown, path: Path): Step {
  const key = name ?? '?';
  if (closedNames.has(path.at(-1)?.key ?? '') && isClosedWord(key)) {
    return { key, title: { sv: valueWord('sv', key), en: valueWord('en', key) } };
  }
  const known = isPlain(rule) ? (rule.title ?? rule.heading ?? rule.name ?? rule.question ?? key) : key;
  if (isBilingual(known)) return { key, title: { sv: quoted('sv', known.sv), en: quoted('en', known.en) } };
  const text = typeof known === 'string' ? known : key;
  return { key, title: { sv: quoted('sv', text), en: quoted('en', text) } };
}

function without(list: readonly Plain[], others: readonly Plain[]): readonly Plain[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
}

/** Every rule of a list has a name, and each its own. */
function named(list: readonly unknown[]): boolean {
  const names = list.map(nameOf);
  return list.length > 0 && !names.includes(undefined) && new Set(names).size === names.length;
}

function nameOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined;
  const name = item.id ?? item.need;
  return typeof name === 'string' ? name : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isParts(value: unknown): value is readonly Plain[] {
  return isList(value) && value.length > 0 && value.every((part) => isPlain(part) && !isBilingual(part));
}
