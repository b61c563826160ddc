import { both, type Bilingual } from '../kernel/texts.ts';
import { compileRoutes } from './compile-routes.ts';
import type { CompiledHours } from './hours.ts';
import type { Fault } from './fault.ts';
import type { Quantity, Span } from './schema-atoms.ts';
import type { ClockRule, ModelDocument, Route } from './schema.ts';
import { checkTexts } from './texts/check.ts';
import { contradictionTexts } from './texts/contradictions.ts';

/** Something in a local model that goes against the one it builds on; `from` is what a departure must name. */
interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly from: string;
  readonly how: Bilingual;
}

type Say = Parameters<typeof both<(typeof contradictionTexts)['sv']>>[1];

/**
 * A local model may tighten what it builds on: shorter limits, longer hours, more facts asked for. What loosens or changes an
 * included rule must be stated as a departure, with the clause that allows it.
 */
export function checkIncluded(local: ModelDocument, included: ModelDocument): Fault[] {
  const stated = local.departures.map(({ from }) => from);
  return contradictions(local, included)
    .filter(({ from }) => !stated.some((one) => from === one || from.startsWith(`${one}.`)))
    .map(({ path, from, how }) => ({
      path,
      reason: both(checkTexts, (t) => t.contradicts({ from, model: included.id, how })),
    }));
}

function contradictions(local: ModelDocument, included: ModelDocument): readonly Contradiction[] {
  return [
    ...tables(local, included),
    ...clocks(local, included),
    ...facts(local, included),
    ...routes(local, included),
    ...intervals(local, included),
  ];
}

function against(path: Contradiction['path'], from: string, say: Say): Contradiction {
  return { path, from, how: both(contradictionTexts, say) };
}

/** Tables answer otherwise when they are written otherwise; whether an answer is stricter is not for a program to say. */
function tables(local: ModelDocument, included: ModelDocument): Contradiction[] {
  const found: Contradiction[] = [];
  if (!same(local.eligibility.threshold, included.eligibility.threshold)) {
    found.push(against(['eligibility', 'threshold'], 'eligibility.threshold', (t) => t.threshold));
  }
  included.responsibility.needs.forEach((rule) => {
    const index = local.responsibility.needs.findIndex(({ need }) => need === rule.need);
    if (index >= 0 && !same(local.responsibility.needs[index]?.rows, rule.rows)) {
      const { need } = rule;
      found.push(
        against(['responsibility', 'needs', index], `responsibility.needs.${need}`, (t) => t.responsible({ need })),
      );
    }
  });
  return found;
}

function clocks(local: ModelDocument, included: ModelDocument): Contradiction[] {
  return included.clocks.flatMap((theirs) => {
    const index = local.clocks.findIndex(({ id }) => id === theirs.id);
    const ours = local.clocks[index];
    if (!ours || notLonger(ours, theirs)) return [];
    return [against(['clocks', index], `clocks.${theirs.id}`, (t) => t.clockLonger)];
  });
}

function notLonger(ours: ClockRule, theirs: ClockRule): boolean {
  return ours.unit === theirs.unit && ours.calendar === theirs.calendar && ours.amount <= theirs.amount;
}

/** Every fact that the included model asks for is still asked for. */
function facts(local: ModelDocument, included: ModelDocument): Contradiction[] {
  return Object.entries(included.completeness.sets).flatMap(([name, theirs]) => {
    const ours = local.completeness.sets[name]?.requires.map(({ fact }) => fact);
    if (!ours) return [];
    const lost = theirs.requires.find(({ fact }) => !ours.includes(fact));
    if (!lost) return [];
    const { fact } = lost;
    return [against(['completeness', 'sets', name], `completeness.sets.${name}`, (t) => t.factLost({ fact }))];
  });
}

function routes(local: ModelDocument, included: ModelDocument): Contradiction[] {
  const hours = new Map(compileRoutes(included).map((route) => [route.rule.id, route.hours]));
  const ours = compileRoutes(local);
  return (included.routes ?? []).flatMap((theirs) => {
    const index = ours.findIndex(({ rule }) => rule.id === theirs.id);
    const route = ours[index];
    const before = hours.get(theirs.id);
    if (!route || !before || same(route.rule, theirs)) return [];
    const at = (say: Say) => [against(['routes', index], `routes.${theirs.id}`, say)];
    if (lost(theirs.urgencies, route.rule.urgencies)) return at((t) => t.routeUrgency);
    if (lost(callersOf(theirs), callersOf(route.rule))) return at((t) => t.routeCaller);
    if (!opensAsMuch(route.hours, before)) return at((t) => t.routeHours);
    if (theirs.targets.some((target) => !metBy(target, route.rule))) return at((t) => t.routeTarget);
    return [];
  });
}

function callersOf({ callers }: Route): readonly string[] {
  return callers.flatMap(({ by }) => by);
}

function metBy(target: Route['targets'][number], { targets }: Route): boolean {
  return target.urgencies.every((urgency) =>
    targets.some((ours) => {
      if (!ours.urgencies.includes(urgency) || ours.what !== target.what) return false;
      if (ours.within === 'slot' || target.within === 'slot') return ours.within === target.within;
      return notLongerSpan(ours.within, target.within);
    }),
  );
}

/** A fortnight and the holidays of a year show what hours differ. */
const DAYS_OF_A_YEAR = 366;
const FIRST_DAY = 20_454;

function opensAsMuch(ours: CompiledHours, theirs: CompiledHours): boolean {
  if (ours.always) return true;
  if (theirs.always) return false;
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS_OF_A_YEAR; day += 1) {
    const open = ours.on(day);
    if (!theirs.on(day).every(({ start, end }) => open.some((one) => one.start <= start && end <= one.end)))
      return false;
  }
  return true;
}

function intervals(local: ModelDocument, included: ModelDocument): Contradiction[] {
  const found: Contradiction[] = [];
  const compare = (path: string, ours: Span | undefined, theirs: Span | undefined) => {
    if (theirs && !(ours && notLongerSpan(ours, theirs)))
      found.push(against(path.split('.'), path, (t) => t.intervalLonger));
  };
  compare('delegation.validFor', local.delegation?.validFor, included.delegation?.validFor);
  compare('delegation.followUpEvery', local.delegation?.followUpEvery, included.delegation?.followUpEvery);
  compare('medication.listMaxAge', local.medication?.listMaxAge, included.medication?.listMaxAge);
  compare('medication.reviewEvery', local.medication?.reviewEvery, included.medication?.reviewEvery);
  compare('medication.acknowledgeWithin', local.medication?.acknowledgeWithin, included.medication?.acknowledgeWithin);
  compare('selfCare.reassessEvery', local.selfCare?.reassessEvery, included.selfCare?.reassessEvery);
  return found;
}

const HOURS = {
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  weeks: 168,
  months: 730,
  years: 8760,
  'working-days': 24,
} as const;

function notLongerSpan(ours: Span, theirs: Span): boolean {
  const [a, b] = [numberOf(ours.amount), numberOf(theirs.amount)];
  if (a === null || b === null) return same(ours, theirs);
  if ((ours.unit === 'working-days') !== (theirs.unit === 'working-days')) return false;
  return a * HOURS[ours.unit] <= b * HOURS[theirs.unit];
}

function numberOf(quantity: Quantity): number | null {
  return typeof quantity === 'number' ? quantity : null;
}

function lost(theirs: readonly string[], ours: readonly string[]): boolean {
  return theirs.some((one) => !ours.includes(one));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
