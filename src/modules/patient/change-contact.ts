import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { tables, type Work } from '../../platform/work.ts';
import { municipalityName, openForChange, recordChange } from './checks.ts';
import type { changeContactBody } from './contract.ts';
import type { PatientTables } from './tables.ts';

/** Changes how the patient is reached: telephone, language, interpreter; and the municipality of registration. */
export async function changeContact(
  work: Work,
  id: PatientId,
  body: z.output<typeof changeContactBody>,
): Promise<{ id: PatientId }> {
  const { version, ...facts } = body;
  await openForChange(work, id, version);
  if (facts.municipalityCode !== null) await municipalityName(work, facts.municipalityCode);
  await tables<PatientTables>(work)
    .updateTable('patient.patient')
    .set({ ...facts, version: sql`version + 1` })
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .execute();
  recordChange(work, id, { type: 'patient.contact-changed', payload: { ...facts } });
  return { id };
}
