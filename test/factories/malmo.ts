import { sql } from 'kysely';
import { type County, newId } from '../../src/kernel/ids.ts';
import type { Client, TestApp } from '../support/app.ts';
import { enrolAs } from './enrolment.ts';
import { aModelPlace, lastingClient, type ModelPlace } from './home-hospital.ts';
import { aStaff, aUnit, type TestStaff, type TestUnit } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';

export const malmo = { model: 'malmo-mobile', county: '12', municipality: '1280' };

/** Malmö: home care that asks, the mobile teams with their coordinator and cars, the centres that carry the patients. */
export interface Malmo {
  place: ModelPlace;
  mobile: TestUnit;
  people: Record<'coordinator' | 'geriatrician' | 'internist' | 'advancedNurse', TestStaff>;
  coordinator: Client;
  /** A physician of the planned cars, one of the acute car, and a nurse of it. */
  geriatrician: Client;
  internist: Client;
  advancedNurse: Client;
  district: string;
  /** Enrolled in home care and listed at the centre; in the district, unless the identity is protected. */
  patient(more?: { protectedIdentity?: 'confidentiality-mark' }): Promise<TestPatient>;
}

export async function aMalmo(test: TestApp, place?: ModelPlace): Promise<Malmo> {
  const where = place ?? (await aModelPlace(test, malmo));
  const { county, municipality, centre, homeCare } = where;
  const { principalId, providerId } = centre;
  const mobile = await aUnit(
    test.owner,
    { principalId, providerId },
    { kind: 'mobile-team', name: 'Mobila teamen', county, municipality },
  );
  const people = {
    coordinator: await aStaff(test.owner, mobile, 'coordinator', 'Karin Koordinator'),
    geriatrician: await aStaff(test.owner, mobile, 'home-care-physician', 'Gerd Geriatriker', 'läkare'),
    internist: await aStaff(test.owner, mobile, 'home-care-physician', 'Ivar Internmedicinare', 'läkare'),
    advancedNurse: await aStaff(test.owner, mobile, 'mobile-team-nurse', 'Siv Spetssjuksköterska'),
  };
  const district = newId<'district'>();
  await sql`insert into organisation.district (id, municipality_code, name) values (${district}, ${municipality}, 'Distrikt 1')`.execute(
    test.owner,
  );
  await sql`insert into organisation.district_postal_code (postal_code, district_id) values ('78330', ${district})`.execute(
    test.owner,
  );
  const { rows } = await sql<{ hash: string }>`select model_hash as hash from agreement.model_area
    where municipality_code = ${municipality}`.execute(test.owner);
  const { nurse } = where;
  const small = {
    county: county as County,
    homeCare,
    region: centre,
    ward: centre,
    wardNurse: where.people.physician,
    receiver: where.people.nurse,
  };
  return {
    place: where,
    mobile,
    people,
    coordinator: await lastingClient(test, people.coordinator),
    geriatrician: await lastingClient(test, people.geriatrician),
    internist: await lastingClient(test, people.internist),
    advancedNurse: await lastingClient(test, people.advancedNurse),
    district,
    async patient(more = {}) {
      const given = { county, municipality, owner: homeCare, listedAt: centre, knownTo: [homeCare], ...more };
      const patient = await aPatient(test.owner, given);
      await enrolAs(test, nurse, { small, patient, modelHash: rows[0]?.hash ?? '' });
      return patient;
    },
  };
}

const answered = async <Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> => {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

/** A command or a look that succeeds. */
export const posted = <Body = { id: string; version: number }>(by: Client, path: string, body: object = {}) =>
  answered(by.post<Body>(path, body));
export const looked = <Body>(by: Client, path: string) => answered(by.get<Body>(path));

/** The nurse asks the coordinator about a patient. */
export async function asksCoordinator(
  by: Client,
  patientId: string,
  urgency: 'acute' | 'same-day' | 'planned',
  situation = 'Feber 39 sedan i natt.',
): Promise<{ id: string; version: number }> {
  return posted(by, '/api/support-requests', { patientId, routeId: 'coordinator', urgency, situation });
}

/** A request that waits for the coordinator, as rows: for tests at hours when the coordinator is not there to be asked. */
export async function aWaitingRequest(
  test: TestApp,
  { place, mobile, patient }: Malmo,
): Promise<{ id: string; version: number }> {
  const { county, homeCare, centre, municipality } = place;
  const { id: patientId } = await patient();
  const id = newId<'request'>();
  const now = test.clock.now();
  await sql`insert into physician_support.request (county, id, patient_id, owner_provider_id, owner_unit_id, from_unit_id, from_staff_id,
      from_role, to_unit_id, participant_unit_ids, physician_unit_id, state, need, urgency, situation, background, assessment,
      recommendation, sent_at)
    values (${county}, ${id}, ${patientId}, ${homeCare.providerId}, ${homeCare.id}, ${homeCare.id}, ${place.people.nurse.id},
      'home-care-nurse', ${mobile.id}, ${[homeCare.id, mobile.id, centre.id]}::uuid[], ${centre.id}, 'sent', 'physician', 'planned',
      'Trötthet.', '', '', '', ${now})`.execute(test.owner);
  await sql`insert into physician_support.delivery (county, request_id, number, patient_id, owner_provider_id, owner_unit_id, to_unit_id,
      route_id, route_sort, model_hash, clause, sent_at)
    select ${county}, ${id}, 1, ${patientId}, ${homeCare.providerId}, ${homeCare.id}, ${mobile.id}, 'coordinator', 'coordinator', model_hash,
      'one-way-in', ${now} from agreement.model_area where municipality_code = ${municipality}`.execute(test.owner);
  const units = [
    { unit: homeCare, scope: 'process' },
    { unit: centre, scope: 'process' },
    { unit: mobile, scope: 'process' },
    { unit: mobile, scope: 'care' },
  ];
  for (const { unit, scope } of units)
    await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
      values (${county}, ${newId()}, ${patientId}, ${unit.id}, ${homeCare.providerId}, ${scope}, 'support-request', 'support-request', ${id},
        ${now})`.execute(test.owner);
  return { id, version: 1 };
}

/** A car of a sort of the model, staffed the two weeks that the day is in, at the hours given. */
export async function aCar(
  { coordinator, district }: Pick<Malmo, 'coordinator' | 'district'>,
  car: {
    name: string;
    resource: 'physician-cars' | 'acute-car';
    staffIds: string[];
    from: string;
    to: string;
    hours?: [number, number];
  },
): Promise<string> {
  const { id } = await posted(coordinator, '/api/coordination/teams', {
    name: car.name,
    resource: car.resource,
    districtIds: car.resource === 'acute-car' ? [] : [district],
  });
  const [starts, ends] = car.hours ?? [480, 990];
  const period = { teamId: id, firstDay: car.from, lastDay: car.to, starts, ends, staffIds: car.staffIds };
  await posted(coordinator, '/api/coordination/periods', period);
  return id;
}
