import type { UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { responsible, responsiblePhysician } from '../../model/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';

/** Who carries the physician's responsibility, whoever is on call: the unit, and the physician where one is named. */
export function physicianOf(
  { governing: { model }, situation }: PlacedPatient,
  at: Instant,
): { unitId: UnitId; staffId: UserId | null } | null {
  const carried = responsiblePhysician(model, situation, at);
  if (carried === null || carried.unit === null) return null;
  return { unitId: carried.unit as UnitId, staffId: carried.person as UserId | null };
}

/** The units that answer for the patient's physician and nursing care, whoever is on call: they see what is asked, whoever it goes to. */
export function responsibleUnits({ governing: { model }, situation }: PlacedPatient, at: Instant): UnitId[] {
  const physician = responsiblePhysician(model, situation, at)?.unit;
  const nurse = model.needs.has('nurse-care') ? responsible(model, situation, 'nurse-care', at).performer.unit : null;
  return [physician, nurse].filter((unit) => unit !== null && unit !== undefined) as UnitId[];
}
