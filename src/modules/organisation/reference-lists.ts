import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { OrganisationTables } from './tables.ts';

/** Municipalities of a county, or of the whole country, by name. */
export async function listMunicipalities(work: Work, county: string | undefined) {
  authorise(work, allow('no-patient-data'));
  let asked = tables<OrganisationTables>(work)
    .selectFrom('organisation.municipality')
    .select(['code', 'name', 'countyCode as county'])
    .orderBy('name');
  if (county !== undefined) asked = asked.where('countyCode', '=', county as typeof work.actor.county);
  return { municipalities: await asked.execute() };
}

/** Home-care districts of a municipality, by name. */
export async function listDistricts(work: Work, municipality: string) {
  authorise(work, allow('no-patient-data'));
  const districts = await tables<OrganisationTables>(work)
    .selectFrom('organisation.district')
    .select(['id', 'name', 'municipalityCode'])
    .where('municipalityCode', '=', municipality)
    .orderBy('name')
    .execute();
  return { districts };
}

/** A district with the postal codes that are in it. */
export interface DistrictArea {
  id: Id<'district'>;
  name: string;
  postalCodes: string[];
}

/** The districts of a municipality with their postal codes, by name: reference data, for other modules. */
export async function districtAreas(work: Pick<Work, 'tx'>, municipality: string): Promise<DistrictArea[]> {
  const { rows } = await sql<DistrictArea>`select d.id, d.name,
      coalesce((select array_agg(p.postal_code order by p.postal_code) from organisation.district_postal_code p where p.district_id = d.id),
        '{}') as postal_codes
    from organisation.district d where d.municipality_code = ${municipality} order by d.name, d.id`.execute(work.tx);
  return rows;
}

/** Providers of the administrator's own principal, by name. */
export async function listProviders(work: Work) {
  authorise(work, allow('administration'));
  const providers = await tables<OrganisationTables>(work)
    .selectFrom('organisation.provider')
    .select(['id', 'name', 'ownership'])
    .where('principalId', '=', userOf(work.actor).principalId)
    .orderBy('name')
    .execute();
  return { providers };
}
