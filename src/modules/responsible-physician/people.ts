import type { UnitId, UserId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { staffOfUnit, type StaffSummary } from '../organisation/index.ts';
import { physicianRoles } from './policy.ts';

export interface Physician extends StaffSummary {
  id: UserId;
}

/** The physicians of a unit (the acting one unless said) who may be named as responsible, by name. */
export async function physiciansOfUnit(work: Work, unitId: UnitId = userOf(work.actor).unitId): Promise<Physician[]> {
  const staff = await staffOfUnit(work, unitId, work.now);
  return staff
    .filter(({ roles }) => roles.some((role) => physicianRoles.includes(role)))
    .map(({ id, name, title, phone }) => ({ id, name, title, phone }));
}
