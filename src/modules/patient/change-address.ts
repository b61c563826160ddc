import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { changePeriod } from './change-period.ts';
import { openForChange, recordChange } from './checks.ts';
import type { changeAddressBody } from './contract.ts';
import { momentSince } from './since.ts';
import { patientTexts } from './texts/index.ts';

/** A new registered address, or an address where the patient stays for now. The journal says that it changed, not where to. */
export async function changeAddress(
  work: Work,
  id: PatientId,
  body: z.output<typeof changeAddressBody>,
): Promise<{ id: PatientId }> {
  const patient = await openForChange(work, id, body.version);
  const current = body.kind === 'stay' ? patient.stayAddressSince : patient.registeredAddressSince;
  const since = momentSince(body.since, work.now, current, patient.birthDate);
  const { kind, line, postalCode, city } = body;
  const facts = {
    kind: sql`${kind}::text`,
    line: sql`${line}::text`,
    postal_code: sql`${postalCode}::text`,
    city: sql`${city}::text`,
  };
  await changePeriod(work, { table: 'address', patientId: id, since, facts, among: sql`x.kind = ${kind}` });
  recordChange(work, id, { type: 'patient.address-changed', payload: { kind }, occurredAt: since });
  return { id };
}

/** The patient is back at the registered address. */
export async function endStayAddress(work: Work, id: PatientId, body: { version: number }): Promise<{ id: PatientId }> {
  await openForChange(work, id, body.version);
  const { county } = work.actor;
  const { numAffectedRows } = await sql`
    with ended as (update patient.address set valid_to = ${work.now}::timestamptz
      where county = ${county} and patient_id = ${id}::uuid and kind = 'stay' and valid_to is null returning id)
    update patient.patient set version = version + 1
    where county = ${county} and id = ${id}::uuid and exists (select 1 from ended)`.execute(work.tx);
  if (numAffectedRows === 0n) {
    throw wrongState(
      'no-stay-address',
      both(patientTexts, (t) => t.noStayAddress),
    );
  }
  recordChange(work, id, { type: 'patient.stay-address-ended' });
  return { id };
}
