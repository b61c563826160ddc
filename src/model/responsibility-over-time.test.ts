import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMilliseconds, type Instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { cover, period, type Period } from '../kernel/period.ts';
import { acceptedModel, allModelNames } from '../../test/factories/shipped-models.ts';
import { serving } from '../../test/factories/situations.ts';
import { levels, stayPlaces } from './fact-choices.ts';
import { needs, payingParties, performerKinds, principals } from './needs.ts';
import { responsibilityOver, sameAnswer } from './responsibility-over-time.ts';
import { responsible, responsibleForAll } from './responsible.ts';
import type { Situation } from './situation.ts';
import { carriers } from './vocabulary.ts';

const moment = fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 30) }).map(instantFromMilliseconds);
const somePeriod: fc.Arbitrary<Period<Instant>> = fc
  .tuple(moment, fc.option(moment))
  .map(([a, b]) => (b === null ? period(a, null) : a < b ? period(a, b) : period(b, a)));
const unit = fc.constantFrom('u1', 'u2', 'u3');
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 });

const situations: fc.Arbitrary<Situation> = fc.record({
  birthDate: fc.constantFrom(null, localDate('1940-05-17'), localDate('2008-06-01'), localDate('2020-02-29')),
  enrolments: few(fc.record({ level: fc.constantFrom(...levels), unit, period: somePeriod })),
  endProposals: few(
    fc.record({
      level: fc.constantFrom(...levels),
      state: fc.constantFrom('proposed', 'contested'),
      period: somePeriod,
    }),
  ),
  listings: few(fc.record({ unit, period: somePeriod })),
  stays: few(fc.record({ place: fc.constantFrom(...stayPlaces), unit: fc.option(unit), period: somePeriod })),
  palliative: few(
    fc.record({ level: fc.constantFrom('general', 'specialised'), unit: fc.option(unit), period: somePeriod }),
  ),
  psychiatric: few(fc.record({ unit: fc.option(unit), period: somePeriod })),
  homeService: few(fc.record({ unit, period: somePeriod })),
  decisions: few(
    fc.record({
      id: fc.uuid(),
      need: fc.constantFrom(...needs),
      ground: fc.constantFrom('ruling', 'interim', 'plan', 'agreement'),
      principal: fc.constantFrom(...principals),
      performer: fc.record({ kind: fc.constantFrom(...performerKinds), unit: fc.option(unit) }),
      payer: fc.constantFrom(...payingParties),
      clause: fc.constant('interim'),
      decidedAt: moment,
      period: somePeriod,
    }),
  ),
  disputes: few(fc.record({ need: fc.constantFrom(...needs), period: somePeriod })),
  physicians: few(
    fc.record({
      carrier: fc.constantFrom(...carriers),
      performer: fc.constantFrom(...performerKinds),
      unit: fc.option(unit),
      person: fc.constant(null),
      period: somePeriod,
    }),
  ),
  serving: fc.constant(serving),
});

describe.each(allModelNames)('no gap and no overlap, %s', (name) => {
  const model = acceptedModel(name);

  it('every need has one answer with its clause, whatever the situation and the hour', () => {
    fc.assert(
      fc.property(situations, moment, (situation, when) => {
        const answers = responsibleForAll(model, situation, when);
        expect(answers.map((answer) => answer.need).toSorted()).toEqual([...needs].toSorted());
        for (const answer of answers) {
          expect(model.clauses.has(answer.source.clause)).toBe(true);
          expect(answer.explanation.sv.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the answers over a period cover it, do not overlap, and hold at every instant in between', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(...needs),
        moment,
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (situation, need, start, days, share) => {
          const within = { start, end: instantFromMilliseconds(Date.parse(start) + days * 86_400_000) };
          const parts = responsibilityOver(model, situation, need, within);
          expect(
            cover(
              parts.map((part) => part.period),
              within,
            ),
          ).toBe(true);
          parts.forEach((part, i) => {
            expect(part.period.end).toBe(parts[i + 1]?.period.start ?? within.end);
            if (i > 0) expect(sameAnswer(part.answer, (parts[i - 1] ?? part).answer)).toBe(false);
          });
          const when = instantFromMilliseconds(Math.floor(Date.parse(start) + share * days * 86_400_000));
          const part = parts.find(({ period: p }) => p.start <= when && (p.end ?? '9') > when);
          expect(part && sameAnswer(part.answer, responsible(model, situation, need, when))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
