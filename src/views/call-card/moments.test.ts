import { expect, it } from 'vitest';
import { type Instant, instant } from '../../kernel/instant.ts';
import { dateAt, timeAt } from '../../kernel/zone.ts';
import { partsOfWeek } from './moments.ts';

const shown = async (now: string, answerAt: (at: Instant) => string) => {
  const parts = await partsOfWeek(instant(now), (at) => Promise.resolve(answerAt(at)));
  return parts.map(({ when, at }) => [...when.map(({ days, from, to }) => `${days} ${from}-${to}`), at]);
};
const isNight = (at: Instant) => timeAt(at) >= '22:00' || timeAt(at) < '07:30';

it('goes past holidays to the next working day, takes a holiday for a day off, and tells what all nights share once', async () => {
  const ward = (at: Instant) => (at.startsWith('2026-12-24') ? 'on-call' : 'centre');
  expect(await shown('2026-12-23T12:00:00Z', (at) => (isNight(at) ? 'night' : ward(at)))).toEqual([
    ['working 07:30-22:00', '2026-12-28T06:30:00.000Z'],
    ['all 22:00-07:30', '2026-12-28T21:00:00.000Z'],
    ['off 07:30-22:00', '2026-12-24T06:30:00.000Z'],
  ]);
});

it('is one part, around the clock, where it always is the same', async () => {
  expect(await shown('2026-11-23T12:00:00Z', () => 'team')).toEqual([['all 00:00-00:00', '2026-11-23T23:00:00.000Z']]);
});

it('puts hours with the same answer together, in the order of the day', async () => {
  const saturday = '2026-11-28';
  const byHour = (at: Instant) =>
    isNight(at) || dateAt(at) === saturday ? 'on-call' : timeAt(at) < '17:00' ? 'centre' : 'evening';
  expect(await shown('2026-11-23T12:00:00Z', byHour)).toEqual([
    ['working 07:30-17:00', '2026-11-24T06:30:00.000Z'],
    ['working 17:00-22:00', '2026-11-24T16:00:00.000Z'],
    ['working 22:00-07:30', 'off 00:00-00:00', '2026-11-24T21:00:00.000Z'],
  ]);
});
