import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { responsible, responsiblePhysician } from '../../model/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';

/** The units that answer for the patient's physician and nursing care, whoever is on call: they see what is asked, whoever it goes to. */
export function responsibleUnits({ governing: { model }, situation }: PlacedPatient, at: Instant): UnitId[] {
  const physician = responsiblePhysician(model, situation, at)?.unit;
  const nurse = model.needs.has('nurse-care') ? responsible(model, situation, 'nurse-care', at).performer.unit : null;
  return [physician, nurse].filter((unit) => unit !== null && unit !== undefined) as UnitId[];
}
