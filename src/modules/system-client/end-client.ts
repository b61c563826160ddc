import { sql } from 'kysely';
import type { ClientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { endTokensOf } from '../../platform/client-token.ts';
import { requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import { caseOf, loadClient } from './queries.ts';
import { clientTexts } from './texts/index.ts';

/** Any administrator of the principal ends a system, or refuses one that waits; its tokens stop at once. */
export async function endClient(
  work: Work,
  id: ClientId,
  { version, reason }: { version: number; reason: string },
): Promise<{ id: ClientId }> {
  const actor = userOf(work.actor);
  const client = await loadClient(work, id, 'for update');
  authorise(work, allow('administration'));
  if (client.state === 'ended')
    throw wrongState(
      'already-ended',
      both(clientTexts, (t) => t.alreadyEnded),
    );
  requireVersion(client.version, version);
  await sql`update system_client.client set state = 'ended', ended_by = ${actor.userId}, ended_at = ${work.now}, end_reason = ${reason},
    version = version + 1 where id = ${id}`.execute(work.tx);
  await endTokensOf(work.tx, id);
  const unit = await unitById(work, client.unitId);
  work.record({
    type: client.state === 'proposed' ? 'system-client.refused' : 'system-client.ended',
    subject: { kind: 'unit', id: client.unitId },
    case: caseOf(id),
    participants: [actor.unitId, client.unitId],
    params: { name: client.name, unit: unit?.name ?? '' },
    payload: { clientId: id, reason },
    work: [{ op: 'close', action: 'system-client.decide' }],
  });
  return { id };
}
