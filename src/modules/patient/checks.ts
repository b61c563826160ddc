import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, requireVersion } from '../../platform/errors.ts';
import { aboutPatient, type NewEntry, type Work } from '../../platform/work.ts';
import { decideOn } from '../access/index.ts';
import { municipalitiesByCode, staffById, unitById, type UnitSummary } from '../organisation/index.ts';
import { type LockedPatient, lockPatient } from './queries.ts';
import { patientTexts } from './texts/index.ts';

/** Authorises a change of a patient's facts and locks the patient; refuses when somebody else changed them meanwhile. */
export async function openForChange(work: Work, patientId: PatientId, seenVersion?: number): Promise<LockedPatient> {
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), { patientId });
  const patient = await lockPatient(work, patientId);
  // The care relation is there, so the row is too; both are read in this transaction.
  if (patient === undefined) throw new Error('a patient with a care relation but without a row');
  if (seenVersion !== undefined) requireVersion(patient.version, seenVersion);
  return patient;
}

/** Records a change of a patient's facts; the acting unit and those it concerns take part. */
export function recordChange(
  work: Work,
  patientId: PatientId,
  entry: Pick<NewEntry, 'type' | 'params' | 'payload'> & { occurredAt?: Instant; units?: UnitId[] },
): Id<'entry'> {
  const { units = [], ...rest } = entry;
  return work.record({
    ...rest,
    subject: aboutPatient(patientId),
    case: { kind: 'patient', id: patientId },
    participants: [userOf(work.actor).unitId, ...units],
  });
}

/** The name of a municipality; refuses a code that does not exist. */
export async function municipalityName(work: Work, code: string): Promise<string> {
  const name = (await municipalitiesByCode(work, [code])).get(code)?.name;
  if (name !== undefined) return name;
  const text = both(patientTexts, (t) => t.noSuchMunicipality);
  throw badInput('no-such-municipality', text, { municipalityCode: text });
}

/** The care home or other housing of a stay; refuses units that nobody lives at. */
export async function housing(work: Work, unitId: UnitId): Promise<UnitSummary> {
  const unit = await unitById(work, unitId);
  if (unit?.kind === 'care-home' && unit.active) return unit;
  const text = both(patientTexts, (t) => t.notHousing);
  throw badInput('not-housing', text, { unitId: text });
}

/** The health centre of a listing; refuses other units and unknown physicians. */
export async function healthCentre(
  work: Work,
  listing: { unitId: UnitId; physicianId: UserId | null },
): Promise<UnitSummary> {
  const unit = await unitById(work, listing.unitId);
  if (unit === undefined || unit.kind !== 'health-centre' || !unit.active) {
    const text = both(patientTexts, (t) => t.notHealthCentre);
    throw badInput('not-a-health-centre', text, { unitId: text });
  }
  const { physicianId } = listing;
  if (physicianId !== null && !(await staffById(work, [physicianId])).has(physicianId)) {
    const text = both(patientTexts, (t) => t.noSuchPhysician);
    throw badInput('no-such-physician', text, { physicianId: text });
  }
  return unit;
}
