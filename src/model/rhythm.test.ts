import { describe, expect, it } from 'vitest';
import { acceptedModel } from '../../test/factories/shipped-models.ts';
import { instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { nextOccasion } from './rhythm.ts';
import type { RhythmItem } from './schema.ts';

const model = acceptedModel('call-off');
const [template] = model.document.rhythm;
if (template === undefined) throw new Error('the framework has recurring work');
const next = (each: object, first: string, after: string) =>
  nextOccasion(
    model,
    { ...template, each: { every: 1, per: 'unit', ...each } } as RhythmItem,
    localDate(first),
    instant(after),
  );

describe('the next occasion of recurring work', () => {
  it('daily at a time of day, also over the night when the clocks change', () => {
    const each = { unit: 'day', at: '07:45' };
    expect(next(each, '2026-01-01', '2026-10-24T12:00:00+02:00')).toBe(instant('2026-10-25T07:45:00+01:00'));
    // At the very moment it is the next one that is asked for.
    expect(next(each, '2026-01-01', '2026-10-25T07:45:00+01:00')).toBe(instant('2026-10-26T07:45:00+01:00'));
  });

  it('weekly on the weekday that the rule names, and every other week from the first', () => {
    const tuesdays = { unit: 'week', weekday: 2, at: '13:00' };
    expect(next(tuesdays, '2026-11-01', '2026-11-20T09:00:00+01:00')).toBe(instant('2026-11-24T13:00:00+01:00'));
    const everyOther = { ...tuesdays, every: 2 };
    expect(next(everyOther, '2026-11-03', '2026-11-04T09:00:00+01:00')).toBe(instant('2026-11-17T13:00:00+01:00'));
  });

  it('monthly and yearly on the day, or the last of the month; in the morning when no time is given', () => {
    expect(next({ unit: 'month' }, '2026-01-31', '2026-02-01T09:00:00+01:00')).toBe(
      instant('2026-02-28T08:00:00+01:00'),
    );
    expect(next({ unit: 'year' }, '2024-02-29', '2026-01-01T09:00:00+01:00')).toBe(
      instant('2026-02-28T08:00:00+01:00'),
    );
    expect(next({ unit: 'month', every: 6 }, '2026-01-15', '2026-02-01T09:00:00+01:00')).toBe(
      instant('2026-07-15T08:00:00+02:00'),
    );
  });

  it('on working days only: not on a Saturday, nor over Christmas', () => {
    const each = { unit: 'working-day', at: '08:30' };
    expect(next(each, '2026-11-02', '2026-11-20T09:00:00+01:00')).toBe(instant('2026-11-23T08:30:00+01:00'));
    expect(next(each, '2026-11-02', '2026-12-23T09:00:00+01:00')).toBe(instant('2026-12-28T08:30:00+01:00'));
  });

  it('counted from an event, the first occasion is one interval after it', () => {
    const review = { unit: 'year', after: 'enrolment.started' };
    expect(next(review, '2026-03-10', '2026-03-10T07:00:00+01:00')).toBe(instant('2027-03-10T08:00:00+01:00'));
  });
});
