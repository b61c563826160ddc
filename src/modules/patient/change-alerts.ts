import type { z } from 'zod';
import { type Id, newId, type PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { notFound } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { openForChange, recordChange } from './checks.ts';
import type { addAlertBody } from './contract.ts';
import type { PatientTables } from './tables.ts';
import { patientTexts } from './texts/index.ts';

/** Adds an alert that everybody who takes part should see first. */
export async function addAlert(
  work: Work,
  id: PatientId,
  body: z.output<typeof addAlertBody>,
): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const alertId = newId<'alert'>();
  const { county } = work.actor;
  const ownerProviderId = userOf(work.actor).providerId;
  await tables<PatientTables>(work)
    .insertInto('patient.alert')
    .values({ county, id: alertId, patientId: id, ownerProviderId, ...body, recordedAt: work.now })
    .execute();
  recordChange(work, id, { type: 'patient.alert-added', payload: { alertId, kind: body.kind } });
  return { id };
}

/** Ends an alert; the row stays with its end. */
export async function endAlert(work: Work, id: PatientId, alertId: Id<'alert'>): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const { numUpdatedRows } = await tables<PatientTables>(work)
    .updateTable('patient.alert')
    .set({ endedAt: work.now })
    .where('county', '=', work.actor.county)
    .where('patientId', '=', id)
    .where('id', '=', alertId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw notFound(
      'no-such-alert',
      both(patientTexts, (t) => t.noSuchAlert),
    );
  }
  recordChange(work, id, { type: 'patient.alert-ended', payload: { alertId } });
  return { id };
}
