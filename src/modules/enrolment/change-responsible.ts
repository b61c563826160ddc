import type { EnrolmentId, UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { staffOfUnit } from '../organisation/index.ts';
import type { EnrolmentPeriod } from './contract.ts';
import { lockFor } from './lock-for-end.ts';
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
  await savePeople(work, id, { responsibleStaffId, namedContactId });
  const nameOf = (person: UserId | null) => (person === null ? '–' : (staff.get(person) ?? '–'));
  work.record({
    type: 'enrolment.responsible-changed',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id },
    participants: [enrolment.unitId],
    params: { level: enrolment.level, responsible: nameOf(responsibleStaffId), contact: nameOf(namedContactId) },
    payload: { responsibleStaffId, namedContactId },
    work: workOf(enrolment, responsibleStaffId),
  });
  return id;
}

/** Nobody responsible is something to do; somebody is that done. */
function workOf(enrolment: EnrolmentPeriod, responsible: UserId | null): WorkChange[] {
  const action = 'enrolment.name-responsible';
  const { unitId: unit, level } = enrolment;
  return responsible === null ? [{ op: 'open', unit, action, params: { level } }] : [{ op: 'close', unit, action }];
}
