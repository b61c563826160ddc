import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { changePeriod } from './change-period.ts';
import { housing, municipalityName, openForChange, recordChange } from './checks.ts';
import type { changeStayBody } from './contract.ts';
import { momentSince } from './since.ts';

/** Where, and in what kind of housing, the patient stays: it decides which cooperation model governs from then on. */
export async function changeStay(
  work: Work,
  id: PatientId,
  body: z.output<typeof changeStayBody>,
): Promise<{ id: PatientId }> {
  const patient = await openForChange(work, id, body.version);
  const name = await municipalityName(work, body.municipalityCode);
  const since = momentSince(body.since, work.now, patient.staySince, patient.birthDate);
  const { place, municipalityCode, unitId } = body;
  if (unitId !== null) await housing(work, unitId);
  const facts = {
    place: sql`${place}::text`,
    municipality_code: sql`${municipalityCode}::text`,
    unit_id: sql`${unitId}::uuid`,
  };
  await changePeriod(work, { table: 'stay', patientId: id, since, facts });
  // With a protected identity the timeline, which others in the matter read, does not say where.
  const municipality = patient.protectedIdentity === 'none' ? { municipality: name } : {};
  recordChange(work, id, {
    type: 'patient.stay-changed',
    params: municipality,
    payload: { place, ...municipality },
    occurredAt: since,
  });
  return { id };
}
