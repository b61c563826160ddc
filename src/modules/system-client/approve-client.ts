import { sql } from 'kysely';
import type { ClientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import { decideOnApproving } from './policy.ts';
import { caseOf, loadClient } from './queries.ts';
import { clientTexts } from './texts/index.ts';

/** The second administrator approves: from now on the system may get tokens. */
export async function approveClient(work: Work, id: ClientId, version: number): Promise<{ id: ClientId }> {
  const actor = userOf(work.actor);
  const client = await loadClient(work, id, 'for update');
  authorise(work, decideOnApproving(actor, client));
  if (client.state !== 'proposed') throw refused('alreadyDecided', client.state);
  requireVersion(client.version, version);
  if (client.endsOn <= dateAt(work.now)) throw refused('lapsedMeanwhile', client.state);
  const unit = await unitById(work, client.unitId);
  if (unit === undefined || !unit.active) throw refused('unitClosed', client.state);
  await sql`update system_client.client set state = 'approved', approved_by = ${actor.userId}, approved_at = ${work.now},
    version = version + 1 where id = ${id}`.execute(work.tx);
  work.record({
    type: 'system-client.approved',
    subject: { kind: 'unit', id: unit.id },
    case: caseOf(id),
    participants: [actor.unitId, unit.id],
    params: { name: client.name, unit: unit.name },
    payload: { clientId: id, scopes: client.scopes, proposedBy: client.proposedById },
    work: [{ op: 'close', action: 'system-client.decide' }],
  });
  return { id };
}

function refused(key: 'alreadyDecided' | 'lapsedMeanwhile' | 'unitClosed', state: string) {
  const codes = { alreadyDecided: 'already-decided', lapsedMeanwhile: 'ends-in-past', unitClosed: 'unit-closed' };
  return wrongState(
    codes[key],
    both(clientTexts, (t) => t[key]),
    { state },
  );
}
