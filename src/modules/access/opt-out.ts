import type { z } from 'zod';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import type { optOutRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import { insertBlock, ownUnit, refuseGuardian } from './insert-block.ts';
import { ownerNow } from './names.ts';
import { recordAccess } from './record.ts';

/** The patient objects to coherent documentation (lag 2022:913 2 kap. 3 §): blocked for other controllers from this moment. */
export async function optOut(work: Work, { body }: { body: z.output<typeof optOutRequest> }): Promise<{ id: string }> {
  const { patientId, extent, requestedBy, how, note = null } = body;
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), { patientId });
  refuseGuardian(requestedBy);
  const { actor, providerId, side, unitId: acting } = ownerNow(work);
  const unitId = extent === 'unit' ? (body.unitId ?? acting) : null;
  const name = unitId === null ? actor.providerName : await ownUnit(work, unitId);
  const source = extent === 'everything' ? null : { providerId, side, unitId };
  const block = { patientId, kind: 'across', source, process: null, requestedBy, how, note } as const;
  const id = await insertBlock(work, block);
  const entry = { patientId, case: { kind: 'block', id }, payload: { extent, requestedBy, how } } as const;
  if (source === null) recordAccess(work, { ...entry, type: 'access.opted-out-of-all', params: {} });
  else recordAccess(work, { ...entry, type: 'access.opted-out', params: { controller: name } });
  return { id };
}
