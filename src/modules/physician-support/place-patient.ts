import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { placedPatient, type PlacedPatient } from '../responsibility/index.ts';
import { supportTexts } from './texts/index.ts';

/** The patient with what the model in force now at the place of stay asks about. */
export async function placeNow(work: Work, patientId: PatientId): Promise<PlacedPatient> {
  const placed = await placedPatient(work, patientId, work.now);
  if (placed === undefined)
    throw notFound(
      'no-such-patient',
      both(supportTexts, (t) => t.noPatient),
    );
  return placed;
}

/** As `placeNow`, or undefined where the stay is not known, or no model governs there. */
export async function placedIfAny(work: Work, patientId: PatientId): Promise<PlacedPatient | undefined> {
  try {
    return await placedPatient(work, patientId, work.now);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
