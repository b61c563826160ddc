import { expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { iCalendar } from './calendar.ts';

const [startsAt, endsAt, now] = ['2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z', '2026-11-23T08:00:00.123Z'].map(
  instant,
) as [never, never, never];

it('writes booked times as iCalendar', () => {
  expect(iCalendar('Borgholm', [{ id: 'a', startsAt, endsAt, summary: 'Hembesök, bokat' }], now).split('\r\n')).toEqual(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hemlänk//Bokningsbara tider//SV',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Borgholm',
      'BEGIN:VEVENT',
      'UID:a@hemlank',
      'DTSTAMP:20261123T080000Z',
      'DTSTART:20261124T100000Z',
      'DTEND:20261124T103000Z',
      String.raw`SUMMARY:Hembesök\, bokat`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ],
  );
});

it('folds long lines between letters and lets nothing break out of a line', () => {
  const written = iCalendar('Ö'.repeat(100), [{ id: 'a', startsAt, endsAt, summary: 'x\r\nBEGIN:VEVENT' }], now);
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(written.replaceAll('\r\n ', '')).toContain('Ö'.repeat(100));
  expect(written.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});
