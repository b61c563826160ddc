import { sql } from 'kysely';
import type { z } from 'zod';
import type { UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { requireVersion, wrongState } from '../../platform/errors.ts';
import { endSessionsOfUser } from '../../platform/session.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { changeStaffBody } from './contract.ts';
import { forgetStaff } from './directory.ts';
import { noSuchStaff } from './list-staff.ts';
import { decideOnAccount } from './policy.ts';
import { lockStaff } from './staff-queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/** Changes a person of the own principal. Closing the account signs the person out everywhere. */
export async function changeStaff(
  work: Work,
  id: UserId,
  body: z.output<typeof changeStaffBody>,
): Promise<{ id: UserId }> {
  const actor = userOf(work.actor);
  const person = await lockStaff(work, id, actor.principalId);
  if (person === undefined || !person.ours) throw noSuchStaff();
  const { version, ...facts } = body;
  const closing = person.active && !facts.active;
  const { systemAdministrator } = person;
  const otherPrincipalOnly = person.elsewhere && !person.oursNow;
  authorise(work, decideOnAccount(actor, id, { closes: closing, systemAdministrator, otherPrincipalOnly }));
  requireVersion(person.version, version);
  if (closing && person.elsewhere) {
    throw wrongState(
      'has-other-principal',
      both(organisationTexts, (t) => t.hasOtherPrincipal),
    );
  }
  await tables<OrganisationTables>(work)
    .updateTable('organisation.staff')
    .set({ ...facts, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  if (closing) await endSessionsOfUser(work.tx, id, work.now);
  forgetStaff(id);
  work.record({
    type: 'organisation.staff-changed',
    subject: { kind: 'staff', id },
    case: { kind: 'staff', id },
    participants: [actor.unitId],
    params: { name: `${facts.givenName} ${facts.familyName}` },
    payload: { ...facts },
  });
  return { id };
}
