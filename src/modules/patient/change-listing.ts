import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { endListing, relate } from '../access/index.ts';
import { changePeriod } from './change-period.ts';
import { healthCentre, openForChange, recordChange } from './checks.ts';
import type { changeListingBody } from './contract.ts';
import { momentSince } from './since.ts';

/**
 * Lists the patient at a health centre. That centre gets its care relation, and the one before loses it at once: what it did for the
 * patient stays in its own record.
 */
export async function changeListing(
  work: Work,
  id: PatientId,
  body: z.output<typeof changeListingBody>,
): Promise<{ id: PatientId }> {
  const patient = await openForChange(work, id, body.version);
  const unit = await healthCentre(work, body);
  const since = momentSince(body.since, work.now, patient.listingSince, patient.birthDate);
  const facts = { unit_id: sql`${body.unitId}::uuid`, physician_id: sql`${body.physicianId}::uuid` };
  await changePeriod(work, { table: 'listing', patientId: id, since, facts });
  const entryId = recordChange(work, id, {
    type: 'patient.listing-changed',
    params: { unit: unit.name },
    payload: { unitId: body.unitId, physicianId: body.physicianId },
    occurredAt: since,
    units: [body.unitId],
  });
  await endListing(work, id);
  await relate(work, [
    { patientId: id, unitId: body.unitId, scope: 'care', ground: 'listing', caseKind: 'listing', caseId: entryId },
  ]);
  return { id };
}
