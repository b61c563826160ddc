import type { EnrolmentId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput } from '../../platform/errors.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { staffOfUnit } from '../organisation/index.ts';
import type { EnrolmentPeriod } from './contract.ts';
import { lockFor } from './lock-for-end.ts';
import { responsibleActions, workOfResponsible } from './responsible-work.ts';
import { savePeople } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

interface NewPeople {
  version: number;
  responsibleStaffId: UserId | null;
  namedContactId: UserId | null;
}

/** Sets who at the unit is responsible for the patient at this level, and who is the named contact (fast vårdkontakt). */
export async function changeResponsible(work: Work, id: EnrolmentId, asked: NewPeople): Promise<EnrolmentId> {
  const { enrolments } = await lockFor(work, 'change-responsible', [{ id, version: asked.version }]);
  const [enrolment] = enrolments;
  const { responsibleStaffId, namedContactId } = asked;
  const staff = new Map(
    (await staffOfUnit(work, enrolment.unitId, work.now)).map((person) => [person.id, person.name]),
  );
  for (const [field, person] of Object.entries({ responsibleStaffId, namedContactId })) {
    if (person === null || staff.has(person)) continue;
    const text = both(enrolmentTexts, (t) => t.notOfUnit);
    throw badInput('not-of-unit', text, { [field]: text });
  }
  const takenOnAt = takenOn(work, enrolment, responsibleStaffId);
  await savePeople(work, id, { responsibleStaffId, namedContactId, takenOnAt });
  const nameOf = (person: UserId | null) => (person === null ? '–' : (staff.get(person) ?? '–'));
  work.record({
    type: 'enrolment.responsible-changed',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id },
    participants: [enrolment.unitId],
    params: { level: enrolment.level, responsible: nameOf(responsibleStaffId), contact: nameOf(namedContactId) },
    payload: { responsibleStaffId, namedContactId },
    work: workOf({ ...enrolment, responsibleStaffId, takenOnAt }, enrolment),
  });
  return id;
}

/** Since when the responsible person has taken over: as before, or now for whoever names themself. */
function takenOn(work: Work, before: EnrolmentPeriod, responsible: UserId | null): Instant | null {
  if (responsible === before.responsibleStaffId) return before.takenOnAt;
  return responsible === userOf(work.actor).userId ? work.now : null;
}

/** What waits for the responsible is what waited before, unless they are another. An agreed end leaves nothing to take over. */
function workOf(enrolment: EnrolmentPeriod, before: EnrolmentPeriod): WorkChange[] {
  const { unitId: unit } = enrolment;
  if (enrolment.responsibleStaffId === before.responsibleStaffId) return [];
  const closed = responsibleActions.map((action): WorkChange => ({ op: 'close', unit, action }));
  return enrolment.state === 'ended' ? closed : [...closed, ...workOfResponsible(enrolment)];
}
