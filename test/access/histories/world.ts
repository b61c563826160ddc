import { sql } from 'kysely';
import { type Id, newId, type PatientId } from '../../../src/kernel/ids.ts';
import { plus } from '../../../src/kernel/instant.ts';
import type { Role } from '../../../src/kernel/roles.ts';
import { endRelations, relate } from '../../../src/modules/access/index.ts';
import type { Side } from '../../../src/modules/access/domain/question.ts';
import { inTransaction } from '../../../src/platform/transaction.ts';
import { aboutPatient, type Work } from '../../../src/platform/work.ts';
import {
  aPrincipal,
  aSmallCounty,
  aStaff,
  aUnit,
  type TestStaff,
  type TestUnit,
} from '../../factories/organisation.ts';
import { aPatient } from '../../factories/patient.ts';
import type { Client, TestApp } from '../../support/app.ts';

export const placeKeys = ['ward', 'centre', 'home', 'managers', 'service', 'ambulance'] as const;
export type PlaceKey = (typeof placeKeys)[number];

/** A unit with the one person who works there. */
export interface Place {
  key: PlaceKey;
  unit: TestUnit;
  side: Side;
  role: Role;
  person: TestStaff;
}

/** Whose data a place's are, for the law: its provider, on its side. */
export const controllerOf = ({ unit, side }: Pick<Place, 'unit' | 'side'>) => `${unit.providerId} ${side}`;

export interface World {
  test: TestApp;
  places: Record<PlaceKey, Place>;
  /** Signs the person of a place in; just now, or so long ago that it does not count as anew. */
  as(key: PlaceKey, anew: boolean): Promise<Client>;
}

/** Three controllers that document (region, the municipality's care, its social service) and an ambulance that knows nobody. */
export async function aWorld(test: TestApp): Promise<World> {
  const small = await aSmallCounty(test.owner);
  const { county, municipality } = small;
  const social = { county, municipality: '2082' };
  const managers = await aUnit(test.owner, municipality, { ...social, kind: 'care-management', name: 'Bistånd Säter' });
  const service = await aUnit(test.owner, municipality, { ...social, kind: 'home-service', name: 'Hemtjänst Säter' });
  const company = await aPrincipal(test.owner, { kind: 'region', name: 'Ambulansbolaget', county, private: true });
  const ambulance = await aUnit(test.owner, company, { kind: 'ambulance', name: 'Ambulans 101', county });
  const place = (key: PlaceKey, unit: TestUnit, side: Side, role: Role, person: TestStaff): Place => ({
    key,
    unit,
    side,
    role,
    person,
  });
  const manager = await aStaff(test.owner, managers, 'care-manager', 'Bodil Bistånd');
  const helper = await aStaff(test.owner, service, 'home-service-staff', 'Hemma Hjälpare');
  const driver = await aStaff(test.owner, ambulance, 'ambulance-nurse', 'Amina Ambulans');
  const places = {
    ward: place('ward', small.ward, 'health-care', 'ward-nurse', small.wardNurse),
    centre: place('centre', small.healthCentre, 'health-care', 'health-centre-nurse', small.centreNurse),
    home: place('home', small.homeCare, 'health-care', 'home-care-nurse', small.homeCareNurse),
    managers: place('managers', managers, 'social-service', 'care-manager', manager),
    service: place('service', service, 'social-service', 'home-service-staff', helper),
    ambulance: place('ambulance', ambulance, 'health-care', 'ambulance-nurse', driver),
  };
  const as = (key: PlaceKey, anew: boolean) => {
    const now = test.clock.now();
    return test.as(places[key].person, undefined, { authenticatedAt: anew ? now : plus(now, { hours: -2 }) });
  };
  return { test, places, as };
}

/** What a unit has written, so that it is known again wherever it turns up. */
export const mark = (key: PlaceKey) => `UPPGIFT-FRÅN-${key.toUpperCase()}`;
const documenting = placeKeys.filter((key) => key !== 'ambulance');
/** The units whose marks are in a text. */
export const marksIn = (text: string): PlaceKey[] => documenting.filter((key) => text.includes(mark(key)));

/** A patient in the care of every unit but the ambulance, about whom each of them has written an entry and received a record. */
export async function aDocumentedPatient(world: World): Promise<PatientId> {
  const { test, places } = world;
  const known = documenting.map((key) => places[key]);
  const { id: patientId } = await aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: places.ward.unit,
    knownTo: known.map(({ unit }) => unit),
  });
  for (const { key, unit } of known) {
    await acting(world, key, (work) => {
      work.record({
        type: 'referral.sent',
        subject: aboutPatient(patientId),
        case: { kind: 'referral', id: newId<'referral'>() },
        participants: [unit.id],
        params: { to: mark(key) },
      });
      return Promise.resolve();
    });
    await sql`insert into patient.received_record (county, id, patient_id, owner_provider_id, owner_unit_id, kind, display, origin_system,
        origin_id, received_at, content)
      values ('20', ${newId()}, ${patientId}, ${unit.providerId}, ${unit.id}, 'condition', ${mark(key)}, 'test', ${newId()},
        ${test.clock.now()}, '{}')`.execute(test.owner);
  }
  return patientId;
}

/** Begins a care relation of a unit, as a matter of its own would; answers the matter. */
export async function beginRelation(world: World, key: PlaceKey, patientId: PatientId): Promise<Id<string>> {
  const caseId = newId<'enrolment'>();
  const { id: unitId } = world.places[key].unit;
  await acting(world, key, (work) =>
    relate(work, [{ patientId, unitId, scope: 'care', ground: 'enrolment', caseKind: 'enrolment', caseId }]),
  );
  return caseId;
}

/** Ends what a matter gave a unit. */
export function endRelation(world: World, key: PlaceKey, caseId: Id<string>): Promise<void> {
  return acting(world, key, (work) => endRelations(work, { caseId, unitId: world.places[key].unit.id }));
}

/** What the database shows a person who goes round the application, reading in an opening or in none: whose marks are in its rows. */
export function marksInDatabase(
  world: World,
  key: PlaceKey,
  patientId: PatientId,
  opening: string,
): Promise<{ entries: PlaceKey[]; records: PlaceKey[] }> {
  return acting(world, key, async ({ tx }) => {
    await sql`select set_config('hemlank.opening', ${opening}, true)`.execute(tx);
    const entries = sql<{
      text: string;
    }>`select params::text as text from platform.journal where patient_id = ${patientId}`;
    const records = sql<{
      text: string;
    }>`select display as text from patient.received_record where patient_id = ${patientId}`;
    const marks = async (rows: typeof entries) =>
      marksIn((await rows.execute(tx)).rows.map(({ text }) => text).join(' '));
    return { entries: await marks(entries), records: await marks(records) };
  });
}

async function acting<Result>(
  { test, as }: World,
  key: PlaceKey,
  perform: (work: Work) => Promise<Result>,
): Promise<Result> {
  const { actor } = await as(key, false);
  return inTransaction(test.platform, { actor, action: 'test', requestId: newId() }, perform);
}
