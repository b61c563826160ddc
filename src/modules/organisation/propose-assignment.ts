import { newId, type UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { wrongState } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { NewAssignment } from './contract.ts';
import { unitById } from './directory.ts';
import { caseOf, unitsThatMayDecide } from './proposal-queries.ts';
import { refusing } from './queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/** Writes the proposal of a far-reaching right: it holds when another administrator of the principal approves it. */
export async function proposeAssignment(
  work: Work,
  person: { id: UserId; name: string },
  body: NewAssignment & { validFrom: LocalDate; validTo: LocalDate | null },
): Promise<void> {
  const { userId, unitId: ownUnit } = userOf(work.actor);
  const id = newId<'assignment_proposal'>();
  const { unitId, role, purpose, validFrom, validTo } = body;
  const insert = tables<OrganisationTables>(work).insertInto('organisation.assignment_proposal').values({
    id,
    staffId: person.id,
    unitId,
    role,
    purpose,
    validFrom,
    validTo,
    proposedBy: userId,
    proposedAt: work.now,
  });
  await refusing({ assignment_proposal_waiting: sameProposal }, insert.execute());
  const unit = await unitById(work, unitId);
  const deciding = await unitsThatMayDecide(work, person.id);
  work.record({
    type: 'organisation.assignment-proposed',
    subject: { kind: 'staff', id: person.id },
    case: caseOf(id),
    participants: [ownUnit, unitId],
    params: { name: person.name, unit: unit?.name ?? '', role },
    payload: { proposalId: id, unitId, role, purpose, validFrom, validTo },
    work: deciding.map((to) => ({ op: 'open', unit: to, action: 'organisation.decide-proposal' })),
  });
}

function sameProposal() {
  return wrongState(
    'same-proposal',
    both(organisationTexts, (t) => t.sameProposal),
  );
}
