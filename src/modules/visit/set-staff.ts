import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffOfUnit } from '../organisation/index.ts';
import type { callSickRequest, setStaffRequest } from './contract.ts';
import { saveShifts, saveSick } from './queries.ts';
import { visitTexts } from './texts/index.ts';

/** Says who works at the acting unit on a day, when, and what they may do. */
export async function setStaff(
  work: Work,
  day: LocalDate,
  { shifts }: z.output<typeof setStaffRequest>,
): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  const { unitId } = userOf(work.actor);
  const people = new Set((await staffOfUnit(work, unitId, work.now)).map(({ id }) => id));
  if (shifts.some(({ staffId }) => !people.has(staffId))) {
    const text = both(visitTexts, (t) => t.notOfUnit);
    throw badInput('not-of-unit', text, { shifts: text });
  }
  await saveShifts(work, day, shifts);
  return changedAt(work);
}

/** Notes that somebody is sick on a day, or well again. What that does to the plan is for a new plan to say. */
export async function callSick(
  work: Work,
  day: LocalDate,
  { staffId, sick }: z.output<typeof callSickRequest>,
): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  if (!(await saveSick(work, day, staffId, sick)))
    throw notFound(
      'does-not-work',
      both(visitTexts, (t) => t.doesNotWork),
    );
  return changedAt(work);
}

/** Open boards of the unit fetch the day again. */
function changedAt(work: Work): { id: string } {
  const { unitId } = userOf(work.actor);
  work.announce(`unit:${unitId}`);
  return { id: unitId };
}

/** The answer of what changes a day and shows nobody. */
export function dayChangedAnswer(work: Work, day: LocalDate): { day: LocalDate } {
  authorise(work, allow('no-patient-data'));
  return { day };
}
