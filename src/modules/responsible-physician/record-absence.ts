import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { absenceBody } from './contract.ts';
import { physiciansOfUnit } from './people.ts';
import { physicianTexts } from './texts/index.ts';

/** Writes down that a physician of the unit is away, and who answers for the patients meanwhile. */
export async function recordAbsence(work: Work, body: z.output<typeof absenceBody>): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  const { county, unitId, userId } = userOf(work.actor);
  const physicians = new Map((await physiciansOfUnit(work)).map((one) => [one.id, one.name]));
  const { staffId, substituteId, fromOn, toOn } = body;
  for (const [field, id] of Object.entries({ staffId, substituteId })) {
    if (physicians.has(id)) continue;
    const text = both(physicianTexts, (t) => t.notAPhysician);
    throw badInput('not-a-physician', text, { [field]: text });
  }
  if (staffId === substituteId) {
    const text = both(physicianTexts, (t) => t.samePerson);
    throw badInput('same-person', text, { substituteId: text });
  }
  // One who is away cannot stand in for another: nobody would answer.
  const { rows } = await sql<{
    own: boolean;
  }>`select a.staff_id = ${staffId}::uuid as own from responsible_physician.absence a
    where a.county = ${county} and a.unit_id = ${unitId}::uuid and a.staff_id in (${staffId}::uuid, ${substituteId}::uuid)
      and daterange(a.from_on, a.to_on) && daterange(${fromOn}::date, ${toOn}::date)`.execute(work.tx);
  const [clash] = rows;
  if (clash !== undefined)
    throw wrongState(
      clash.own ? 'already-away' : 'substitute-away',
      both(physicianTexts, (t) => (clash.own ? t.alreadyAway : t.substituteAway)),
    );
  const id = newId<'absence'>();
  await sql`insert into responsible_physician.absence (county, id, unit_id, staff_id, substitute_id, from_on, to_on, recorded_by, recorded_at)
    values (${county}, ${id}::uuid, ${unitId}::uuid, ${staffId}::uuid, ${substituteId}::uuid, ${fromOn}::date, ${toOn}::date,
      ${userId}::uuid, ${work.now})`.execute(work.tx);
  work.record({
    type: 'responsible-physician.absence-recorded',
    subject: { kind: 'unit', id: unitId },
    case: { kind: 'unit', id: unitId },
    participants: [unitId],
    params: { name: physicians.get(staffId) ?? '–', substitute: physicians.get(substituteId) ?? '–' },
    payload: { staffId, substituteId, fromOn, toOn },
  });
  return { id };
}
