import type { SmallCounty } from './organisation.ts';
import { aModelInForce } from './model.ts';
import { aCounty, aStaff, aUnit } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';
import type { Client, TestApp } from '../support/app.ts';

/** The units and people of a small county that take part. */
type Units = Pick<
  SmallCounty,
  'county' | 'region' | 'homeCare' | 'healthCentre' | 'homeCareNurse' | 'centrePhysician' | 'centreNurse'
>;

/** A small county where home care asks the health centre for a physician. */
export interface SupportPlace {
  small: Units;
  nurse: Client;
  physician: Client;
  centreNurse: Client;
  onCall: Client;
  ambulance: Client;
  /** Somebody at a unit that has nothing to do with it. */
  outsider: Client;
  patient(): Promise<TestPatient>;
  /** One who stays where the common framework agreement governs, which has two ways when offices are closed. */
  patientElsewhere(): Promise<TestPatient>;
}

export async function aSupportPlace(test: TestApp, small: Units): Promise<SupportPlace> {
  const elsewhere = await aUnit(test.owner, small.region, {
    kind: 'health-centre',
    name: 'Falu vårdcentral',
    county: '20',
  });
  const ambulance = await aUnit(test.owner, small.region, {
    kind: 'ambulance',
    name: 'Ambulansen Hedemora',
    county: '20',
  });
  const onCall = await aUnit(test.owner, small.region, { kind: 'on-call', name: 'Jourläkarcentralen', county: '20' });
  await aCounty(test.owner, '20', 'Dalarna', { code: '2083', name: 'Hedemora' });
  await aModelInForce(test.owner, 'call-off', ['2083']);
  const patientOf = (municipality: string) =>
    aPatient(test.owner, {
      county: small.county,
      municipality,
      owner: small.homeCare,
      listedAt: small.healthCentre,
      knownTo: [small.homeCare],
    });
  return {
    small,
    nurse: await test.as(small.homeCareNurse),
    physician: await test.as(small.centrePhysician),
    centreNurse: await test.as(small.centreNurse),
    ambulance: await test.as(await aStaff(test.owner, ambulance, 'ambulance-nurse', 'Arne Ambulans')),
    onCall: await test.as(await aStaff(test.owner, onCall, 'on-call-physician', 'Jon Jour', 'läkare')),
    outsider: await test.as(await aStaff(test.owner, elsewhere, 'health-centre-physician', 'Ulla Utanför', 'läkare')),
    patient: () => patientOf('2082'),
    patientElsewhere: () => patientOf('2083'),
  };
}

/** What a nurse writes in the short form. */
export const sbar = {
  situation: 'Feber 38,9 sedan i natt.',
  background: 'KOL, hjärtsvikt. Kateter.',
  assessment: 'Misstänker urinvägsinfektion.',
  recommendation: 'Önskar bedömning i dag.',
};

/** The smallest picture there is. */
export function aPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
