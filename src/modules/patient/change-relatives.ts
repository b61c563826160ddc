import type { z } from 'zod';
import { type Id, newId, type PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { notFound } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { openForChange, recordChange } from './checks.ts';
import type { addRelativeBody } from './contract.ts';
import type { PatientTables } from './tables.ts';
import { patientTexts } from './texts/index.ts';

/** Adds somebody close to the patient. */
export async function addRelative(
  work: Work,
  id: PatientId,
  body: z.output<typeof addRelativeBody>,
): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const relativeId = newId<'relative'>();
  const { county } = work.actor;
  const ownerProviderId = userOf(work.actor).providerId;
  await tables<PatientTables>(work)
    .insertInto('patient.relative')
    .values({ county, id: relativeId, patientId: id, ownerProviderId, ...body, recordedAt: work.now })
    .execute();
  recordChange(work, id, {
    type: 'patient.relative-added',
    payload: { relativeId, mayBeInformed: body.mayBeInformed },
  });
  return { id };
}

/** Removes a relative from those shown; the row stays with its end. */
export async function endRelative(work: Work, id: PatientId, relativeId: Id<'relative'>): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const { numUpdatedRows } = await tables<PatientTables>(work)
    .updateTable('patient.relative')
    .set({ endedAt: work.now })
    .where('county', '=', work.actor.county)
    .where('patientId', '=', id)
    .where('id', '=', relativeId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw notFound(
      'no-such-relative',
      both(patientTexts, (t) => t.noSuchRelative),
    );
  }
  recordChange(work, id, { type: 'patient.relative-ended', payload: { relativeId } });
  return { id };
}
