import { sql } from 'kysely';
import { type Id, newId, type PatientId } from '../../../src/kernel/ids.ts';
import { plus } from '../../../src/kernel/instant.ts';
import type { AccessGround } from '../../../src/modules/access/domain/question.ts';
import { type Actor, type UserActor } from '../../../src/platform/actor.ts';
import { systemActor } from '../../../src/platform/transaction.ts';
import { documented } from '../../factories/access.ts';
import { aPrincipal, aSmallCounty, aStaff, aUnit, type TestUnit } from '../../factories/organisation.ts';
import { aPatient } from '../../factories/patient.ts';
import type { Client, TestApp } from '../../support/app.ts';
import type { Choice } from '../dimensions.ts';

/** A unit and somebody who works there. */
interface Place {
  unit: TestUnit;
  client: Client;
  side: Choice['side'];
}

/** Whose data there can be, seen from somebody on either side: one unit for each owner and side. */
export interface Organisation {
  asker: Record<Choice['side'], Place>;
  /** Another unit of the asker's controller. */
  colleagues: Record<Choice['side'], Place>;
  /** Another controller. */
  others: Record<Choice['side'], Place>;
}

/** Two providers on both sides, and a region: the asker's units in one of them. */
export async function anOrganisation(test: TestApp): Promise<Organisation> {
  const { county, municipality, ward, wardNurse, homeCare, homeCareNurse } = await aSmallCounty(test.owner);
  const company = await aPrincipal(test.owner, { kind: 'region', name: 'Omsorgsbolaget', county, private: true });
  const place = async (unit: TestUnit, side: Choice['side'], staff?: Parameters<TestApp['as']>[0]): Promise<Place> => ({
    unit,
    side,
    client: await test.as(staff ?? (await aStaff(test.owner, unit, 'care-manager'))),
  });
  const unit = (of: typeof municipality, kind: string, name: string) =>
    aUnit(test.owner, of, { kind, name, county, municipality: '2082' });
  return {
    asker: {
      'health-care': await place(homeCare, 'health-care', homeCareNurse),
      'social-service': await place(await unit(municipality, 'care-management', 'Bistånd'), 'social-service'),
    },
    colleagues: {
      'health-care': await place(await unit(municipality, 'home-care', 'Hemsjukvård Norr'), 'health-care'),
      'social-service': await place(await unit(municipality, 'home-service', 'Hemtjänst'), 'social-service'),
    },
    others: {
      'health-care': await place(ward, 'health-care', wardNurse),
      'social-service': await place(await unit(company, 'care-management', 'Bistånd, bolaget'), 'social-service'),
    },
  };
}

/** One case as rows: who asks, about whom, whose the object is, and what the asker has opened. */
export interface RowWorld {
  choice: Choice;
  actor: Actor;
  asker: Place;
  source: Place;
  patientId: PatientId;
  matterId: Id<string>;
  /** The opening that the asker reads in; '' when nothing is opened. */
  chainId: string;
}

const marks = {
  none: 'none',
  marked: 'confidentiality-mark',
  'protected-registration': 'protected-registration',
} as const;

/** Builds the facts of a case as rows, as the database's owner: nothing of the application takes part. */
export async function worldOf(
  test: TestApp,
  places: Organisation,
  choice: Choice,
  ground: AccessGround,
): Promise<RowWorld> {
  const asker = places.asker[choice.side];
  const source = sourceOf(places, choice);
  const { id: patientId } = await aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: source.unit,
    protectedIdentity: marks[choice.protectedIdentity],
    knownTo: source === asker ? [] : [source.unit],
  });
  const world = { choice, actor: actorOf(asker, choice), asker, source, patientId, matterId: newId<'matter'>() };
  await connect(test, places, choice);
  await aroundThePatient(test, world);
  await relate(test, world, 'care');
  await documented(test, source.client, patientId);
  await aMatter(test, world);
  if (choice.relation !== 'care') await endCare(test, world);
  await theWillOfThePatient(test, world);
  return { ...world, chainId: await openings(test, world, ground) };
}

type Begun = Omit<RowWorld, 'chainId'>;

function sourceOf({ asker, colleagues, others }: Organisation, { owner, ownerSide }: Choice): Place {
  if (owner === 'own-unit') return asker[ownerSide];
  return owner === 'same-controller' ? colleagues[ownerSide] : others[ownerSide];
}

/**
 * A connected system acts as itself where its scope is granted to anybody. Matters and records are open to none yet: there the rule is
 * looked at as the product itself would act, so that policies for such systems are written when they come.
 */
function actorOf({ client }: Place, { asker, role, object, scopes }: Choice): Actor {
  const actor: UserActor = { ...client.actor, role };
  if (asker !== 'client') return actor;
  if (object !== 'aggregate' && object !== 'notice') return systemActor('test-client', actor.county);
  const { unitId, unitName, side, providerId, providerName, principalId, principalName, county } = actor;
  const whose = { unitId, unitName, side, providerId, providerName, principalId, principalName, county };
  return { kind: 'client', clientId: newId<'client'>(), name: 'Test', scopes, ...whose };
}

/** Coherent documentation is agreed on by providers, not about patients. */
async function connect({ owner }: TestApp, { others }: Organisation, { connected }: Choice): Promise<void> {
  const ids = Object.values(others).map(({ unit }) => unit.providerId);
  await sql`update organisation.provider set connected = ${connected} where id = any(${ids}::uuid[])`.execute(owner);
}

/** Whoever it is about has a relative, an alert, a received record and a row in the log of the unit that holds. */
async function aroundThePatient({ owner, clock }: TestApp, { patientId, source }: Begun): Promise<void> {
  const { id: unitId, providerId } = source.unit;
  const owned = sql`'20', ${newId()}, ${patientId}, ${providerId}, ${unitId}`;
  const now = clock.now();
  await sql`insert into patient.relative (county, id, patient_id, owner_provider_id, owner_unit_id, name, relation, recorded_at)
    values (${owned}, 'Nära Anhörig', 'dotter', ${now})`.execute(owner);
  await sql`insert into patient.alert (county, id, patient_id, owner_provider_id, owner_unit_id, kind, description, recorded_at)
    values (${owned}, 'allergy', 'Penicillin', ${now})`.execute(owner);
  await sql`insert into patient.received_record (county, id, patient_id, owner_provider_id, owner_unit_id, kind, display, origin_system,
      origin_id, received_at, content)
    values (${owned}, 'medication', 'Läkemedel', 'Journal', ${newId()}, ${now}, '{}')`.execute(owner);
  const { userId, assignmentId } = source.client.actor;
  await sql`insert into platform.access_log (county, at, user_id, assignment_id, unit_id, provider_id, action, ground, denied, patient_id,
      request_id, details)
    values ('20', ${now}, ${userId}, ${assignmentId}, ${unitId}, ${providerId}, 'patient.show', 'care-relation', false, ${patientId}, 'test',
      '{}')`.execute(owner);
}

async function relate({ owner, clock }: TestApp, world: Begun, scope: 'care' | 'process'): Promise<void> {
  const { patientId, asker, matterId } = world;
  const [kind, id] = scope === 'process' ? ['message', matterId] : ['patient', patientId];
  await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id,
      valid_from)
    values ('20', ${newId()}, ${patientId}, ${asker.unit.id}, ${asker.unit.providerId}, ${scope}, ${kind === 'message' ? 'message' : 'own-patient'},
      ${kind}, ${id}, ${plus(clock.now(), { days: -1 })})`.execute(owner);
}

/** Until here the asking unit has cared, so that it could document; now it has never, or has ceased to. */
async function endCare({ owner, clock }: TestApp, { choice, patientId, asker }: Begun): Promise<void> {
  const own = sql`county = '20' and patient_id = ${patientId} and unit_id = ${asker.unit.id} and scope = 'care'`;
  if (choice.relation === 'ended')
    await sql`update access.care_relation set valid_to = ${clock.now()} where ${own}`.execute(owner);
  else await sql`delete from access.care_relation where ${own}`.execute(owner);
}

/** A message with its entry and its work. Who takes part in a matter has a relation of process, whatever else there is or has been. */
async function aMatter(test: TestApp, world: Begun): Promise<void> {
  const { choice, patientId, asker, source, matterId } = world;
  const { participates, relation } = choice;
  if (participates || relation === 'process') await relate(test, world, 'process');
  const to = participates ? asker.unit : source.unit;
  const sender = source.client.actor;
  const now = test.clock.now();
  await sql`insert into messaging.message (county, id, patient_id, owner_provider_id, owner_unit_id, case_kind, case_id, kind, state,
      from_unit_id, from_staff_id, to_unit_id, subject, body, sent_at, receipt_due_at, thread_id)
    values ('20', ${matterId}, ${patientId}, ${source.unit.providerId}, ${source.unit.id}, 'patient', ${patientId}, 'question', 'sent',
      ${source.unit.id}, ${sender.userId}, ${to.id}, 'Fråga', 'Text', ${now}, ${now}, ${matterId})`.execute(test.owner);
  await documented(test, source.client, patientId, 'message.sent', { id: matterId, participants: [to.id] });
  await sql`insert into worklist.item (county, unit_id, case_kind, case_id, action, patient_id, sentence, params, waits, opened_at,
      case_opened_at, opened_by)
    values ('20', ${asker.unit.id}, 'patient', ${newId()}, 'message.receive', ${patientId}, 'message.receive', '{}', false, ${now}, ${now},
      ${newId()})`.execute(test.owner);
}

/** Blocks, consent, and the attitude of somebody who cannot take a stand. */
async function theWillOfThePatient({ owner, clock }: TestApp, { choice, patientId, asker, source }: Begun) {
  const now = clock.now();
  const { unit, side, client } = asker;
  const by = client.actor.userId;
  const owned = (place: Place) =>
    sql`'20', ${newId()}, ${patientId}, ${place.unit.providerId}, ${place.side}, ${place.unit.id}`;
  const blocks = [...(choice.blockedWithin ? ['unit'] : []), ...(choice.blockedAcross ? ['across'] : [])];
  for (const kind of blocks)
    await sql`insert into access.block (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, kind, source_provider_id,
        source_side, source_unit_id, requested_by, how, recorded_by, valid_from)
      values (${owned(source)}, ${kind}, ${source.unit.providerId}, ${source.side}, ${kind === 'unit' ? source.unit.id : null}, 'patient',
        'oral', ${by}, ${now})`.execute(owner);
  const withdrawn = choice.consent === 'withdrawn';
  if (choice.consent !== 'none')
    await sql`insert into access.consent (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, purpose, asked_by, how,
        given_at, recorded_at, withdrawn_at, withdrawn_by, withdrawn_how)
      values ('20', ${newId()}, ${patientId}, ${unit.providerId}, ${side}, ${unit.id}, 'coherent-documentation', ${by}, 'oral', ${now}, ${now},
        ${withdrawn ? now : null}, ${withdrawn ? by : null}, ${withdrawn ? 'oral' : null})`.execute(owner);
  if (choice.capacity !== 'able')
    await sql`insert into access.attitude (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, capacity, clarified_how,
        would_object, recorded_at, recorded_by)
      values (${owned(asker)}, ${choice.capacity}, ${choice.attitudeClarified ? 'Samtal' : null}, ${choice.wouldObject}, ${now}, ${by})`.execute(
      owner,
    );
}

/** The steps that the asker has taken so far, each as an act that follows the one before. */
async function openings({ owner, clock }: TestApp, world: Begun, ground: AccessGround): Promise<string> {
  const { choice, patientId, asker, source } = world;
  const stepped = ['existence', 'source', 'block-existence', 'block-source', 'record'].includes(choice.object);
  if (!stepped || choice.owner === 'own-unit' || choice.asker !== 'staff') return '';
  const emergency = ground === 'emergency' || ground === 'inner-emergency';
  const among = choice.owner === 'same-controller' ? 'own-controller' : 'other-controllers';
  const holder = {
    provider: source.unit.providerId,
    side: source.side,
    unit: among === 'own-controller' ? source.unit.id : null,
  };
  const chain = newId();
  let follows: string | null = null;
  for (const step of choice.object === 'record' ? ['existence', 'source', 'content'] : ['existence']) {
    const id = step === 'existence' ? chain : newId();
    const of = step === 'existence' ? { provider: null, side: null, unit: null } : holder;
    const why = step === 'content' ? 'Läkemedel' : null;
    await sql`insert into access.opening (county, id, chain_id, patient_id, owner_provider_id, owner_side, owner_unit_id, user_id, among,
        step, follows, source_provider_id, source_side, source_unit_id, ground, relevance, danger, why_no_consent, opened_at, valid_until)
      values ('20', ${id}, ${chain}, ${patientId}, ${asker.unit.providerId}, ${asker.side}, ${asker.unit.id}, ${asker.client.actor.userId},
        ${among}, ${step}, ${follows}, ${of.provider}, ${of.side}, ${of.unit}, ${ground}, ${why}, ${emergency ? 'Medvetslös' : null},
        ${emergency ? 'Inte kontaktbar' : null}, ${clock.now()}, ${plus(clock.now(), { hours: 1 })})`.execute(owner);
    follows = id;
  }
  return chain;
}
