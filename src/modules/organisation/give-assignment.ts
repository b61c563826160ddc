import { sql } from 'kysely';
import { type AssignmentId, type Id, newId, type UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { needsSecondEyes } from './account-rules.ts';
import type { NewAssignment } from './contract.ts';
import { noSuchStaff } from './list-staff.ts';
import { decideOnAssigning } from './policy.ts';
import { caseOf, decided } from './proposal-queries.ts';
import { proposeAssignment } from './propose-assignment.ts';
import { lockUnit } from './queries.ts';
import { noSuchUnit } from './show-unit.ts';
import { lockStaff } from './staff-queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/**
 * Gives somebody an assignment at a unit of the administrator's own principal, also somebody who works for another principal too. A
 * far-reaching right is proposed instead, and given when another administrator approves it.
 */
export async function giveAssignment(work: Work, staffId: UserId, body: NewAssignment): Promise<{ id: UserId }> {
  const person = await lockStaff(work, staffId, userOf(work.actor).principalId);
  if (person === undefined) throw noSuchStaff();
  await authoriseAssignment(work, staffId, body);
  if (!person.active) {
    throw wrongState(
      'account-closed',
      both(organisationTexts, (t) => t.accountClosed),
    );
  }
  await giveOrPropose(work, { id: staffId, name: person.name }, body);
  return { id: staffId };
}

/** Authorises an assignment at a unit and checks that the unit is open. */
export async function authoriseAssignment(work: Work, staffId: UserId, body: NewAssignment): Promise<void> {
  const unit = await lockUnit(work, body.unitId);
  if (unit === undefined) throw noSuchUnit();
  authorise(work, decideOnAssigning(userOf(work.actor), staffId, body.role, unit));
  if (unit.activeTo !== null && unit.activeTo <= dateAt(work.now)) {
    throw wrongState(
      'unit-closed',
      both(organisationTexts, (t) => t.unitClosed),
    );
  }
}

/** Writes an assignment whose unit has been authorised, or the proposal of one whose role needs a second pair of eyes. */
export async function giveOrPropose(work: Work, person: Receiver, body: NewAssignment): Promise<void> {
  const days = period(body, dateAt(work.now));
  const { now, actor } = work;
  if (needsSecondEyes(body.role, { now, county: actor.county }))
    await proposeAssignment(work, person, { ...body, ...days });
  else await insertAssignment(work, person, { ...body, ...days });
}

/** Who gets an assignment. */
interface Receiver {
  id: UserId;
  name: string;
}

/** Where an assignment comes from, when somebody else proposed it. */
interface From {
  proposalId: Id<'assignment_proposal'>;
  proposedBy: UserId;
}

/** Writes an assignment; refuses one that overlaps the same role at the same unit. */
export async function insertAssignment(
  work: Work,
  { id: staffId, name }: Receiver,
  body: NewAssignment & { validFrom: LocalDate; validTo: LocalDate | null },
  from?: From,
): Promise<void> {
  const { validFrom, validTo } = body;
  const id: AssignmentId = newId<'assignment'>();
  const { unitId, role, purpose } = body;
  const { rows } = await sql<{ unit: string; taken: boolean }>`select u.name as unit, exists (
      select 1 from organisation.assignment a where a.staff_id = ${staffId}::uuid and a.unit_id = u.id and a.role = ${role}
        and daterange(a.valid_from, a.valid_to) && daterange(${validFrom}::date, ${validTo}::date)) as taken
    from organisation.unit u where u.id = ${unitId}::uuid`.execute(work.tx);
  if (rows[0]?.taken === true) {
    throw wrongState(
      'same-assignment',
      both(organisationTexts, (t) => t.sameAssignment),
    );
  }
  await tables<OrganisationTables>(work)
    .insertInto('organisation.assignment')
    .values({ id, staffId, unitId, role, purpose, validFrom, validTo })
    .execute();
  work.record({
    type: 'organisation.assignment-given',
    subject: { kind: 'assignment', id },
    case: from === undefined ? { kind: 'staff', id: staffId } : caseOf(from.proposalId),
    participants: [userOf(work.actor).unitId, unitId],
    work: from === undefined ? [] : decided,
    params: { name, unit: rows[0]?.unit ?? '' },
    payload: { staffId, unitId, role, purpose, validFrom, validTo, ...from },
  });
}

function period(body: NewAssignment, today: LocalDate): { validFrom: LocalDate; validTo: LocalDate | null } {
  const validFrom = body.validFrom ?? today;
  const validTo = body.validTo ?? null;
  if (validFrom < today) throw refused('validFrom', 'startsInPast');
  if (validTo !== null && validTo <= validFrom) throw refused('validTo', 'endsBeforeStart');
  return { validFrom, validTo };
}

function refused(field: string, key: 'startsInPast' | 'endsBeforeStart') {
  const text = both(organisationTexts, (t) => t[key]);
  return badInput('impossible-period', text, { [field]: text });
}
