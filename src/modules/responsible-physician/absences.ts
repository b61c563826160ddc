import { sql } from 'kysely';
import type { Id, UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { staffById } from '../organisation/index.ts';
import type { Absences } from './contract.ts';
import { physiciansOfUnit } from './people.ts';

export interface AbsenceRow {
  id: Id<'absence'>;
  staffId: UserId;
  substituteId: UserId;
  fromOn: LocalDate;
  toOn: LocalDate | null;
  version: number;
}

/** The unit's absences that go on, are to come, or ended in the last month. About staff: nothing about any patient. */
export async function listAbsences(work: Work): Promise<Absences> {
  authorise(work, allow('no-patient-data'));
  const { county, unitId } = userOf(work.actor);
  const since = addDays(dateAt(work.now), -31);
  const { rows } = await sql<AbsenceRow>`select a.id, a.staff_id, a.substitute_id, a.from_on, a.to_on, a.version
    from responsible_physician.absence a where a.county = ${county} and a.unit_id = ${unitId}::uuid
      and (a.to_on is null or a.to_on >= ${since}::date) order by a.from_on desc, a.id limit 200`.execute(work.tx);
  const staff = await staffById(
    work,
    rows.flatMap((row) => [row.staffId, row.substituteId]),
  );
  const person = (id: UserId) => staff.get(id) ?? { id, name: '–', title: '', phone: null };
  return {
    absences: rows.map(({ id, staffId, substituteId, fromOn, toOn, version }) => ({
      id,
      person: person(staffId),
      substitute: person(substituteId),
      fromOn,
      toOn,
      version,
    })),
    physicians: await physiciansOfUnit(work),
  };
}
