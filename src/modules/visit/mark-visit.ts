import type { z } from 'zod';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { dateAt, timeAt } from '../../kernel/zone.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import type { markRequest } from './contract.ts';
import { forgetMark, type MarkedVisit, markedVisit, saveMark } from './mark-queries.ts';
import { visitTexts } from './texts/index.ts';

/** Notes how far a visit of the unit's plan is: begun, done, or not begun after all. Late notes are for yesterday's visits at most. */
export async function markVisit(
  work: Work,
  day: LocalDate,
  { visit: id, state }: z.output<typeof markRequest>,
): Promise<{ id: string }> {
  const today = dateAt(work.now);
  if (day > today || day < addDays(today, -1))
    throw wrongState(
      'not-today',
      both(visitTexts, (t) => t.notToday),
    );
  const visit = await markedVisit(work, day, id);
  if (visit === undefined)
    throw notFound(
      'no-such-visit',
      both(visitTexts, (t) => t.noSuchVisit),
    );
  const { patientId } = visit;
  authorise(work, await decideOnCare(work, patientId), { patientId, caseKind: 'visit', caseId: id });
  if (state === 'planned') await forgetMark(work, id);
  else await saveMark(work, visit, state);
  recordDone(work, visit, state);
  const { unitId } = userOf(work.actor);
  work.announce(`unit:${unitId}`);
  return { id: unitId };
}

/** That a visit has been made is told in the patient's timeline; so is it when that was a mistake. */
function recordDone(work: Work, visit: MarkedVisit, state: 'planned' | 'begun' | 'done'): void {
  const { patientId, enrolmentId, day, begunAt, doneAt, startsAt } = visit;
  if ((state === 'done') === (doneAt !== null)) return;
  const entry = {
    subject: aboutPatient(patientId),
    case: { kind: 'enrolment', id: enrolmentId },
    participants: [userOf(work.actor).unitId],
  };
  const began = begunAt ?? (startsAt < work.now ? startsAt : work.now);
  if (state === 'done')
    work.record({ type: 'visit.done', ...entry, params: { day, from: timeAt(began), to: timeAt(work.now) } });
  else work.record({ type: 'visit.reopened', ...entry, params: { day } });
}
