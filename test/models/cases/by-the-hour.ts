import type { Case } from '../cases.ts';
import { homeCare } from '../patients.ts';

/** Who answers as physician hour by hour, where the day’s row follows from one clause and the rest is on call. */
export function responsibleByTheHour(
  dayClause: string,
  row: string,
  otherClause = 'on-call-cars',
  other = 'on-call-service',
): Case[] {
  const ask = { ask: 'responsible', patient: homeCare, need: 'physician' } as const;
  return [
    {
      ...ask,
      shows: dayClause,
      told: 'the physician on a Tuesday at ten is the listed centre’s',
      at: '2026-11-24 10:00',
      expect: { principal: 'region', performer: 'health-centre', payer: 'region', unit: 'own-centre', row },
    },
    { ...ask, shows: 'hours-of-day', told: 'still at a minute to five', at: '2026-11-24 16:59', expect: { row } },
    {
      ...ask,
      shows: 'hours-of-day',
      told: 'at five it is evening',
      at: '2026-11-24 17:00',
      expect: { row: 'other-hours' },
    },
    {
      ...ask,
      shows: 'hours-of-day',
      told: 'at eight in the morning it is day',
      at: '2026-11-25 08:00',
      expect: { row },
    },
    {
      ...ask,
      shows: otherClause,
      told: 'on Midsummer Day somebody else answers',
      at: '2026-06-20 12:00',
      expect: { principal: 'region', performer: other, payer: 'region', row: 'other-hours' },
    },
  ];
}

/** A case about what stands in the model. */
export function saying(shows: string, told: string, of: string, expect: unknown): Case[] {
  return [{ ask: 'says', shows, told, of, expect }];
}
