import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffOfUnit } from '../organisation/index.ts';
import type { copyStaffRequest } from './contract.ts';
import { copyShifts } from './queries.ts';
import { visitTexts } from './texts/index.ts';

/**
 * Lets those who work on one day, or the days of a week, work on another. Whoever has a shift there already keeps it; those who have left
 * the unit are not taken along, and nobody is sick beforehand.
 */
export async function copyStaff(
  work: Work,
  day: LocalDate,
  { from, days }: z.output<typeof copyStaffRequest>,
): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  const { unitId } = userOf(work.actor);
  const people = await staffOfUnit(work, unitId, work.now);
  const found = await copyShifts(work, { from, to: day, days, people: people.map(({ id }) => id) });
  if (found === 0) {
    const text = both(visitTexts, (t) => t.nobodyToCopy);
    throw badInput('nobody-to-copy', text, { from: text });
  }
  work.announce(`unit:${unitId}`);
  return { id: unitId };
}
