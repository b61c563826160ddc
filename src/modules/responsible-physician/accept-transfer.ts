import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { endRelations, relate } from '../access/index.ts';
import { unitsById } from '../organisation/index.ts';
import type { acceptBody } from './contract.ts';
import { entryAbout, unitsTold } from './entry.ts';
import { loadForAction } from './load-transfer.ts';
import { notAPhysician } from './name-physician.ts';
import { physiciansOfUnit } from './people.ts';
import { beginTerm, lockPatient, saveAnswer, termsOf } from './queries.ts';

/** The unit that was asked takes over, and says which of its physicians is responsible from now. */
export async function acceptTransfer(
  work: Work,
  id: Id<'transfer'>,
  body: z.output<typeof acceptBody>,
): Promise<{ id: string }> {
  const transfer = await loadForAction(work, id, 'accept', body.version);
  const { patientId, fromUnitId, toUnitId, direction } = transfer;
  const physician = (await physiciansOfUnit(work)).find((one) => one.id === body.staffId);
  if (physician === undefined) throw notAPhysician();
  await lockPatient(work, patientId);
  const before = (await termsOf(work, patientId)).find(({ validTo }) => validTo === null);
  await beginTerm(work, {
    patientId,
    carrier: transfer.carrier,
    performer: transfer.performer,
    unitId: toUnitId,
    staffId: physician.id,
    modelHash: transfer.modelHash,
    clause: transfer.clause,
    transferId: id,
  });
  await saveAnswer(work, id, 'accepted', null);
  // A unit that hands back cares no longer; a centre that lets go is still the centre of the listing.
  const carriedBy = before?.transferId ?? null;
  if (direction === 'back' && carriedBy !== null) await endRelations(work, { caseId: carriedBy, unitId: fromUnitId });
  const caring = { patientId, scope: 'care', ground: 'responsible-physician', caseKind: 'physician-transfer' } as const;
  await relate(work, [{ ...caring, unitId: toUnitId, caseId: id }]);
  const units = await unitsById(work, [fromUnitId, toUnitId]);
  const params = {
    physician: physician.name,
    to: userOf(work.actor).unitName,
    from: units.get(fromUnitId)?.name ?? '–',
  };
  work.record({
    type: 'responsible-physician.transfer-accepted',
    ...entryAbout(transfer, await unitsTold(work, patientId, [fromUnitId, toUnitId])),
    params,
    payload: { staffId: physician.id, carrier: transfer.carrier },
    work: [{ op: 'close' }, { op: 'open', unit: fromUnitId, action: 'responsible-physician.read-answer', params }],
  });
  return { id };
}
