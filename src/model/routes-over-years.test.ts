import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allModelNames, shippedModel } from '../../test/factories/shipped-models.ts';
import { type Instant, instantFromMilliseconds } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { period } from '../kernel/period.ts';
import type { StayPlace } from './fact-choices.ts';
import { stayPlaces } from './fact-choices.ts';
import { patientCells } from './compile-routes.ts';
import { needs } from './needs.ts';
import { preview } from './preview.ts';
import { contextAt, responsible } from './responsible.ts';
import { emptySituation, type Situation } from './situation.ts';
import { carriers, callers, callerUnits, urgencies } from './vocabulary.ts';
import { routes } from './routes.ts';

const FIRST = Date.UTC(2026, 0, 1);
const MINUTES = 5 * 365 * 1440;
const LONG_AGO = instantFromMilliseconds(Date.UTC(2000, 0, 1));

/** A moment of five years; every fourth within an hour of one when the clocks change or of midnight on Midsummer Eve. */
const moments: fc.Arbitrary<Instant> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: MINUTES }).map((n) => instantFromMilliseconds(FIRST + n * 60_000)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '2026-03-29T01:00Z',
          '2026-10-25T01:00Z',
          '2028-03-26T01:00Z',
          '2030-10-27T01:00Z',
          '2027-06-25T22:00Z',
        ),
        fc.integer({ min: -60, max: 120 }),
      )
      .map(([near, minutes]) => instantFromMilliseconds(Date.parse(near) + minutes * 60_000)),
  },
);

const situations: fc.Arbitrary<Situation> = fc
  .record({
    place: fc.constantFrom<StayPlace>(...stayPlaces),
    enrolled: fc.boolean(),
    child: fc.boolean(),
    home: fc.boolean(),
    palliative: fc.constantFrom('none', 'general', 'specialised'),
    psychiatric: fc.boolean(),
  })
  .map(({ place, enrolled, child, palliative, psychiatric }) => {
    const always = period(LONG_AGO, null);
    return {
      ...emptySituation(localDate(child ? '2020-05-17' : '1940-05-17'), {}),
      enrolments: enrolled ? [{ level: 'nurse' as const, unit: 'hsv', period: always }] : [],
      stays: place === 'ordinary-home' ? [] : [{ place, unit: null, period: always }],
      palliative: palliative === 'none' ? [] : [{ level: palliative as 'general', unit: null, period: always }],
      psychiatric: psychiatric ? [{ unit: null, period: always }] : [],
    };
  });

const caller = fc.constantFrom(...callers);

describe.each(allModelNames)('%s over five years', (name) => {
  const model = shippedModel(name);
  const { reach = [], area } = model.document;
  const district = area.districts[0]?.id ?? null;

  it('keeps its promise of a way at every moment, the ambulance not counted', () => {
    const promise = fc.constantFrom(...reach).chain((one) =>
      fc.record({
        one: fc.constant(one),
        by: fc.constantFrom(...one.callers),
        need: fc.constantFrom(...one.needs),
        municipality: fc.constantFrom(...area.municipalities),
      }),
    );
    fc.assert(
      fc.property(promise, situations, moments, ({ one, by, need, municipality }, situation, at) => {
        const facts = contextAt(model, 'any', situation, at);
        fc.pre(patientCells(one.when).every(({ input, holds }) => holds(facts[input as keyof typeof facts])));
        fc.pre(one.urgencies.includes('acute'));
        const own = area.districts.find(
          (each) => each.municipality === undefined || each.municipality === municipality,
        );
        const patient = { situation, municipality, district: own?.id ?? district };
        const unitKind = callerUnits.find((kind) => by.startsWith(kind)) ?? null;
        const { now } = routes(model, patient, need, 'acute', at, { role: by, unitKind });
        expect(now.filter(({ kind }) => kind !== 'emergency' && kind !== 'bookable-slot')).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never fails, whoever asks for whatever whenever; what it answers holds together', () => {
    fc.assert(
      fc.property(
        fc.record({
          municipality: fc.constantFrom(null, ...area.municipalities),
          district: fc.constant(district),
          place: fc.constantFrom<StayPlace>(...stayPlaces),
          enrolled: fc.boolean(),
          carrier: fc.constantFrom(null, ...carriers),
          need: fc.constantFrom(...needs),
          urgency: fc.constantFrom(...urgencies),
          by: caller,
          at: moments,
        }),
        (question) => {
          const { ways, responsible: who } = preview(model, question);
          for (const way of [...ways.now, ...ways.next]) {
            expect(way.now).toBe(way.from <= question.at);
            if (way.until !== null) expect(way.until > question.at).toBe(true);
            for (const clause of way.clauses) expect(model.clauses.has(clause)).toBe(true);
            expect(`${way.why.sv}${way.why.en}`).not.toMatch(/undefined|null|NaN/);
          }
          expect(model.clauses.has(who.source.clause)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has one who is responsible for every need, by a clause of its own', () => {
    fc.assert(
      fc.property(situations, moments, fc.constantFrom(...needs), (situation, at, need) => {
        const answer = responsible(model, situation, need, at);
        expect(answer.need).toBe(need);
        expect(model.clauses.has(answer.source.clause)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

it('two models in one county never interfere: what one answers does not depend on the other having been asked', () => {
  const [one, other] = [shippedModel('dalarna-2012'), shippedModel('call-off')];
  const ask = (model: typeof one, at: Instant) =>
    JSON.stringify(
      preview(model, {
        municipality: model.document.area.municipalities[0] ?? null,
        place: 'ordinary-home',
        enrolled: true,
        carrier: null,
        need: 'physician',
        urgency: 'acute',
        by: 'home-care-nurse',
        at,
      }),
    );
  fc.assert(
    fc.property(moments, (at) => {
      const alone = ask(one, at);
      ask(other, at);
      expect(ask(one, at)).toBe(alone);
    }),
    { numRuns: 50 },
  );
});
