import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { fallsOn } from './domain/recurrence.ts';
import type { DayVisit, Measure } from './domain/shapes.ts';

/** Names the visits of measures among all that is hashed into ids (RFC 9562, version 8). */
const space = 'hemlank visit';

/** The id of the visit that a measure gives on a day in a round: always the same, so that a plan can name it before it is stored. */
export function visitId(measureId: string, day: LocalDate, round: number): Id<'visit'> {
  const bytes = createHash('sha256').update(`${space} ${measureId} ${day} ${round}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as Id<'visit'>;
}

/** The visits that measures give on a day. */
export function visitsOn(day: LocalDate, measures: readonly Measure[]): DayVisit[] {
  return measures
    .filter((measure) => fallsOn(measure, day))
    .flatMap((measure) =>
      measure.rounds.map((round, number) => ({ id: visitId(measure.id, day, number), measure, round })),
    );
}
