import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { blockDataRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import { insertBlock, ownUnit, refuseGuardian } from './insert-block.ts';
import { ownerNow } from './names.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/** Blocks what a unit, or one matter of it, has documented for the controller's other units (patientdatalagen 4 kap. 4 §). At once. */
export async function blockData(
  work: Work,
  { body }: { body: z.output<typeof blockDataRequest> },
): Promise<{ id: string }> {
  const { patientId, kind, requestedBy, how, note = null, process = null } = body;
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), { patientId });
  refuseGuardian(requestedBy);
  if ((kind === 'process') !== (process !== null)) {
    const text = both(accessTexts, (t) => t.processNeeded);
    throw badInput('process-needed', text, { process: text });
  }
  const { providerId, side, unitId: acting } = ownerNow(work);
  const unitId = body.unitId ?? acting;
  const unit = await ownUnit(work, unitId);
  const source = { providerId, side, unitId };
  const id = await insertBlock(work, { patientId, kind, source, process, requestedBy, how, note });
  recordAccess(work, {
    type: 'access.blocked',
    patientId,
    case: { kind: 'block', id },
    params: { unit },
    payload: {
      kind,
      unitId,
      requestedBy,
      how,
      ...(process === null ? {} : { caseKind: process.kind, caseId: process.id }),
    },
  });
  return { id };
}
