import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { liftBlockRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import type { BlockId } from './domain/ids.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/**
 * Lifts a block for good: the patient asks for it, or, within the controller, consent cannot be had and the care cannot wait
 * (patientdatalagen 4 kap. 5 §). Towards other controllers only the patient's own word lifts it.
 */
export async function liftBlock(
  work: Work,
  { params: { id }, body }: { params: { id: BlockId }; body: z.output<typeof liftBlockRequest> },
): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  const { rows } = await sql<{ patientId: PatientId; kind: string; version: number; ended: boolean }>`
    select patient_id, kind, version, lifted_at is not null as ended from access.block
    where county = ${actor.county} and id = ${id}::uuid for update`.execute(work.tx);
  const block = rows[0];
  if (block === undefined)
    throw notFound(
      'no-such-block',
      both(accessTexts, (t) => t.noBlock),
    );
  const { patientId } = block;
  const about = { patientId, caseKind: 'block', caseId: id };
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), about);
  if (block.ended)
    throw wrongState(
      'block-ended',
      both(accessTexts, (t) => t.blockEnded),
    );
  if (block.kind === 'across' && body.ground !== 'patient-request')
    throw new Refusal(
      'cannot-be-done',
      'only-the-patient',
      both(accessTexts, (t) => t.notAcross),
    );
  requireVersion(block.version, body.version);
  await sql`update access.block set lifted_at = ${work.now}, lifted_by = ${actor.userId}, lift_ground = ${body.ground},
      lift_reason = ${body.reason}, version = version + 1
    where county = ${actor.county} and id = ${id}::uuid`.execute(work.tx);
  recordAccess(work, {
    type: 'access.block-lifted',
    patientId,
    case: { kind: 'block', id },
    params: { unit: actor.unitName },
    payload: { ground: body.ground },
  });
  return { id };
}
