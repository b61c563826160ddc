import type { PatientId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { supportTexts } from './texts/index.ts';

/**
 * A crew has come to somebody whom its unit has not met: it takes part in the care from now, for the hours that a dated rule gives. The
 * patient is one whose whole number they knew (patient/find logs that look).
 */
export async function meetPatient(work: Work, patientId: PatientId): Promise<{ id: PatientId }> {
  authorise(work, allow('own-draft'), { patientId });
  const { unitId, county } = userOf(work.actor);
  const hours = rules().number('support.meeting-hours', { on: dateAt(work.now), county });
  const validTo = plus(work.now, { hours });
  const meeting = {
    patientId,
    unitId,
    scope: 'care',
    ground: 'own-patient',
    caseKind: 'patient',
    caseId: patientId,
    validTo,
  } as const;
  try {
    await relate(work, [meeting]);
  } catch (error) {
    // No such patient in the county: the foreign key knows it without a statement of its own.
    if ((error as { code?: string }).code !== '23503') throw error;
    throw notFound(
      'no-such-patient',
      both(supportTexts, (t) => t.noPatient),
    );
  }
  return { id: patientId };
}
