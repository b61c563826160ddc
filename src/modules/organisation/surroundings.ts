import { sql } from 'kysely';
import type { County, UnitId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';
import type { ServiceLevel, UnitKind } from './contract.ts';
import { remembered } from './remembered.ts';

/** Where somebody stays. */
export interface PlaceOfStay {
  county: County;
  municipalityCode: string;
  postalCode: string | null;
}

/** Which units serve a place: by level where districts say so, else the only one of its kind in the municipality or the county. */
export interface Surroundings {
  regionName: string | null;
  /** The municipality as principal, e.g. 'Säters kommun'. */
  municipalityName: string | null;
  byLevel: Partial<Record<ServiceLevel, UnitId>>;
  onlyOfKind: Partial<Record<UnitKind, UnitId>>;
}

interface Row {
  level: ServiceLevel | null;
  kind: UnitKind | null;
  unitId: UnitId | null;
  regionName: string | null;
  municipalityName: string | null;
}

const known = remembered<string, Surroundings>();

/** Forgets which units serve places: the program begins on another database. */
export const forgetSurroundings = (): void => known.forgetAll();

/** The units around a place and the names of its region and municipality; one statement, remembered for a few seconds. */
export async function surroundingsOf(work: Pick<Work, 'tx' | 'now'>, place: PlaceOfStay): Promise<Surroundings> {
  const key = [place.county, place.municipalityCode, place.postalCode ?? ''].join(' ');
  const found = await known.get([key], async () => new Map([[key, await load(work, place)]]));
  return found.get(key) ?? { regionName: null, municipalityName: null, byLevel: {}, onlyOfKind: {} };
}

async function load(work: Pick<Work, 'tx' | 'now'>, place: PlaceOfStay): Promise<Surroundings> {
  const day = dateAt(work.now);
  const { rows } = await sql<Row>`
    with open_unit as (
      select u.id, u.kind, u.name, u.municipality_code from organisation.unit u
      where u.county = ${place.county} and u.active_from <= ${day}::date and (u.active_to is null or u.active_to >= ${day}::date)),
    serves as (
      select distinct on (ud.level) ud.level, u.id
      from organisation.unit_district ud
      join organisation.district d on d.id = ud.district_id
      join open_unit u on u.id = ud.unit_id
      left join organisation.district_postal_code pc on pc.district_id = d.id and pc.postal_code = ${place.postalCode}::text
      where d.municipality_code = ${place.municipalityCode}
      order by ud.level, pc.postal_code is null, u.name, u.id),
    nearest as (
      select distinct on (n.kind) n.kind, n.id from (
        select kind, (array_agg(id))[1] as id, 1 as rank from open_unit
        where municipality_code = ${place.municipalityCode} group by kind having count(*) = 1
        union all select kind, (array_agg(id))[1], 2 from open_unit group by kind having count(*) = 1) n
      order by n.kind, n.rank)
    select s.level, null as kind, s.id as unit_id, null as region_name, null as municipality_name from serves s
    union all select null, n.kind, n.id, null, null from nearest n
    union all (select null, null, null, p.name, null from organisation.principal p
      where p.county_code = ${place.county} and p.kind in ('region', 'joint') order by p.kind desc, p.name limit 1)
    union all (select null, null, null, null, p.name from organisation.principal p
      where p.municipality_code = ${place.municipalityCode} order by p.name limit 1)`.execute(work.tx);
  const around: Surroundings = { regionName: null, municipalityName: null, byLevel: {}, onlyOfKind: {} };
  for (const { level, kind, unitId, regionName, municipalityName } of rows) {
    if (level !== null && unitId !== null) around.byLevel[level] = unitId;
    if (kind !== null && unitId !== null) around.onlyOfKind[kind] = unitId;
    if (regionName !== null) around.regionName = regionName;
    if (municipalityName !== null) around.municipalityName = municipalityName;
  }
  return around;
}
