import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { type Flag, flagKinds, flagsOf, isNight, type OccasionFacts, weightOf } from './flags.ts';

const rule = { nightFrom: 22, nightTo: 6, nightShare: 0.03, volumeFactor: 3, volumeLeast: 12 };
const ordinary: OccasionFacts = {
  denied: 0,
  grounds: ['care-relation'],
  hours: [10],
  hasPatient: true,
  related: true,
  relationEndedAt: null,
  likeness: { sameFamily: false, sameName: false, relative: false, sameAddress: false },
  colleague: false,
  wellKnown: false,
  patientsThatDay: 12,
  usualPatients: 8,
  unitNightShare: 0,
  personNights: 0,
};
const kinds = (change: Partial<OccasionFacts>) => flagsOf({ ...ordinary, ...change }, rule).map(({ kind }) => kind);
const like = (what: Partial<OccasionFacts['likeness']>) => ({ likeness: { ...ordinary.likeness, ...what } });

describe('flags', () => {
  it('an ordinary look has none', () => {
    expect(kinds({})).toEqual([]);
  });

  const each: [string, Partial<OccasionFacts>, Flag['kind'][]][] = [
    ['no relation', { related: false }, ['no-relation']],
    ['a number looked up without a relation', { related: false, grounds: ['identity-by-number'] }, ['no-relation']],
    ['no relation, but a review', { related: false, grounds: ['log-review'] }, []],
    ['no relation, and refused', { related: false, grounds: [], denied: 2 }, ['no-relation', 'denied']],
    ['refused, about nobody', { hasPatient: false, related: false, grounds: [], denied: 1 }, ['denied']],
    ['an emergency', { grounds: ['emergency'] }, ['emergency']],
    ['an emergency within the provider', { grounds: ['care-relation', 'inner-emergency'] }, ['emergency']],
    ['a well-known person', { wellKnown: true }, ['well-known']],
    ['a relative', like({ relative: true }), ['relative']],
    ['the same address', like({ sameAddress: true }), ['same-address']],
    ['the same surname', like({ sameFamily: true }), ['same-surname']],
    ['the same name, which is more than the surname', like({ sameFamily: true, sameName: true }), ['same-name']],
    ['a colleague', { colleague: true }, ['colleague']],
    ['as many patients as the least', { patientsThatDay: 24, usualPatients: 8 }, []],
    ['more patients than three times the usual', { patientsThatDay: 25, usualPatients: 8 }, ['volume']],
    ['few patients, though more than usual', { patientsThatDay: 12, usualPatients: 1 }, []],
    ['thirteen patients, and usually one', { patientsThatDay: 13, usualPatients: 1 }, ['volume']],
    ['at night, where nobody works then', { hours: [10, 2] }, ['night']],
    ['at night, at a unit that works then', { hours: [2], unitNightShare: 0.03 }, []],
    ['at night, as so often', { hours: [2], personNights: 3 }, []],
  ];
  it.each(each)('%s', (_what, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  it('says when the relation had ended, how many patients, which hour', () => {
    const endedAt = instant('2026-03-01T10:00:00Z');
    const flags = flagsOf(
      { ...ordinary, related: false, relationEndedAt: endedAt, patientsThatDay: 40, hours: [3] },
      rule,
    );
    expect(flags).toEqual([
      { kind: 'no-relation', params: { endedAt } },
      { kind: 'volume', params: { patients: 40, usual: 8 } },
      { kind: 'night', params: { hour: '03' } },
    ]);
  });

  it('the weightiest comes first, and every kind weighs', () => {
    for (const kind of flagKinds) expect(weightOf([{ kind, params: {} }]), kind).toBeGreaterThan(0);
    const all = flagsOf({ ...ordinary, related: false, denied: 1, wellKnown: true, hours: [23] }, rule);
    const order = all.map((flag) => weightOf([flag]));
    expect(order).toEqual(order.toSorted((one, other) => other - one));
  });

  it('a night may pass midnight', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    expect(hours.filter((hour) => isNight(hour, rule))).toEqual([0, 1, 2, 3, 4, 5, 22, 23]);
    expect(hours.filter((hour) => isNight(hour, { nightFrom: 1, nightTo: 4 }))).toEqual([1, 2, 3]);
  });
});
