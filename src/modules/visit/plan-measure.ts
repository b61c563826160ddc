import type { z } from 'zod';
import { type Id, newId, type PatientId, type UserId } from '../../kernel/ids.ts';
import { type Bilingual, both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { enrolledAt } from '../enrolment/index.ts';
import { staffOfUnit } from '../organisation/index.ts';
import type { changeMeasureRequest, endMeasureRequest, planMeasureRequest } from './contract.ts';
import type { Measure } from './domain/shapes.ts';
import { insertMeasure, loadMeasure, type MeasureRow, setHome, updateMeasure } from './queries.ts';
import { visitTexts } from './texts/index.ts';

/** Plans what is to be done for a patient who is enrolled at the acting unit, and how often. One day only: an acute visit. */
export async function planMeasure(
  work: Work,
  { body }: { body: z.output<typeof planMeasureRequest> },
): Promise<{ id: Id<'measure'> }> {
  const { enrolmentId, home, ...fields } = body;
  const { unitId } = userOf(work.actor);
  const enrolment = (await enrolledAt(work, unitId)).find(({ id }) => id === enrolmentId);
  if (enrolment === undefined)
    throw notFound(
      'no-such-enrolment',
      both(visitTexts, (t) => t.notEnrolledHere),
    );
  const { patientId } = enrolment;
  const id = newId<'measure'>();
  const measure: Measure = { id, patientId, enrolmentId, ...fields };
  await mayChange(work, measure);
  await check(work, measure);
  await insertMeasure(work, measure);
  if (home) await setHome(work, patientId, home);
  record(work, 'visit.measure-planned', measure);
  return { id };
}

/** Changes what is planned, from now on; what a plan of a day says already is changed when the day is planned again. */
export async function changeMeasure(
  work: Work,
  id: Id<'measure'>,
  body: z.output<typeof changeMeasureRequest>,
): Promise<{ id: Id<'measure'> }> {
  const before = await lockMeasure(work, id, body.version);
  const { version: _version, home, ...fields } = body;
  const measure: Measure = { ...before, ...fields };
  await check(work, measure);
  await updateMeasure(work, measure);
  if (home) await setHome(work, measure.patientId, home);
  record(work, 'visit.measure-changed', measure);
  return { id };
}

/** Ends what is planned after a last day. */
export async function endMeasure(
  work: Work,
  id: Id<'measure'>,
  { version, lastDay }: z.output<typeof endMeasureRequest>,
): Promise<{ id: Id<'measure'> }> {
  const measure = await lockMeasure(work, id, version);
  if (lastDay < measure.firstDay)
    throw wrongField(
      'lastDay',
      both(visitTexts, (t) => t.endsBeforeStart),
    );
  await updateMeasure(work, { ...measure, lastDay });
  record(work, 'visit.measure-ended', { ...measure, lastDay });
  return { id };
}

async function lockMeasure(work: Work, id: Id<'measure'>, version: number): Promise<MeasureRow> {
  const measure = await loadMeasure(work, id, 'for update');
  if (measure === undefined)
    throw notFound(
      'no-such-measure',
      both(visitTexts, (t) => t.noSuchMeasure),
    );
  await mayChange(work, measure);
  requireVersion(measure.version, version);
  return measure;
}

async function mayChange(work: Work, { patientId, id }: { patientId: PatientId; id: Id<'measure'> }): Promise<void> {
  authorise(work, await decideOnCare(work, patientId), { patientId, caseKind: 'measure', caseId: id });
}

async function check(work: Work, { firstDay, lastDay, staffId }: Measure): Promise<void> {
  if (lastDay !== null && lastDay < firstDay)
    throw wrongField(
      'lastDay',
      both(visitTexts, (t) => t.endsBeforeStart),
    );
  if (lastDay !== null && lastDay < dateAt(work.now))
    throw wrongField(
      'lastDay',
      both(visitTexts, (t) => t.lastDayPassed),
    );
  if (staffId === null) return;
  const { unitId } = userOf(work.actor);
  const staff: readonly { id: UserId }[] = await staffOfUnit(work, unitId, work.now);
  if (!staff.some((person) => person.id === staffId))
    throw wrongField(
      'staffId',
      both(visitTexts, (t) => t.notOfUnit),
    );
}

function wrongField(field: string, text: Bilingual): Error {
  return badInput('measure', text, { [field]: text });
}

/** Words about times alone: what is done is health and stays in the measure. */
function record(
  work: Work,
  type: 'visit.measure-planned' | 'visit.measure-changed' | 'visit.measure-ended',
  { id, patientId, enrolmentId, minutes, weekdays, rounds, everyWeeks, firstDay, lastDay }: Measure,
): void {
  const entry = {
    subject: aboutPatient(patientId),
    case: { kind: 'enrolment', id: enrolmentId },
    participants: [userOf(work.actor).unitId],
    params: { minutes, times: rounds.length, days: weekdays.length, weeks: everyWeeks, from: firstDay, to: lastDay },
    payload: { measureId: id },
  };
  if (type === 'visit.measure-planned') work.record({ type: 'visit.measure-planned', ...entry });
  else if (type === 'visit.measure-changed') work.record({ type: 'visit.measure-changed', ...entry });
  else work.record({ type: 'visit.measure-ended', ...entry });
}
