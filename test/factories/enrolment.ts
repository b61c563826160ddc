import { sql } from 'kysely';
import { type EnrolmentId, newId, type ReferralId, type UserId } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { enrol } from '../../src/modules/enrolment/index.ts';
import type { EnrolmentLevel } from '../../src/modules/enrolment/contract.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import type { Client, TestApp } from '../support/app.ts';
import type { SmallCounty } from './organisation.ts';
import { aPatient, type TestPatient } from './patient.ts';

/** The units and people that an enrolment needs. */
type Enrolling = Pick<SmallCounty, 'county' | 'region' | 'ward' | 'homeCare' | 'wardNurse' | 'receiver'>;

/** A referral that has been accepted, as a row: for tests of what comes after it. */
export async function anAcceptedReferral(
  test: TestApp,
  given: { small: Enrolling; patient: TestPatient; modelHash: string },
): Promise<ReferralId> {
  const { small, patient, modelHash } = given;
  const id = newId<'referral'>();
  const now = test.clock.now();
  await sql`insert into referral.referral (county, id, case_number, kind, state, patient_id, owner_provider_id, owner_unit_id, from_unit_id, from_staff_id,
      to_unit_id, model_hash, facts, opened_at, sent_at, decided_at, decided_by, decision, updated_at)
    values (${small.county}, ${id}, ${id.slice(-12)}, 'enrol', 'accepted', ${patient.id}, ${small.region.providerId}, ${small.ward.id}, ${small.ward.id},
      ${small.wardNurse.id}, ${small.homeCare.id}, ${modelHash}, '{}', ${now}, ${now}, ${now}, ${small.receiver.id}, '{}', ${now})`.execute(
    test.owner,
  );
  return id;
}

/** Enrols through the door, as the receiver does when a referral is accepted. */
export async function enrolAs(
  test: TestApp,
  client: Client,
  given: {
    small: Enrolling;
    patient: TestPatient;
    modelHash: string;
    levels?: EnrolmentLevel[];
    startsAt?: Instant;
    responsible?: UserId;
  },
): Promise<EnrolmentId[]> {
  const { small, patient, modelHash, levels = ['nurse'], startsAt = test.clock.now(), responsible } = given;
  const referralId = await anAcceptedReferral(test, given);
  // The referral gave the receiver its part in the matter.
  await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
    values (${small.county}, ${newId()}, ${patient.id}, ${small.homeCare.id}, ${small.homeCare.providerId}, 'process', 'referral', 'referral',
      ${referralId}, ${test.clock.now()})`.execute(test.owner);
  return inTransaction(test.platform, { actor: client.actor, action: 'referral.decide', requestId: 'test' }, (work) =>
    enrol(work, {
      patientId: patient.id,
      referralId,
      modelHash,
      levels: levels.map((level) => ({
        level,
        unitId: small.homeCare.id,
        ...(responsible === undefined ? {} : { responsibleStaffId: responsible }),
      })),
      startsAt,
    }),
  );
}

/** A patient listed at the small county's health centre and enrolled in its home care. */
export async function anEnrolledPatient(
  test: TestApp,
  client: Client,
  given: { small: SmallCounty; modelHash: string; levels?: EnrolmentLevel[]; startsAt?: Instant; responsible?: UserId },
): Promise<{ patient: TestPatient; enrolments: EnrolmentId[] }> {
  const { small } = given;
  const patient = await aPatient(test.owner, {
    county: small.county,
    municipality: '2082',
    owner: small.healthCentre,
    listedAt: small.healthCentre,
  });
  return { patient, enrolments: await enrolAs(test, client, { ...given, patient }) };
}

/** What the models' profile of going back to the health centre requires. */
export const completeHandover = {
  endReason: 'reaches-clinic',
  endSummary: 'Såret har läkt. Patienten klarar sig med egenvård.',
  remainingNeeds: 'Blodtryckskontroll var tredje månad.',
  toldPatient: 'Patienten vet och är nöjd.',
  nextContact: 'Distriktssköterskans mottagning om två veckor.',
  medicationListDate: '2026-11-20',
  medicationList: [{ name: 'Metoprolol', dose: '1 x 1' }],
  materials: [{ item: 'Rollator' }],
  followUp: 'Sårkontroll',
  followUpDate: '2026-12-10',
  followUpBy: 'Distriktssköterska',
} as const;
