import { sql } from 'kysely';
import type { z } from 'zod';
import type { AssignmentId, UserId } from '../../kernel/ids.ts';
import { laterDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import { endSessionsOfAssignment } from '../../platform/session.ts';
import { tables, type Work } from '../../platform/work.ts';
import { needsSecondEyes } from './account-rules.ts';
import type { endAssignmentBody } from './contract.ts';
import { decideOnAssigning } from './policy.ts';
import { lockAssignment } from './staff-queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';

/** Ends an assignment, today or on a later day. Ended today, whoever is signed in to it is signed out at once. */
export async function endAssignment(
  work: Work,
  id: AssignmentId,
  body: z.output<typeof endAssignmentBody>,
): Promise<{ id: UserId }> {
  const actor = userOf(work.actor);
  const assignment = await lockAssignment(work, id);
  if (assignment === undefined) {
    throw notFound(
      'no-such-assignment',
      both(organisationTexts, (t) => t.noSuchAssignment),
    );
  }
  authorise(work, decideOnAssigning(actor, assignment.staffId, assignment.role, assignment));
  requireVersion(assignment.version, body.version);
  const today = dateAt(work.now);
  const { validTo: endedOn, validFrom } = assignment;
  // One that has not begun is ended before its first day.
  const validTo = body.validTo ?? laterDate(today, validFrom);
  if (endedOn !== null && endedOn <= today) {
    throw wrongState(
      'already-ended',
      both(organisationTexts, (t) => t.alreadyEnded({ day: endedOn })),
    );
  }
  if (validTo < today || validTo < validFrom) {
    const text = both(organisationTexts, (t) => t.endsBeforeStart);
    throw badInput('impossible-period', text, { validTo: text });
  }
  const later = endedOn !== null && validTo > endedOn;
  if (later && needsSecondEyes(assignment.role, { now: work.now, county: actor.county })) {
    throw wrongState(
      'needs-second-eyes',
      both(organisationTexts, (t) => t.needsSecondEyes),
    );
  }
  await tables<OrganisationTables>(work)
    .updateTable('organisation.assignment')
    .set({ validTo, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  await endSessionsOfAssignment(work.tx, id, validTo <= today ? work.now : startOfDay(validTo));
  work.record({
    type: 'organisation.assignment-ended',
    subject: { kind: 'assignment', id },
    case: { kind: 'staff', id: assignment.staffId },
    participants: [actor.unitId, assignment.unitId],
    params: { name: `${assignment.givenName} ${assignment.familyName}`, unit: assignment.unitName, day: validTo },
    payload: { validTo },
  });
  return { id: assignment.staffId };
}
