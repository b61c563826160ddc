import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { responsible } from '../../model/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';

/** The units that answer for the patient's physician and nursing care now: they see what is asked, whoever it goes to. */
export function responsibleUnits({ governing, situation }: PlacedPatient, at: Instant): UnitId[] {
  const needs = (['physician', 'nurse-care'] as const).filter((need) => governing.model.needs.has(need));
  return needs.flatMap(
    (need) => (responsible(governing.model, situation, need, at).performer.unit ?? []) as UnitId | [],
  );
}
