import fc from 'fast-check';
import { expect } from 'vitest';
import { type Instant, instantFromMilliseconds } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { period } from '../../src/kernel/period.ts';
import type { CooperationModel } from '../../src/model/compiled.ts';
import type { CompiledRow, TableRow } from '../../src/model/decision-table.ts';
import type { eventFacts } from '../../src/model/events.ts';
import { levels } from '../../src/model/fact-choices.ts';
import {
  assess,
  complete,
  dueClocks,
  emptySituation,
  factChoices,
  needs,
  nextOccasion,
  placesOfCare,
  preview,
  referralKinds,
  type ReferralFacts,
  reimbursements,
  responsible,
  routes,
  type Situation,
  stayPlaces,
  type ThresholdFacts,
  type Ways,
} from '../../src/model/index.ts';
import { contextAt } from '../../src/model/responsible.ts';
import { callers, callerUnits, carriers, eventKinds, urgencies } from '../../src/model/vocabulary.ts';
import { fullReferral } from './full-referral.ts';
import { accepted, drawing, randomDocument } from './random-model.ts';

const always = period(instantFromMilliseconds(Date.UTC(2000, 0, 1)), null);

const moments: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 2 * 365 * 1440 })
  .map((minutes) => instantFromMilliseconds(Date.UTC(2026, 0, 1) + minutes * 60_000));

const situations: fc.Arbitrary<Situation> = fc
  .record({
    place: fc.constantFrom(...stayPlaces),
    levels: fc.subarray([...levels]),
    birth: fc.constantFrom('1940-05-17', '2020-05-17'),
    palliative: fc.constantFrom(null, 'general' as const, 'specialised' as const),
    psychiatric: fc.boolean(),
    carrier: fc.constantFrom(null, ...carriers),
  })
  .map(({ place, levels: at, birth, palliative, psychiatric, carrier }) => ({
    ...emptySituation(localDate(birth), {}),
    enrolments: at.map((level) => ({ level, unit: 'hsv', period: always })),
    stays: place === 'ordinary-home' ? [] : [{ place, unit: null, period: always }],
    palliative: palliative === null ? [] : [{ level: palliative, unit: null, period: always }],
    psychiatric: psychiatric ? [{ unit: null, period: always }] : [],
    physicians:
      carrier === null
        ? []
        : [{ carrier, performer: 'health-centre' as const, unit: null, person: null, period: always }],
  }));

/** Everything that a threshold may ask about. */
const wholeFacts: fc.Arbitrary<ThresholdFacts> = fc.record({
  age: fc.integer({ min: 0, max: 110 }),
  placeOfCare: fc.constantFrom(...placesOfCare),
  reachesClinic: fc.constantFrom(...factChoices.reachesClinic),
  expectedDays: fc.integer({ min: 1, max: 400 }),
  visitsPerMonth: fc.integer({ min: 0, max: 120 }),
  careLevel: fc.constantFrom(...factChoices.careLevel),
  exceptionalReasons: fc.boolean(),
  personalAssistance: fc.boolean(),
  levels: fc.subarray([...levels], { minLength: 1 }),
  enrolled: fc.boolean(),
});

const questions = fc.record({
  municipality: fc.constantFrom(null, '2580'),
  place: fc.constantFrom(...stayPlaces),
  enrolled: fc.boolean(),
  carrier: fc.constantFrom(null, ...carriers),
  need: fc.constantFrom(...needs),
  urgency: fc.constantFrom(...urgencies),
  by: fc.constantFrom(...callers),
  at: moments,
});

const paid = fc.record({
  kind: fc.constantFrom(...eventKinds),
  at: moments,
  quantity: fc.integer({ min: 0, max: 40 }),
  sum: fc.integer({ min: 0, max: 100_000 }),
  facts: fc.record(
    {
      inHome: fc.boolean(),
      place: fc.constantFrom(...stayPlaces),
      urgency: fc.constantFrom(...urgencies),
      carrier: fc.constantFrom(...carriers),
      joint: fc.boolean(),
      planned: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 300 }),
      participants: fc.integer({ min: 0, max: 30 }),
      days: fc.integer({ min: 0, max: 100 }),
    } satisfies Partial<Record<keyof typeof eventFacts, fc.Arbitrary<unknown>>>,
    { requiredKeys: [] },
  ),
});

/** What is asked of a model, and of another beside it. */
const asked = fc.record({
  situation: situations,
  at: moments,
  need: fc.constantFrom(...needs),
  question: questions,
  facts: wholeFacts,
  partial: fc.subarray(Object.keys(fullReferral) as (keyof ReferralFacts)[]),
  kind: fc.constantFrom(...referralKinds),
  event: paid,
});
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

const holding = <Row extends TableRow>(rows: readonly CompiledRow<Row>[], facts: Readonly<Record<string, unknown>>) =>
  rows.filter(({ cells }) => cells.every(({ input, holds }) => holds(facts[input] as string)));

/** As the patient really is: by the ways that the situation, the place and the caller give. */
function waysFor(model: CooperationModel, { situation, question, need }: Asked): Ways {
  const { municipality, urgency, at, by } = question;
  const unitKind = callerUnits.find((kind) => by.startsWith(kind)) ?? null;
  const ways = routes(model, { situation, municipality }, need, urgency, at, { role: by, unitKind });
  waysAreWhole(ways, at);
  return ways;
}

/** Each way once; what is open is open, what opens later does so, and no answer is promised before it can be asked for. */
function waysAreWhole({ now, next }: Ways, at: Instant): void {
  const all = [...now, ...next];
  expect(new Set(all.map(({ route }) => route)).size).toBe(all.length);
  for (const { from, until } of now) expect(from === at && (until === null || until > at)).toBe(true);
  for (const { from, until } of next) expect(from > at && until !== null && until > from).toBe(true);
  for (const { from, expected, clauses } of all) {
    expect(expected === null || expected.by >= from).toBe(true);
    expect(clauses.length).toBeGreaterThan(0);
  }
}

/** Everything that the model answers; what is not a whole answer fails. */
function answersOf(model: CooperationModel, one: Asked): string {
  const rule = model.needs.get(one.need);
  if (rule === undefined) throw new Error(`no rule for ${one.need}`);
  const context = contextAt(model, rule.level, one.situation, one.at);
  expect(holding(rule.table.rows, context)).toHaveLength(1);
  const shown = preview(model, one.question);
  waysAreWhole(shown.ways, one.question.at);
  const answers: unknown[] = [responsible(model, one.situation, one.need, one.at), shown, waysFor(model, one)];
  const judged = assess(model, one.facts);
  expect(judged.outcome).not.toBeNull();
  expect(judged.missing).toEqual([]);
  const referral = Object.fromEntries(one.partial.map((fact) => [fact, fullReferral[fact]]));
  answers.push(judged, assess(model, { age: 70 }));
  answers.push(complete(model, one.kind, referral, { today: localDate('2026-11-24'), age: 84, enrolled: false }));
  const { kind, at } = one.event;
  const clocks = dueClocks(model, { kind, at });
  // No time limit runs out before it began, none is warned of after it has, and they come soonest first.
  for (const { warnAt, dueAt } of clocks) expect(at <= warnAt && warnAt <= dueAt).toBe(true);
  expect(clocks.map(({ dueAt }) => dueAt)).toEqual(clocks.map(({ dueAt }) => dueAt).toSorted());
  const owed = reimbursements(model, one.event);
  for (const { sek, clause } of owed) {
    expect(sek === null || (Number.isFinite(sek) && sek >= 0)).toBe(true);
    expect(model.clauses.has(clause)).toBe(true);
  }
  answers.push(clocks, owed);
  for (const item of model.document.rhythm) {
    const next = nextOccasion(model, item, localDate('2026-01-01'), one.at);
    expect(next > one.at).toBe(true);
    answers.push(next);
  }
  const text = JSON.stringify(answers);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  return text;
}

/**
 * Models made up at random: one that the checker accepts answers everything, by exactly one row, and answers the same with another model
 * beside it. Tells how many of the made-up models were accepted and how many refused.
 */
export function judgeRandomModels(models: number, questionsEach: number): { accepted: number; refused: number } {
  const counted = { accepted: 0, refused: 0 };
  let before: CooperationModel | null = null;
  fc.assert(
    fc.property(fc.gen(), fc.array(asked, { minLength: questionsEach, maxLength: questionsEach }), (g, all) => {
      const model = accepted(randomDocument(drawing(g)));
      counted[model === null ? 'refused' : 'accepted'] += 1;
      if (model === null) return;
      const written = JSON.stringify(model.document);
      for (const one of all) {
        const alone = answersOf(model, one);
        if (before !== null) answersOf(before, one);
        expect(answersOf(model, one)).toBe(alone);
      }
      expect(JSON.stringify(model.document)).toBe(written);
      before = model;
    }),
    { numRuns: models, endOnFailure: true },
  );
  return counted;
}
