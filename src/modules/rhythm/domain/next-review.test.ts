import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedModel, shippedModel } from '../../../../test/factories/shipped-models.ts';
import { type Instant, instant, instantFromMilliseconds, millisecondsOf } from '../../../kernel/instant.ts';
import type { CooperationModel, RhythmItem } from '../../../model/index.ts';
import { lastDayToMoveTo, type LastReview, nextReview, opensAt, warnsAt } from './next-review.ts';

const dalarna = shippedModel('dalarna-2012');
const itemOf = (model: CooperationModel, kind: string): RhythmItem => {
  const found = model.document.rhythm.find((one) => one.kind === kind && one.each.per === 'patient');
  if (found === undefined) throw new Error(`${model.document.id} has no ${kind} for each patient`);
  return found;
};
const each = (given: Partial<RhythmItem['each']>): RhythmItem => ({
  ...itemOf(dalarna, 'medication-review'),
  each: { every: 1, unit: 'year', per: 'patient', ...given },
});
const next = (item: RhythmItem, enrolled: string, last: LastReview | null = null, model = dalarna) =>
  nextReview(model, item, instant(enrolled), last).setFor;
const held = (at: string): LastReview => ({ at: instant(at), how: 'held' });

describe('when the next review of a patient is due', () => {
  it('Dalarna: a medication review one year after enrolment, the plan after six months', () => {
    const review = nextReview(dalarna, itemOf(dalarna, 'medication-review'), instant('2026-03-10T13:20:00Z'), null);
    expect(review).toEqual({
      setFor: instant('2027-03-10T08:00:00+01:00'),
      countedFrom: instant('2026-03-10T13:20:00Z'),
      countedBy: 'enrolment',
    });
    expect(next(itemOf(dalarna, 'plan-follow-up'), '2026-03-10T13:20:00Z')).toBe(instant('2026-09-10T08:00:00+02:00'));
  });

  it('every model that sets reviews for each patient gives a day for them', () => {
    const found = ['call-off', 'dalarna-2012', 'eksote', 'stockholm-2015', 'stockholm-region'].flatMap((name) => {
      const model = acceptedModel(name);
      const items = model.document.rhythm.filter((one) => one.each.per === 'patient');
      return items.map((item) => [name, item.kind, next(item, '2026-11-22T14:00:00+01:00', null, model)]);
    });
    expect(found).toEqual([
      ['call-off', 'medication-review', '2027-11-22T07:00:00.000Z'],
      ['call-off', 'plan-follow-up', '2027-05-22T06:00:00.000Z'],
      ['dalarna-2012', 'plan-follow-up', '2027-05-22T06:00:00.000Z'],
      ['dalarna-2012', 'medication-review', '2027-11-22T07:00:00.000Z'],
      // Counted from no event: the first is at the enrolment itself.
      ['eksote', 'medication-review', '2026-11-23T07:00:00.000Z'],
      ['stockholm-2015', 'plan-follow-up', '2027-05-22T06:00:00.000Z'],
      ['stockholm-2015', 'medication-review', '2027-11-22T07:00:00.000Z'],
      ['stockholm-region', 'plan-follow-up', '2027-05-22T06:00:00.000Z'],
      ['stockholm-region', 'medication-review', '2026-11-23T07:00:00.000Z'],
    ]);
  });

  it.each([
    ['held early, the next is a year after that', held('2027-01-20T10:00:00+01:00'), '2028-01-20T08:00:00+01:00'],
    ['held late, likewise', held('2027-08-20T10:00:00+02:00'), '2028-08-20T08:00:00+02:00'],
    [
      'called off, the day that was set counts',
      { at: instant('2027-03-10T08:00:00+01:00'), how: 'cancelled' } as const,
      '2028-03-10T08:00:00+01:00',
    ],
    [
      'what was held before the patient was enrolled again does not count',
      held('2026-02-01T10:00:00Z'),
      '2027-03-10T08:00:00+01:00',
    ],
  ])('%s', (_, last, expected) => {
    expect(next(each({ after: 'enrolment.started' }), '2026-03-10T09:00:00+01:00', last)).toBe(instant(expected));
  });

  it.each([
    [
      'over the night when the clocks go forward',
      each({ unit: 'month', every: 6 }),
      '2025-09-29T09:00:00+02:00',
      '2026-03-29T08:00:00+02:00',
    ],
    [
      'on the night when they go back',
      each({ unit: 'month', every: 5 }),
      '2026-05-25T09:00:00+02:00',
      '2026-10-25T08:00:00+01:00',
    ],
    ['from a leap day', each({}), '2028-02-29T09:00:00+01:00', '2029-02-28T08:00:00+01:00'],
    ['from the end of a long month', each({ unit: 'month' }), '2026-10-31T09:00:00+01:00', '2026-11-30T08:00:00+01:00'],
  ])('%s', (_, item, last, expected) => {
    expect(next(item, '2024-01-01T09:00:00+01:00', held(last))).toBe(instant(expected));
  });

  it('on a weekday that the model names, whenever the last was held', () => {
    const tuesdays = each({ unit: 'week', every: 2, weekday: 2, at: '13:00' as never });
    expect(next(tuesdays, '2026-11-01T09:00:00+01:00')).toBe(instant('2026-11-03T13:00:00+01:00'));
    expect(next(tuesdays, '2026-11-01T09:00:00+01:00', held('2026-11-05T09:00:00+01:00'))).toBe(
      instant('2026-11-17T13:00:00+01:00'),
    );
  });

  it('never before the model’s first day: an enrolment older than the interval is due when the model begins', () => {
    const model = {
      ...dalarna,
      document: { ...dalarna.document, valid: { ...dalarna.document.valid, from: '2026-06-01' } },
    };
    expect(next(each({}), '2021-03-10T09:00:00+01:00', null, model as CooperationModel)).toBe(
      instant('2026-06-01T08:00:00+02:00'),
    );
    expect(next(each({ unit: 'week', weekday: 2 }), '2021-03-10T09:00:00+01:00', null, model as CooperationModel)).toBe(
      instant('2026-06-02T08:00:00+02:00'),
    );
  });

  it('comes on the list four weeks ahead, or a quarter of a short interval; urgent in the last quarter of that', () => {
    const due = instant('2027-03-10T08:00:00+01:00');
    expect(opensAt(each({}), due, 28)).toBe(instant('2027-02-10T08:00:00+01:00'));
    expect(opensAt(each({ unit: 'week', every: 2 }), due, 28)).toBe(instant('2027-03-06T20:00:00+01:00'));
    expect(warnsAt(instant('2027-02-10T08:00:00+01:00'), due)).toBe(instant('2027-03-03T08:00:00+01:00'));
    expect(warnsAt(instant('2027-04-10T08:00:00+02:00'), due)).toBe(due);
  });

  it('is moved at most to the day before the one after it', () => {
    const enrolled = instant('2026-03-10T09:00:00+01:00');
    expect(lastDayToMoveTo(dalarna, each({}), enrolled, instant('2027-03-10T08:00:00+01:00'))).toBe('2028-03-09');
  });

  it('whatever the interval and the time: the next is after the last, and after the enrolment', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }).map(instantFromMilliseconds);
    const item = fc
      .record({
        every: fc.integer({ min: 1, max: 12 }),
        unit: fc.constantFrom('day', 'working-day', 'week', 'month', 'year'),
        weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
        after: fc.option(fc.constant('enrolment.started'), { nil: undefined }),
      })
      .map(({ weekday, unit, ...rest }) =>
        each({ ...rest, unit, ...(unit.includes('day') ? {} : { weekday }) } as unknown as Partial<RhythmItem['each']>),
      );
    fc.assert(
      fc.property(
        item,
        moment,
        fc.integer({ min: 1, max: 1500 }),
        fc.constantFrom('held', 'cancelled'),
        (one, enrolled, days, how) => {
          let last: LastReview = { at: later(enrolled, days), how };
          for (let round = 0; round < 4; round += 1) {
            const found = nextReview(dalarna, one, enrolled, last);
            expect(found.setFor > last.at).toBe(true);
            expect(opensAt(one, found.setFor, 28) <= found.setFor).toBe(true);
            last = { at: found.setFor, how };
          }
          expect(nextReview(dalarna, one, enrolled, null).setFor > enrolled).toBe(true);
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });
});

function later(at: Instant, days: number): Instant {
  return instantFromMilliseconds(millisecondsOf(at) + days * 86_400_000);
}
