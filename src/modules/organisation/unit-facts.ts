import { sql } from 'kysely';
import { type County, newId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { UnitFacts } from './contract.ts';
import { municipalitiesByCode } from './directory.ts';
import { faultyHours } from './domain/opening.ts';
import { organisationTexts } from './texts/index.ts';

/** Refuses hours that overlap or run backwards. */
export function checkHours(hours: UnitFacts['hours']): void {
  const fault = faultyHours(hours);
  if (fault === undefined) return;
  const text = both(organisationTexts, (t) => t.hoursFault({ from: fault.opensAt, to: fault.closesAt }));
  throw badInput('hours-fault', text, { hours: text });
}

/** A unit lies in its own county. Where it has lain before this was asked stays until somebody moves it. */
export async function checkMunicipality(
  work: Work,
  code: string | null,
  unit: { readonly county: County; readonly municipalityCode?: string | null },
): Promise<void> {
  if (code === null || code === unit.municipalityCode) return;
  const found = (await municipalitiesByCode(work, [code])).get(code);
  if (found === undefined) throw noSuchMunicipality();
  if (found.county === unit.county) return;
  const text = both(organisationTexts, (t) => t.municipalityElsewhere({ municipality: found.name }));
  throw badInput('municipality-elsewhere', text, { municipalityCode: text });
}

function noSuchMunicipality() {
  const text = both(organisationTexts, (t) => t.noSuchMunicipality);
  return badInput('no-such-municipality', text, { municipalityCode: text });
}

/** Replaces the numbers, hours and districts of a unit by those given: one statement. */
export async function replaceUnitParts(
  work: Work,
  unitId: UnitId,
  facts: Pick<UnitFacts, 'numbers' | 'hours' | 'serves'>,
): Promise<void> {
  const numbers = facts.numbers.map((number, position) => ({ id: newId(), ...number, position }));
  const hours = facts.hours.map((row) => ({ id: newId(), ...row }));
  const serves = JSON.stringify(facts.serves);
  await sql`
    with numbers_gone as (delete from organisation.unit_number where unit_id = ${unitId}::uuid),
    hours_gone as (delete from organisation.unit_hours where unit_id = ${unitId}::uuid),
    serves as (select distinct * from jsonb_to_recordset(${serves}::jsonb) as x ("districtId" uuid, level text)),
    serves_gone as (delete from organisation.unit_district d where d.unit_id = ${unitId}::uuid
      and not exists (select 1 from serves s where s."districtId" = d.district_id and s.level = d.level)),
    numbers_new as (insert into organisation.unit_number (id, unit_id, audience, label, phone, position)
      select x.id, ${unitId}::uuid, x.audience, x.label, x.phone, x.position
      from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as x (id uuid, audience text, label text, phone text, position integer)),
    hours_new as (insert into organisation.unit_hours (id, unit_id, weekday, opens_at, closes_at)
      select x.id, ${unitId}::uuid, x.weekday, x."opensAt", x."closesAt"
      from jsonb_to_recordset(${JSON.stringify(hours)}::jsonb) as x (id uuid, weekday integer, "opensAt" text, "closesAt" text))
    insert into organisation.unit_district (unit_id, district_id, level)
    select ${unitId}::uuid, s."districtId", s.level from serves s on conflict do nothing`.execute(work.tx);
}

/** What the database refuses about a unit's facts, said so that the user can correct it. */
export const unitRefusals = (hsaId: string) => ({
  unit_hsa_id_key: () =>
    wrongState(
      'hsa-id-taken',
      both(organisationTexts, (t) => t.unitHsaTaken({ hsaId })),
    ),
  unit_municipality_code_fkey: noSuchMunicipality,
  unit_district_district_id_fkey: () =>
    badInput(
      'no-such-district',
      both(organisationTexts, (t) => t.noSuchDistrict),
    ),
});
