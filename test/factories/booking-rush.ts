import type { Kysely } from 'kysely';
import { textInForce, withRoute } from './altered-model.ts';
import { aCounty, aPrincipal, aStaff, aUnit, type TestStaff } from './organisation.ts';
import { aPatient } from './patient.ts';

export interface RushPlace {
  nurses: TestStaff[];
  patientIds: string[];
}

/** How many times there are to book. */
export const rushTimes = 12;

/** Borgholm’s model with its times open nearly all day. */
const openAllDay = () =>
  withRoute('borgholm', 'acute-home-visit', ({ callers, capacity }) => ({
    hours: [{ days: 'every-day', from: '00:00', to: '23:58' }],
    callers: callers.map((caller) => ({ ...caller, until: 'end' })),
    capacity: { ...capacity, parallel: rushTimes, minutesEach: 1438 },
  }));

/** A municipality on that model, with nurses who ask and patients whom their unit knows. */
export async function aRushPlace(db: Kysely<unknown>, patients: number): Promise<RushPlace> {
  const municipality = '0885';
  const county = await aCounty(db, '08', 'Kalmar', { code: municipality, name: 'Borgholm' });
  const region = await aPrincipal(db, { kind: 'region', name: 'Regionen', county });
  const principal = await aPrincipal(db, { kind: 'municipality', name: 'Kommunen', county, municipality });
  const here = { county, municipality };
  const centre = await aUnit(db, region, { kind: 'health-centre', name: 'Hälsocentralen', ...here });
  const homeCare = await aUnit(db, principal, { kind: 'home-care', name: 'Hemsjukvården', ...here });
  await aUnit(db, region, { kind: 'on-call', name: 'Jouren', county });
  await textInForce(db, openAllDay(), [municipality]);
  const nurses: TestStaff[] = [];
  for (let index = 0; index < 8; index += 1)
    nurses.push(await aStaff(db, homeCare, 'home-care-nurse', `Hilda Hemma ${index}`));
  const patientIds: string[] = [];
  for (let index = 0; index < patients; index += 1)
    patientIds.push((await aPatient(db, { ...here, owner: homeCare, listedAt: centre, knownTo: [homeCare] })).id);
  return { nurses, patientIds };
}
