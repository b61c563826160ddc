import { sql } from 'kysely';
import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffById } from '../organisation/index.ts';
import type { AbsenceRow } from './absences.ts';
import type { endAbsenceBody } from './contract.ts';
import { physicianTexts } from './texts/index.ts';

/** Sets the first day back of a physician of the unit. */
export async function endAbsence(
  work: Work,
  id: Id<'absence'>,
  body: z.output<typeof endAbsenceBody>,
): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  const { county, unitId } = userOf(work.actor);
  const { rows } = await sql<AbsenceRow>`select a.id, a.staff_id, a.substitute_id, a.from_on, a.to_on, a.version
    from responsible_physician.absence a
    where a.county = ${county} and a.id = ${id}::uuid and a.unit_id = ${unitId}::uuid for update`.execute(work.tx);
  const [absence] = rows;
  if (absence === undefined)
    throw notFound(
      'no-such-absence',
      both(physicianTexts, (t) => t.noAbsence),
    );
  requireVersion(absence.version, body.version);
  if (body.toOn < absence.fromOn) {
    const text = both(physicianTexts, (t) => t.backBeforeAway);
    throw badInput('back-before-away', text, { toOn: text });
  }
  await sql`update responsible_physician.absence set to_on = ${body.toOn}::date, version = version + 1
    where county = ${county} and id = ${id}::uuid`.execute(work.tx);
  const name = (await staffById(work, [absence.staffId])).get(absence.staffId)?.name ?? '–';
  work.record({
    type: 'responsible-physician.absence-ended',
    subject: { kind: 'unit', id: unitId },
    case: { kind: 'unit', id: unitId },
    participants: [unitId],
    params: { name, day: body.toOn },
    payload: { staffId: absence.staffId, toOn: body.toOn },
  });
  return { id };
}
