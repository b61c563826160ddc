import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import type { recordAttitudeRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import { ownerNow } from './names.ts';
import { recordAccess } from './record.ts';

/**
 * Records what is known of the will of somebody who cannot take a stand (lag 2022:913 3 kap. 3 and 4 §§), or that the ability is
 * back. The one before is kept, marked as replaced.
 */
export async function recordAttitude(
  work: Work,
  { body }: { body: z.output<typeof recordAttitudeRequest> },
): Promise<{ id: string }> {
  const id = newId<'attitude'>();
  const { patientId, capacity, clarifiedHow = null, wouldObject, note = null } = body;
  const about = { patientId, caseKind: 'attitude', caseId: id };
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), about);
  const { actor, providerId, side, unitId } = ownerNow(work);
  await sql`update access.attitude set replaced_at = ${work.now}
    where county = ${actor.county} and patient_id = ${patientId}::uuid and owner_provider_id = ${providerId}::uuid
      and owner_side = ${side} and replaced_at is null`.execute(work.tx);
  await sql`insert into access.attitude (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, capacity, clarified_how,
      would_object, note, recorded_at, recorded_by)
    values (${actor.county}, ${id}, ${patientId}, ${providerId}, ${side}, ${unitId}, ${capacity}, ${clarifiedHow}, ${wouldObject},
      ${note}, ${work.now}, ${actor.userId})`.execute(work.tx);
  recordAccess(work, {
    type: 'access.attitude-recorded',
    patientId,
    case: { kind: 'attitude', id },
    params: { unit: actor.unitName },
    payload: { capacity, wouldObject },
  });
  return { id };
}
