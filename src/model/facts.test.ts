import { describe, expect, it } from 'vitest';
import { factKeys, factSections, isGiven, referralFactsSchema } from './facts.ts';
import { choicesOf } from './texts/index.ts';

describe('referral facts', () => {
  it('every field is in exactly one part of the form', () => {
    const placed = factSections.flatMap((section) => [...section.fields] as string[]);
    expect(placed.toSorted()).toEqual([...factKeys].toSorted());
  });

  it('a draft may be empty or half-written, never hold unknown keys or impossible values', () => {
    expect(referralFactsSchema.safeParse({}).success).toBe(true);
    expect(referralFactsSchema.safeParse({ reason: '', medicationList: [{ name: '' }] }).success).toBe(true);
    for (const bad of [
      { surprise: 1 },
      { reason: 'x'.repeat(6001) },
      { expectedDays: 0 },
      { expectedDays: 2.5 },
      { medicationListDate: '2026-02-30' },
      { placeOfCare: 'boat' },
      { alerts: ['none', 'unknown'] },
    ]) {
      expect(referralFactsSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });

  it('blank text, empty lists and lines without content are not given; no is an answer', () => {
    expect(isGiven('  ')).toBe(false);
    expect(isGiven([])).toBe(false);
    expect(isGiven([{ name: ' ' }])).toBe(false);
    expect(isGiven(undefined)).toBe(false);
    expect(isGiven(false)).toBe(true);
    expect(isGiven(0)).toBe(true);
    expect(isGiven([{ item: 'rollator' }])).toBe(true);
    expect(isGiven(['none'])).toBe(true);
  });

  it('gives the answers of a field with labels in order', () => {
    expect(choicesOf('consent', 'sv').map((c) => c.label)).toEqual(['Ja, lämnat', 'Nej', 'Kan inte inhämtas']);
  });
});
