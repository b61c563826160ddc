import type { UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { WorkChange } from '../../platform/work.ts';
import type { EnrolmentLevel } from './contract.ts';

interface Answering {
  level: EnrolmentLevel;
  unitId: UnitId;
  responsibleStaffId: UserId | null;
  takenOnAt: Instant | null;
}

/** What may wait for the unit because of who is responsible at a level. */
export const responsibleActions = ['enrolment.name-responsible', 'enrolment.take-on'] as const;

/** What is to be done: name somebody; then that person takes over. No agreement sets a time for either. */
export function workOfResponsible(enrolment: Answering): WorkChange[] {
  const { level, unitId: unit, responsibleStaffId, takenOnAt } = enrolment;
  if (takenOnAt !== null) return [];
  if (responsibleStaffId === null)
    return [{ op: 'open', unit, action: 'enrolment.name-responsible', params: { level } }];
  const params = { level, responsibleId: responsibleStaffId };
  return [{ op: 'open', unit, action: 'enrolment.take-on', holder: responsibleStaffId, params }];
}
