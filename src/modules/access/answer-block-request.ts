import { sql } from 'kysely';
import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { loadRequest } from './block-requests.ts';
import { openUntil } from './chain.ts';
import type { answerBlockRequestRequest } from './contract.ts';
import type { BlockRequestId } from './domain/ids.ts';
import { namesOf } from './names.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/**
 * The unit that blocked lifts its block, or refuses with the reason. Lifted, it is so for the unit that asked and for the time of an
 * emergency; towards everybody else the patient's block stands.
 */
export async function answerBlockRequest(
  work: Work,
  { params: { id }, body }: { params: { id: BlockRequestId }; body: z.output<typeof answerBlockRequestRequest> },
): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  const request = await loadRequest(work, id, 'for update');
  if (request.toUnitId !== actor.unitId)
    throw new Refusal(
      'not-allowed',
      'only-blocking-unit',
      both(accessTexts, (t) => t.onlyBlockingUnit),
    );
  if (request.state !== 'asked')
    throw wrongState(
      'request-answered',
      both(accessTexts, (t) => t.requestAnswered),
      { state: request.state },
    );
  requireVersion(request.version, body.version);
  const lifts = body.answer === 'lift';
  await sql`update access.block_request set state = ${lifts ? 'lifted' : 'refused'}, answered_at = ${work.now},
      answered_by = ${actor.userId}::uuid, answer_reason = ${body.reason},
      lifted_until = ${lifts ? openUntil(work, true) : null}::timestamptz, version = version + 1
    where county = ${actor.county} and id = ${id}::uuid`.execute(work.tx);
  const names = await namesOf(work, { units: [request.unitId, request.toUnitId] });
  const params = { from: names.unit(request.unitId).name, to: names.unit(request.toUnitId).name };
  const entry = {
    patientId: request.patientId,
    case: { kind: 'block-request', id },
    params,
    payload: { reason: body.reason },
    units: [request.unitId],
    work: [{ op: 'close' as const, action: 'access.answer-lift' }],
  } as const;
  recordAccess(work, { ...entry, work: [...entry.work], type: lifts ? 'access.lift-granted' : 'access.lift-refused' });
  return { id };
}
