import { sql } from 'kysely';
import { newId, type Id } from '../../src/kernel/ids.ts';
import { aStaff } from '../factories/organisation.ts';
import { aPatient, type TestPatient } from '../factories/patient.ts';
import { aMalmo, type Malmo } from '../factories/malmo.ts';
import { aModelPlace, borgholm, type ModelPlace } from '../factories/home-hospital.ts';
import { aSupportPlace, type SupportPlace } from '../factories/support.ts';
import { aReferralCounty, type ReferralCounty } from '../factories/referral.ts';
import type { Client, TestApp } from '../support/app.ts';

/** Where the examples take place: Säter, with people who may do everything there is to do. */
export interface ExampleWorld {
  test: TestApp;
  county: ReferralCounty;
  /** Administers the units and staff of the municipality. */
  administrator: Client;
  district: Id<'district'>;
  /** Where home care asks for a physician. */
  support: SupportPlace;
  /** Where times with a physician are booked, in another county. */
  homeHospital: ModelPlace;
  /** Where a coordinator has cars, in yet another county. */
  malmo: Malmo;
  /** A patient of the ward, new each time. */
  patientOfWard(): Promise<TestPatient>;
  /** A number that none of the other calls gave. */
  serial(): number;
}

export async function exampleWorld(test: TestApp): Promise<ExampleWorld> {
  const county = await aReferralCounty(test);
  const support = await aSupportPlace(test, county);
  const homeHospital = await aModelPlace(test, borgholm);
  const malmo = await aMalmo(test);
  const district = newId<'district'>();
  await sql`insert into organisation.district (id, municipality_code, name) values (${district}, '2082', 'Norra Säter')`.execute(
    test.owner,
  );
  let serial = 100;
  return {
    test,
    county,
    district,
    support,
    homeHospital,
    malmo,
    administrator: await test.as(await aStaff(test.owner, county.homeCare, 'unit-administrator', 'Agda Ordnare')),
    patientOfWard: () =>
      aPatient(test.owner, {
        county: county.county,
        municipality: '2082',
        owner: county.ward,
        listedAt: county.healthCentre,
        knownTo: [county.ward],
      }),
    serial: () => (serial += 1),
  };
}
