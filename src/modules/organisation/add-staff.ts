import type { z } from 'zod';
import { newId, type UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { wrongState } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { addStaffBody } from './contract.ts';
import { authoriseAssignment, giveOrPropose } from './give-assignment.ts';
import { refusing } from './queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/** Adds a person with a first assignment: nobody is in the system without one. */
export async function addStaff(work: Work, body: z.output<typeof addStaffBody>): Promise<{ id: UserId }> {
  const { assignment, ...facts } = body;
  const id = newId<'staff'>();
  await authoriseAssignment(work, id, assignment);
  const staff = tables<OrganisationTables>(work);
  const there = await staff
    .selectFrom('organisation.staff')
    .select('id')
    .where('hsaId', '=', facts.hsaId)
    .executeTakeFirst();
  if (there !== undefined) throw taken(facts.hsaId, there.id);
  const insert = tables<OrganisationTables>(work)
    .insertInto('organisation.staff')
    .values({ id, ...facts, dormancyFrom: work.now });
  await refusing({ staff_hsa_id_key: () => taken(facts.hsaId) }, insert.execute());
  const name = `${facts.givenName} ${facts.familyName}`;
  work.record({
    type: 'organisation.staff-added',
    subject: { kind: 'staff', id },
    case: { kind: 'staff', id },
    participants: [userOf(work.actor).unitId, assignment.unitId],
    params: { name },
    payload: { hsaId: facts.hsaId, title: facts.title },
  });
  await giveOrPropose(work, { id, name }, assignment);
  return { id };
}

/** The id is given to whoever knows the complete HSA-id, so that an assignment can be given to the one who is there. */
function taken(hsaId: string, staffId?: UserId) {
  const text = both(organisationTexts, (t) => t.staffHsaTaken({ hsaId }));
  return wrongState('hsa-id-taken', text, staffId === undefined ? undefined : { staffId });
}
