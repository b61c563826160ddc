import { sql } from 'kysely';
import { newId, type UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { SubstituteGiven } from './contract.ts';
import { type Days, faultyDays, onDay } from './domain/substitutes.ts';
import { remembered } from './remembered.ts';
import { organisationTexts } from './texts/index.ts';

/** A unit that answers in another's place. */
export interface Substitute extends Days {
  unitId: UnitId;
  name: string;
}

const known = remembered<UnitId, Substitute[]>();

/** Lets a change in this process show at once. */
export const forgetSubstitutes = (id: UnitId): void => known.forget(id);

/** Who answers in the place of units, by day: undefined on days when a unit answers itself. Mostly from memory. */
export async function substitutesOf(
  work: Pick<Work, 'tx'>,
  ids: Iterable<UnitId>,
): Promise<(unit: UnitId, day: LocalDate) => Substitute | undefined> {
  const found = await known.get(ids, async (missing) => {
    const { rows } = await sql<
      Substitute & { of: UnitId }
    >`select s.unit_id as of, s.substitute_id as unit_id, u.name, s.first_day, s.last_day
      from organisation.unit_substitute s join organisation.unit u on u.id = s.substitute_id
      where s.unit_id = any(${missing}::uuid[]) order by s.first_day`.execute(work.tx);
    return new Map(missing.map((id) => [id, rows.filter(({ of }) => of === id)]));
  });
  return (unit, day) => onDay(found.get(unit) ?? [], day);
}

/** Refuses substitutes that may not answer: two at once, the unit itself, or one of another principal or another side. */
export async function checkSubstitutes(work: Work, id: UnitId, given: readonly SubstituteGiven[]): Promise<void> {
  if (given.length === 0) return;
  const faulty = faultyDays(given);
  if (faulty !== undefined) {
    const text = both(organisationTexts, (t) => t.substituteDays({ from: faulty.firstDay }));
    throw badInput('substitute-days', text, { substitutes: text });
  }
  const wanted = [...new Set(given.map(({ unitId }) => unitId))];
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from organisation.unit u join organisation.provider v on v.id = u.provider_id,
      organisation.unit own join organisation.provider ov on ov.id = own.provider_id
    where own.id = ${id}::uuid and u.id = any(${wanted}::uuid[]) and u.id <> own.id and u.county = own.county
      and ov.principal_id = v.principal_id and organisation.side_of(u.id) = organisation.side_of(own.id)`.execute(
    work.tx,
  );
  if (rows[0]?.count === wanted.length) return;
  const text = both(organisationTexts, (t) => t.noSuchSubstitute);
  throw badInput('no-such-substitute', text, { substitutes: text });
}

/** Replaces the substitutes of a unit by those given: one statement. */
export async function replaceSubstitutes(work: Work, id: UnitId, given: readonly SubstituteGiven[]): Promise<void> {
  const rows = JSON.stringify(given.map((one) => ({ id: newId(), ...one })));
  await sql`with gone as (delete from organisation.unit_substitute where unit_id = ${id}::uuid)
    insert into organisation.unit_substitute (id, unit_id, substitute_id, first_day, last_day)
    select x.id, ${id}::uuid, x."unitId", x."firstDay", x."lastDay"
    from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, "unitId" uuid, "firstDay" date, "lastDay" date)`.execute(
    work.tx,
  );
}
