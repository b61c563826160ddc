import { type Kysely, sql } from 'kysely';
import {
  type County,
  newId,
  type PrincipalId,
  type ProviderId,
  type UnitId,
  type UserId,
} from '../../src/kernel/ids.ts';
import type { Role } from '../../src/kernel/roles.ts';

/** Units are made directly in the database: organisations are there before anyone signs in. */
type Db = Kysely<unknown>;

export interface TestStaff {
  id: UserId;
  name: string;
  title: string;
  hsaId: string;
}

export interface TestUnit {
  id: UnitId;
  providerId: ProviderId;
  principalId: PrincipalId;
  name: string;
}

let serial = 0;
function hsaId(): string {
  serial += 1;
  return `SE2321000001-T${serial.toString(36).toUpperCase()}`;
}

/** A county and one municipality in it. */
export async function aCounty(
  db: Db,
  code: string,
  name: string,
  municipality: { code: string; name: string },
): Promise<County> {
  await sql`insert into organisation.county (code, name) values (${code}, ${name}) on conflict do nothing`.execute(db);
  await sql`insert into organisation.municipality (code, county_code, name) values (${municipality.code}, ${code}, ${municipality.name})
    on conflict do nothing`.execute(db);
  return code as County;
}

/** A principal with one provider of its own. */
export async function aPrincipal(
  db: Db,
  principal: {
    kind: 'region' | 'municipality';
    name: string;
    county: string;
    municipality?: string;
    private?: boolean;
  },
): Promise<{ principalId: PrincipalId; providerId: ProviderId }> {
  const principalId = newId<'principal'>();
  const providerId = newId<'provider'>();
  await sql`insert into organisation.principal (id, kind, name, county_code, municipality_code)
    values (${principalId}, ${principal.kind}, ${principal.name}, ${principal.county}, ${principal.municipality ?? null})`.execute(
    db,
  );
  await sql`insert into organisation.provider (id, principal_id, name, ownership)
    values (${providerId}, ${principalId}, ${principal.name}, ${principal.private === true ? 'private' : 'public'})`.execute(
    db,
  );
  return { principalId, providerId };
}

/** A unit of a provider. */
export async function aUnit(
  db: Db,
  of: { principalId: PrincipalId; providerId: ProviderId },
  unit: { kind: string; name: string; county: string; municipality?: string },
): Promise<TestUnit> {
  const id = newId<'unit'>();
  await sql`insert into organisation.unit (id, county, provider_id, kind, name, hsa_id, municipality_code, active_from)
    values (${id}, ${unit.county}, ${of.providerId}, ${unit.kind}, ${unit.name}, ${hsaId()}, ${unit.municipality ?? null}, '2020-01-01')`.execute(
    db,
  );
  await sql`insert into organisation.unit_number (id, unit_id, audience, label, phone)
    values (${newId()}, ${id}, 'staff', 'Direktnummer', '0225-123 45')`.execute(db);
  return { ...of, id, name: unit.name };
}

/** Somebody employed at a unit in a role. */
export async function aStaff(
  db: Db,
  unit: TestUnit,
  role: Role,
  name = 'Kim Testsson',
  title = 'sjuksköterska',
): Promise<TestStaff> {
  const id = newId<'staff'>();
  const hsa = hsaId();
  const [given = 'Kim', ...family] = name.split(' ');
  await sql`insert into organisation.staff (id, hsa_id, given_name, family_name, title) values (${id}, ${hsa}, ${given}, ${family.join(' ')}, ${title})`.execute(
    db,
  );
  await sql`insert into organisation.assignment (id, staff_id, unit_id, role, purpose, valid_from)
    values (${newId()}, ${id}, ${unit.id}, ${role}, 'care', '2020-01-01')`.execute(db);
  return { id, name, title, hsaId: hsa };
}

/** A small county: Säter in Dalarna with a ward, a health centre and home care, and one person in each role that the main job needs. */
export async function aSmallCounty(db: Db) {
  const county = await aCounty(db, '20', 'Dalarna', { code: '2082', name: 'Säter' });
  const region = await aPrincipal(db, { kind: 'region', name: 'Region Dalarna', county });
  const municipality = await aPrincipal(db, {
    kind: 'municipality',
    name: 'Säters kommun',
    county,
    municipality: '2082',
  });
  const ward = await aUnit(db, region, { kind: 'ward', name: 'Avdelning 64 Falun', county });
  const healthCentre = await aUnit(db, region, {
    kind: 'health-centre',
    name: 'Säters vårdcentral',
    county,
    municipality: '2082',
  });
  const homeCare = await aUnit(db, municipality, {
    kind: 'home-care',
    name: 'Säters hemsjukvård',
    county,
    municipality: '2082',
  });
  return {
    county,
    region,
    municipality,
    ward,
    healthCentre,
    homeCare,
    wardNurse: await aStaff(db, ward, 'ward-nurse', 'Wilma Avdelning'),
    receiver: await aStaff(db, homeCare, 'receiver', 'Rut Mottagare'),
    otherReceiver: await aStaff(db, homeCare, 'receiver', 'Ruben Mottagare'),
    homeCareNurse: await aStaff(db, homeCare, 'home-care-nurse', 'Hilda Hemma'),
    centreNurse: await aStaff(db, healthCentre, 'health-centre-nurse', 'Cecilia Central'),
    centrePhysician: await aStaff(db, healthCentre, 'health-centre-physician', 'Per Doktor', 'läkare'),
    administrator: await aStaff(db, homeCare, 'unit-administrator', 'Ada Admin', 'administratör'),
  };
}

export type SmallCounty = Awaited<ReturnType<typeof aSmallCounty>>;
