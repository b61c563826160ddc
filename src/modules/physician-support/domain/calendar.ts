import { type Instant, millisecondsOf, instantFromMilliseconds } from '../../../kernel/instant.ts';

/** One booked time as a calendar shows it. */
export interface CalendarTime {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  summary: string;
}

/** iCalendar (RFC 5545): lines of at most 75 bytes, CRLF, moments in UTC. */
export function iCalendar(name: string, times: readonly CalendarTime[], now: Instant): string {
  const events = times.flatMap(({ id, startsAt, endsAt, summary }) => [
    'BEGIN:VEVENT',
    `UID:${id}@hemlank`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hemlänk//Bokningsbara tider//SV',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function stamp(at: Instant): string {
  const whole = instantFromMilliseconds(Math.floor(millisecondsOf(at) / 1000) * 1000);
  return `${whole.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** Long lines go on after a line break and a space; never in the middle of a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 74) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
