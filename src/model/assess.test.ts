import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, thresholdFacts, type ThresholdFacts } from './assess.ts';
import { factChoices, levels, placesOfCare } from './fact-choices.ts';
import { shippedModel, shippedModelNames } from '../../test/factories/shipped-models.ts';

const dalarna = shippedModel('dalarna-2012');
const stockholm = shippedModel('stockholm-2015');

/** Someone who is enrolled under both models; each case changes what it is about. */
const typical: ThresholdFacts = {
  age: 84,
  placeOfCare: 'ordinary-home',
  reachesClinic: 'not-at-all',
  expectedDays: 90,
  visitsPerMonth: 4,
  careLevel: 'primary',
  exceptionalReasons: false,
  personalAssistance: false,
  levels: ['nurse'],
  enrolled: false,
};

type Case = readonly [row: string, change: Partial<ThresholdFacts>, outcome: string];

const stockholmCases: readonly Case[] = [
  ['enrol', {}, 'enrol'],
  ['enrol', { age: 18 }, 'enrol'],
  ['child', { age: 17 }, 'region'],
  ['enrol', { expectedDays: 15 }, 'enrol'],
  ['short', { expectedDays: 14 }, 'single-visit'],
  ['enrol', { visitsPerMonth: 2 }, 'enrol'],
  ['sparse', { visitsPerMonth: 1.5 }, 'single-visit'],
  ['enrol', { reachesClinic: 'major-effort' }, 'enrol'],
  ['able-to-go', { reachesClinic: 'alone' }, 'not-home-care'],
  ['able-to-go', { reachesClinic: 'with-help' }, 'not-home-care'],
  ['exceptional', { reachesClinic: 'alone', exceptionalReasons: true }, 'enrol'],
  ['exceptional', { reachesClinic: 'with-help', exceptionalReasons: true }, 'enrol'],
  ['short', { reachesClinic: 'alone', exceptionalReasons: true, expectedDays: 10 }, 'single-visit'],
  ['enrol', { exceptionalReasons: true }, 'enrol'],
  ['specialised', { careLevel: 'specialised' }, 'region'],
  ['in-care-home', { placeOfCare: 'care-home' }, 'municipality'],
  ['in-care-home', { placeOfCare: 'short-term-place' }, 'municipality'],
  ['in-lss-housing', { placeOfCare: 'lss-housing' }, 'region'],
  ['in-hvb-or-lss-short-term', { placeOfCare: 'hvb' }, 'region'],
  ['in-hvb-or-lss-short-term', { placeOfCare: 'lss-short-term' }, 'region'],
  ['in-asylum-housing', { placeOfCare: 'asylum-housing' }, 'region'],
  ['only-rehabilitation', { levels: ['ot', 'pt'] }, 'region'],
  ['enrol', { levels: ['nurse', 'pt'] }, 'enrol'],
  ['enrol', { levels: ['pt'], enrolled: true }, 'enrol'],
];

const dalarnaCases: readonly Case[] = [
  ['enrol', {}, 'enrol'],
  ['enrol', { expectedDays: 3 }, 'enrol'],
  ['enrol', { visitsPerMonth: 1 }, 'enrol'],
  ['seldom', { visitsPerMonth: 0.5 }, 'single-visit'],
  ['enrol', { reachesClinic: 'major-effort' }, 'enrol'],
  ['enrol', { levels: ['pt'] }, 'enrol'],
  ['able-to-go', { reachesClinic: 'alone' }, 'not-home-care'],
  ['able-to-go', { reachesClinic: 'with-help', personalAssistance: true }, 'not-home-care'],
  ['visit-though-able', { reachesClinic: 'with-help', exceptionalReasons: true }, 'single-visit'],
  ['visit-though-able', { reachesClinic: 'alone', exceptionalReasons: true }, 'single-visit'],
  ['specialised', { careLevel: 'specialised' }, 'region'],
  ['child', { age: 17 }, 'region'],
  ['in-municipal-housing', { placeOfCare: 'care-home' }, 'municipality'],
  ['in-municipal-housing', { placeOfCare: 'short-term-place' }, 'municipality'],
  ['in-municipal-housing', { placeOfCare: 'lss-housing' }, 'municipality'],
  ['in-other-places', { placeOfCare: 'lss-short-term' }, 'region'],
  ['in-other-places', { placeOfCare: 'hvb' }, 'region'],
  ['in-other-places', { placeOfCare: 'asylum-housing' }, 'region'],
];

describe.each([
  ['stockholm-2015', stockholm, stockholmCases],
  ['dalarna-2012', dalarna, dalarnaCases],
] as const)('threshold assessment by %s', (_, model, cases) => {
  it.each(cases)('%s: %o -> %s', (row, change, outcome) => {
    const answer = assess(model, { ...typical, ...change });
    expect(answer.outcome).toBe(outcome);
    expect(answer.explanation.rows.map((r) => r.id)).toEqual([row]);
    expect(answer.missing).toEqual([]);
  });

  it('every row of the table has a case here', () => {
    const rows = model.document.eligibility.threshold.rows.map((row) => row.id);
    expect(new Set(cases.map(([row]) => row))).toEqual(new Set(rows));
  });
});

describe('explanation', () => {
  it('names the facts, the limits and the clause in plain words', () => {
    const { sentence } = assess(stockholm, { ...typical, expectedDays: 30 }).explanation;
    expect(sentence.sv).toBe(
      'Bör skrivas in i hemsjukvården: kan inte ta sig till vårdcentralen ens med hjälp, behovet varar längre än 14 dagar (30), minst 2 besök i månaden (4) (Hemsjukvård 2015, Definitionen).',
    );
    expect(sentence.en).toContain('the need lasts more than 14 days (30)');
  });

  it('asks only for what can change the outcome', () => {
    const nothing = assess(stockholm, {});
    expect(nothing.outcome).toBeNull();
    expect(nothing.missing.map((m) => m.input)).toContain('reachesClinic');
    const child = assess(stockholm, { careLevel: 'primary', age: 12 });
    expect(child.outcome).toBe('region');
    const almost = assess(stockholm, { ...typical, visitsPerMonth: undefined });
    expect(almost.outcome).toBeNull();
    expect(almost.missing).toMatchObject([{ input: 'visitsPerMonth', field: 'visitsPerMonth' }]);
    expect(almost.explanation.sentence.sv).toBe('Kan inte bedömas än. Uppgifter som saknas: besök i månaden.');
  });

  it('levels to enrol on are those asked for', () => {
    expect(assess(stockholm, { ...typical, levels: ['nurse', 'ot'] }).levels).toEqual(['nurse', 'ot']);
    expect(assess(stockholm, { ...typical, age: 3 }).levels).toEqual([]);
  });

  it('reads a referral: no profession chosen is an unknown, not a no', () => {
    expect(thresholdFacts({ levels: [] }, { age: null, enrolled: false })).toMatchObject({
      levels: undefined,
      age: undefined,
      enrolled: false,
    });
  });
});

describe('partial facts', () => {
  const full = fc.record({
    age: fc.integer({ min: 0, max: 110 }),
    placeOfCare: fc.constantFrom(...placesOfCare),
    reachesClinic: fc.constantFrom(...factChoices.reachesClinic),
    expectedDays: fc.integer({ min: 1, max: 60 }),
    visitsPerMonth: fc.double({ min: 0, max: 20, noNaN: true }),
    careLevel: fc.constantFrom(...factChoices.careLevel),
    exceptionalReasons: fc.boolean(),
    personalAssistance: fc.boolean(),
    levels: fc.uniqueArray(fc.constantFrom(...levels), { minLength: 1 }),
    enrolled: fc.boolean(),
  });

  it.each(shippedModelNames)('%s: full facts decide, and a preview is never contradicted by them', (name) => {
    const model = shippedModel(name);
    fc.assert(
      fc.property(full, fc.subarray(Object.keys(typical)), (facts, hidden) => {
        const whole = assess(model, facts);
        expect(whole.outcome).not.toBeNull();
        const known = Object.fromEntries(Object.entries(facts).filter(([key]) => !hidden.includes(key)));
        const preview = assess(model, known);
        if (preview.outcome !== null) expect(preview.outcome).toBe(whole.outcome);
        else expect(preview.missing.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
