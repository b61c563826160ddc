import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { tables, type Work } from '../../platform/work.ts';
import { openForChange, recordChange } from './checks.ts';
import type { protectIdentityBody } from './contract.ts';
import type { PatientTables } from './tables.ts';

/** Sets or clears the mark of protected identity. It holds for everybody from the moment it is saved. */
export async function protectIdentity(
  work: Work,
  id: PatientId,
  body: z.output<typeof protectIdentityBody>,
): Promise<{ id: PatientId }> {
  const patient = await openForChange(work, id, body.version);
  const { protectedIdentity } = body;
  await tables<PatientTables>(work)
    .updateTable('patient.patient')
    .set({ protectedIdentity, version: sql`version + 1` })
    .where('county', '=', work.actor.county)
    .where('id', '=', id)
    .execute();
  const type = protectedIdentity === 'none' ? 'patient.identity-opened' : 'patient.identity-protected';
  recordChange(work, id, { type, payload: { from: patient.protectedIdentity, to: protectedIdentity } });
  return { id };
}
