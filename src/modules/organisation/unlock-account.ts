import { sql } from 'kysely';
import type { UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireVersion, wrongState } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { noSuchStaff } from './list-staff.ts';
import { decideOnUnlocking } from './policy.ts';
import { lockStaff } from './staff-queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/** Unlocks an account that was locked because nobody had used it; dormancy is counted anew from now. */
export async function unlockAccount(
  work: Work,
  id: UserId,
  body: { version: number; reason: string },
): Promise<{ id: UserId }> {
  const actor = userOf(work.actor);
  const person = await lockStaff(work, id, actor.principalId);
  if (person === undefined || !person.ours) throw noSuchStaff();
  authorise(work, decideOnUnlocking(actor, id, person.elsewhere && !person.oursNow));
  if (person.lockedAt === null) {
    throw wrongState(
      'not-locked',
      both(organisationTexts, (t) => t.notLocked),
    );
  }
  requireVersion(person.version, body.version);
  await tables<OrganisationTables>(work)
    .updateTable('organisation.staff')
    .set({ lockedAt: null, dormancyFrom: work.now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'organisation.account-unlocked',
    subject: { kind: 'staff', id },
    case: { kind: 'staff', id },
    participants: [actor.unitId],
    params: { name: person.name },
    payload: { reason: body.reason },
  });
  return { id };
}
