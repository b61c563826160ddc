import type { Role } from '../../kernel/roles.ts';
import {
  type DemoOrganisation,
  type DemoUnit,
  type Organisation,
  OrganisationBuilder,
} from './organisation-builder.ts';
import { carsHome, type DemoCountyPlan, type DemoMunicipality, genitive, slotsHome, testUsersHome } from './places.ts';
import { type Random, seeded } from './random.ts';

/** Makes the county's organisation: region, municipalities, private providers, units with numbers and hours, districts, staff. */
export function makeOrganisation(plan: DemoCountyPlan, random: Random): DemoOrganisation {
  const builder = new OrganisationBuilder(plan, random);
  const region = builder.principal('region', plan.region, null);
  for (const ward of plan.wards) builder.unit(region, 'ward', ward, null);
  builder.unit(region, 'emergency-department', `Akutmottagningen, ${plan.region}`, null);
  builder.unit(region, 'on-call', 'Primärvårdsjouren', null);
  builder.unit(region, 'ambulance', 'Ambulanssjukvården', null);
  builder.unit(region, 'palliative-team', 'Palliativa teamet', null);
  builder.unit(region, 'mobile-team', 'Mobila teamet', null);
  const office = builder.unit(region, 'administration', `Hälso- och sjukvårdens stab, ${plan.region}`, null);
  builder.employ(region, office, 'system-administrator');
  for (const municipality of plan.municipalities) addMunicipality(builder, region, municipality);
  addTestUsers(builder, region);
  addCars(builder, region);
  addPalliativeTeam(builder, region);
  return { rows: builder.rows, units: builder.units };
}

function addMunicipality(builder: OrganisationBuilder, region: Organisation, municipality: DemoMunicipality): void {
  const { name } = municipality;
  for (const centre of municipality.healthCentres) builder.unit(region, 'health-centre', centre, municipality);
  const own = builder.principal('municipality', `${genitive(name)} kommun`, municipality.code);
  const homeCare = municipality.homeCareUnits.map((unit) => builder.unit(own, 'home-care', unit, municipality));
  builder.unit(own, 'rehab', `Rehabenheten ${name}`, municipality);
  builder.unit(own, 'care-management', `Biståndsenheten ${name}`, municipality);
  builder.unit(own, 'home-service', `Hemtjänsten ${name}`, municipality);
  builder.unit(own, 'administration', `Vård och omsorg, ${genitive(name)} kommun`, municipality);
  const careHomes = Math.max(1, Math.round(municipality.people / 12_000));
  for (let index = 1; index <= careHomes; index += 1)
    builder.unit(own, 'care-home', `Äldreboendet ${name} ${index}`, municipality);
  if (municipality.people > 20_000) {
    const hired = builder.provider(own.principalId, `Omtanke Hemtjänst ${name} AB`, 'private');
    builder.unit({ ...own, ...hired }, 'home-service', `Omtanke Hemtjänst ${name}`, municipality);
  }
  addDistricts(builder, municipality, homeCare);
}

function addDistricts(
  builder: OrganisationBuilder,
  municipality: DemoMunicipality,
  homeCare: readonly DemoUnit[],
): void {
  for (const [index, unit] of homeCare.entries()) {
    const districtId = builder.id();
    const name = homeCare.length === 1 ? municipality.name : `${municipality.name} ${index + 1}`;
    builder.add('organisation.district', { id: districtId, municipality_code: municipality.code, name });
    builder.add('organisation.district_postal_code', {
      postal_code: districtPostalCode(municipality, index),
      district_id: districtId,
    });
    for (const level of ['nurse', 'ot', 'pt']) {
      builder.add('organisation.unit_district', { unit_id: unit.id, district_id: districtId, level });
    }
  }
}

/** Each district of the demo has one postal code of its own. */
export function districtPostalCode(municipality: DemoMunicipality, index: number): string {
  return String(Number(municipality.postalCode) + index).padStart(5, '0');
}

/** The people that `npm start` prints: one for each part in the main job, all in the places where the most happens. */
function addTestUsers(builder: OrganisationBuilder, region: Organisation): void {
  const find = (kind: string, municipality?: string) => {
    const unit = builder.units.find(
      (one) => one.kind === kind && (municipality === undefined || one.municipality === municipality),
    );
    if (unit === undefined) throw new Error(`the county has no ${kind}`);
    return unit;
  };
  const home = testUsersHome(builder.plan);
  const chosen: readonly (readonly [Role, DemoUnit])[] = [
    ['ward-nurse', find('ward')],
    ['receiver', find('home-care', home.code)],
    ['home-care-nurse', find('home-care', home.code)],
    ['occupational-therapist', find('home-care', home.code)],
    ['health-centre-nurse', find('health-centre', home.code)],
    ['health-centre-physician', find('health-centre', home.code)],
    ['head-of-unit', find('home-care', home.code)],
    ['unit-administrator', find('home-care', home.code)],
    ['mas', find('administration', home.code)],
    ['care-manager', find('care-management', home.code)],
    ['home-service-staff', find('home-service', home.code)],
    ['system-administrator', find('administration')],
    ['agreement-owner', find('administration', home.code)],
  ];
  const slots = slotsHome(builder.plan);
  const others: readonly (readonly [Role, DemoUnit])[] =
    slots === undefined
      ? []
      : [
          ['home-care-nurse', find('home-care', slots.code)],
          ['health-centre-physician', find('health-centre', slots.code)],
          ['ambulance-nurse', find('ambulance')],
        ];
  for (const [role, unit] of [...chosen, ...others]) {
    const of = unit.actors[0];
    const organisation = of === undefined ? region : { ...of };
    builder.employ(pickOrganisation(organisation), unit, role, true);
  }
}

/** Whoever answers for patients with specialised palliative care. */
function addPalliativeTeam(builder: OrganisationBuilder, region: Organisation): void {
  const team = builder.units.find(({ kind }) => kind === 'palliative-team');
  if (team === undefined) return;
  builder.aside(seeded(builder.plan.seed + 59), () => {
    for (const role of ['home-care-physician', 'home-care-physician', 'mobile-team-nurse'] as const)
      builder.employ(region, team, role);
  });
}

/** Where a coordinator sends cars: the mobile team works there, has physicians enough, and test users on both sides of the telephone. */
function addCars(builder: OrganisationBuilder, region: Organisation): void {
  const home = carsHome(builder.plan);
  const team = builder.units.find(({ kind }) => kind === 'mobile-team');
  const homeCare = builder.units.find((one) => one.kind === 'home-care' && one.municipality === home?.code);
  const employer = homeCare?.actors[0];
  if (home === undefined || team === undefined || homeCare === undefined || employer === undefined) return;
  builder.aside(seeded(builder.plan.seed + 31), () => {
    builder.station(team, home);
    builder.employ(region, team, 'home-care-physician');
    builder.employ(region, team, 'home-care-physician', true);
    builder.employ(region, team, 'coordinator', true);
    builder.employ(pickOrganisation({ ...employer }), homeCare, 'home-care-nurse', true);
  });
}

function pickOrganisation({ principalId, principalName, providerId, providerName }: Organisation): Organisation {
  return { principalId, principalName, providerId, providerName };
}
