import type { z } from 'zod';
import type { PatientId, UserId } from '../../kernel/ids.ts';
import { ageOn } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnPatient } from '../access/index.ts';
import { staffById, type StaffSummary, unitById, unitsById } from '../organisation/index.ts';
import type { Listing, OtherCare, patientFactsSchema } from './contract.ts';
import { may } from './policy.ts';
import { situationOf } from './situation.ts';
import { situationShown } from './whereabouts.ts';

type Facts = z.input<typeof patientFactsSchema>;

/**
 * Basic facts of a patient. A unit that only takes part in one matter sees who the patient is and the alerts (for safety), not where or
 * with whom the patient lives; of somebody with protected identity nobody sees that here, only for the visit itself.
 */
export async function showPatient(work: Work, patientId: PatientId): Promise<Facts> {
  const decision = await decideOnPatient(work, patientId);
  authorise(work, decision, { patientId });
  const whole = await situationOf(work, patientId);
  if (whole === undefined) throw new Error('a patient with a relation but without a row');
  const cares = decision.allowed && decision.ground !== 'process-participation';
  const situation = situationShown(work, whole, cares ? 'care' : 'process');
  const { identity, addresses } = situation;
  return {
    identity,
    age: ageOn(identity.birthDate, identity.deceasedOn ?? dateAt(work.now)),
    stay: situation.stays.find(holdsAt(work.now)) ?? null,
    listing: await named(work, situation.listings.find(holdsAt(work.now))),
    addresses: addresses.filter(holdsAt(work.now)),
    addressesHidden: situation.addressesHidden,
    relatives: situation.relatives,
    alerts: situation.alerts,
    otherCare: await withUnits(work, situation.otherCare.filter(holdsAt(work.now))),
    may: { change: cares && holds(userOf(work.actor).role, may.change) },
  };
}

function holdsAt(now: Instant): (period: { validFrom: Instant; validTo: Instant | null }) => boolean {
  return ({ validFrom, validTo }) => validFrom <= now && (validTo === null || now < validTo);
}

async function named(work: Work, listing: Listing | undefined): Promise<Facts['listing']> {
  if (listing === undefined) return null;
  const unit = await unitById(work, listing.unitId);
  const physician = await physicianOf(work, listing.physicianId);
  return {
    ...listing,
    unitName: unit?.name ?? '',
    unitPhone: unit?.staffPhone ?? null,
    physicianName: physician?.name ?? null,
    physicianPhone: physician?.phone ?? null,
  };
}

async function withUnits(work: Work, cares: readonly OtherCare[]): Promise<Facts['otherCare']> {
  const units = await unitsById(
    work,
    cares.flatMap(({ unitId }) => unitId ?? []),
  );
  return cares.map((one) => {
    const unit = one.unitId === null ? undefined : units.get(one.unitId);
    return { ...one, unitName: unit?.name ?? null, unitPhone: unit?.staffPhone ?? null };
  });
}

async function physicianOf(work: Work, id: UserId | null): Promise<StaffSummary | undefined> {
  return id === null ? undefined : (await staffById(work, [id])).get(id);
}
