import { describe, expect, it } from 'vitest';
import { factKeys } from '../../../../model/index.ts';
import { placeOf, questions } from './questions.ts';

const placed = questions.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields));
const none = new Set<never>();

describe('the questions of a referral', () => {
  it('give every fact exactly one place', () => {
    expect(placed.map(({ fact }) => fact).toSorted()).toEqual(factKeys.toSorted());
  });

  it('show what is missing whatever the kind', () => {
    for (const field of placed) {
      const asked = {
        kind: 'back-to-health-centre',
        facts: {},
        missing: new Set([field.fact]),
        unfolded: new Set([field.fact]),
      } as const;
      expect(placeOf(field, asked)).toBe('asked');
    }
  });

  it('never hide what has been written', () => {
    const field = placed.find(({ fact }) => fact === 'accessText');
    if (!field) throw new Error('no such field');
    const asked = { kind: 'acute', facts: { accessText: 'Porten är öppen' }, missing: none, unfolded: none } as const;
    expect(placeOf(field, asked)).toBe('asked');
    expect(placeOf(field, { ...asked, facts: {} })).toBe('hidden');
  });

  it('keep what belongs to other kinds away', () => {
    const field = placed.find(({ fact }) => fact === 'deviceNeed');
    if (!field) throw new Error('no such field');
    expect(placeOf(field, { kind: 'enrol', facts: {}, missing: none, unfolded: none })).toBe('hidden');
    expect(placeOf(field, { kind: 'assistive-device', facts: {}, missing: none, unfolded: none })).toBe('asked');
  });
});
