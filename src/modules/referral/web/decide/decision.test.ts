import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { levelsAnswer, levelsOf, unansweredLevels } from './levels.ts';
import { needsReason, presetStart, startDays, startFrom } from './decision.ts';

describe('deciding otherwise than the rule', () => {
  it('needs a reason only when the rule has an outcome', () => {
    expect(needsReason('accept', 'decline')).toBe(true);
    expect(needsReason('decline', 'accept')).toBe(true);
    expect(needsReason('accept', 'accept')).toBe(false);
    expect(needsReason(null, 'decline')).toBe(false);
    expect(needsReason('accept', null)).toBe(false);
  });
});

describe('when the care begins', () => {
  const today = localDate('2026-11-22');
  it('is at once today, and at midnight in Sweden another day', () => {
    expect(startFrom(today, today)).toEqual({});
    expect(startFrom(undefined, today)).toEqual({});
    expect(startFrom(localDate('2026-11-24'), today)).toEqual({ startsAt: '2026-11-23T23:00:00.000Z' });
    expect(startFrom(localDate('2027-06-01'), today)).toEqual({ startsAt: '2027-05-31T22:00:00.000Z' });
  });
});

describe('the day that is filled in at first', () => {
  const today = localDate('2026-11-22');
  it('is the wanted one, or today when that has passed or cannot be', () => {
    expect(presetStart(localDate('2026-12-01'), today)).toBe('2026-12-01');
    expect(presetStart(startDays(today).to, today)).toBe('2027-11-22');
    for (const wanted of ['2026-11-21', '2001-01-01', '2027-11-23', '2199-01-01'])
      expect(presetStart(localDate(wanted), today)).toBe(today);
    expect(presetStart(undefined, today)).toBe(today);
  });
});

describe('the levels of an acceptance', () => {
  const [nurse, ot] = levelsOf(['nurse', 'ot']);
  if (!nurse || !ot) throw new Error('two levels were asked');
  const declined = { ...ot, accepted: false };

  it('tell those taken over from those declined with a reason', () => {
    expect(levelsAnswer(true, [nurse, { ...declined, reason: 'Redan utprovat' }])).toEqual({
      levels: [{ level: 'nurse' }],
      declinedLevels: [{ level: 'ot', reason: 'Redan utprovat' }],
    });
    expect(levelsAnswer(false, [nurse, ot])).toEqual({ levels: [] });
  });

  it('must have a reason for each one declined', () => {
    expect(unansweredLevels([nurse, declined])).toEqual(['ot']);
    expect(unansweredLevels([nurse, ot])).toEqual([]);
  });
});
