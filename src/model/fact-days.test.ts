import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { daysOfFact, impossibleDays } from './fact-days.ts';

const today = localDate('2026-11-22');

describe('the day of a fact', () => {
  it.each([
    ['consentDate', '2030-01-01', 'too-late'],
    ['consentDate', '2026-11-23', 'too-late'],
    ['selfCareAssessmentDate', '2026-11-23', 'too-late'],
    ['wantedStart', '2027-11-23', 'too-late'],
    ['wantedStart', '2026-10-22', 'too-early'],
    ['wantedStart', '1950-01-01', 'too-early'],
  ] as const)('%s cannot be %s', (fact, day, fault) => {
    expect(impossibleDays({ [fact]: day }, today)).toMatchObject([{ fact, fault }]);
  });

  it('can be what it may have been, and what may come', () => {
    const facts = { consentDate: today, selfCareAssessmentDate: '2019-01-01', wantedStart: '2026-10-23' };
    expect(impossibleDays(facts, today)).toEqual([]);
    expect(impossibleDays({ wantedStart: '2027-11-22', followUpDate: '2030-01-01', consentDate: null }, today)).toEqual(
      [],
    );
  });

  it('says which days can be, and names the fact', () => {
    expect(daysOfFact('consentDate', today)).toEqual({ to: today });
    expect(daysOfFact('followUpDate', today)).toEqual({});
    const [fault] = impossibleDays({ consentDate: '2030-01-01' }, today);
    expect(fault?.why.sv).toMatch(/: välj 2026-11-22 eller en tidigare dag\.$/);
    expect(fault?.why.en).toMatch(/: choose 2026-11-22 or an earlier day\.$/);
  });
});
