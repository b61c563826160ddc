import type { Client, TestApp } from '../support/app.ts';
import { aModelInForce } from './model.ts';
import { aCounty, aPrincipal, aStaff, aUnit, type TestStaff, type TestUnit } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';

/** A place where some cooperation model of the library governs: Borgholm unless said otherwise. */
export interface ModelPlace {
  county: string;
  municipality: string;
  centre: TestUnit;
  homeCare: TestUnit;
  onCallUnit: TestUnit;
  /** The same people, for signing in otherwise. */
  people: Record<'nurse' | 'headOfHomeCare' | 'physician' | 'ambulance' | 'onCall', TestStaff>;
  nurse: Client;
  headOfHomeCare: Client;
  physician: Client;
  ambulance: Client;
  onCall: Client;
  patient(knownTo?: TestUnit[]): Promise<TestPatient>;
}

/** Units and people for a model, signed in, with the model in force. */
export async function aModelPlace(
  test: TestApp,
  { model, county: code, municipality }: { model: string; county: string; municipality: string },
): Promise<ModelPlace> {
  const db = test.owner;
  const county = await aCounty(db, code, 'Länet', { code: municipality, name: 'Kommunen' });
  const region = await aPrincipal(db, { kind: 'region', name: 'Regionen', county });
  const principal = await aPrincipal(db, { kind: 'municipality', name: 'Kommunen', county, municipality });
  const here = { county, municipality };
  const centre = await aUnit(db, region, { kind: 'health-centre', name: 'Hälsocentralen', ...here });
  const homeCare = await aUnit(db, principal, { kind: 'home-care', name: 'Hemsjukvården', ...here });
  const ambulance = await aUnit(db, region, { kind: 'ambulance', name: 'Ambulansen', county });
  const onCallUnit = await aUnit(db, region, { kind: 'on-call', name: 'Jouren', county });
  await aModelInForce(db, model, [municipality]);
  const people = {
    nurse: await aStaff(db, homeCare, 'home-care-nurse', 'Hilda Hemma'),
    headOfHomeCare: await aStaff(db, homeCare, 'head-of-unit', 'Carl Chef'),
    physician: await aStaff(db, centre, 'health-centre-physician', 'Per Doktor'),
    ambulance: await aStaff(db, ambulance, 'ambulance-nurse', 'Arne Ambulans'),
    onCall: await aStaff(db, onCallUnit, 'on-call-physician', 'Jon Jour'),
  };
  return {
    county,
    municipality,
    centre,
    homeCare,
    onCallUnit,
    people,
    nurse: await lastingClient(test, people.nurse),
    headOfHomeCare: await lastingClient(test, people.headOfHomeCare),
    physician: await lastingClient(test, people.physician),
    ambulance: await lastingClient(test, people.ambulance),
    onCall: await lastingClient(test, people.onCall),
    patient: (knownTo = [homeCare]) =>
      aPatient(db, { county, municipality, owner: homeCare, listedAt: centre, knownTo }),
  };
}

/** Somebody who signs in anew whenever the clock has been moved, so that the session never is too old. */
export async function lastingClient(test: TestApp, staff: TestStaff): Promise<Client> {
  const client = await test.as(staff);
  let current = Promise.resolve(client);
  let signedInAt = test.clock.now();
  const now = () => {
    if (signedInAt === test.clock.now()) return current;
    signedInAt = test.clock.now();
    current = test.as(staff);
    return current;
  };
  return {
    actor: client.actor,
    token: client.token,
    get: async (path) => (await now()).get(path),
    post: async (path, body, options) => (await now()).post(path, body, options),
    upload: async (path, bytes, name) => (await now()).upload(path, bytes, name),
  };
}

export const borgholm = { model: 'borgholm', county: '08', municipality: '0885' };
