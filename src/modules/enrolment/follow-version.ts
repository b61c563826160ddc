import { sql } from 'kysely';
import { type County, type EnrolmentId, newId, type PatientId, type UnitId } from '../../kernel/ids.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import { versionToMoveTo } from '../agreement/index.ts';
import { unitsById, type UnitSummary } from '../organisation/index.ts';

export const followTask = 'enrolment.follow-version';

/**
 * Moves the enrolments that run to the version in force where their unit works, when that version says that running cases move to it. A
 * proposed end keeps the clause and the time that it was proposed by.
 */
export async function followVersions(platform: Platform, county: County): Promise<{ moved: number }> {
  const acting = { actor: systemActor('model-versions', county), action: followTask, requestId: newId() };
  const units = await inTransaction(platform, acting, unitsWithEnrolled);
  let moved = 0;
  for (const unit of units) moved += await inTransaction(platform, acting, (work) => moveAt(work, unit));
  return { moved };
}

async function unitsWithEnrolled(work: Work): Promise<UnitSummary[]> {
  const { rows } = await sql<{ unitId: UnitId }>`select distinct unit_id from enrolment.enrolment
    where county = ${work.actor.county} and state <> 'ended'`.execute(work.tx);
  const units = await unitsById(
    work,
    rows.map(({ unitId }) => unitId),
  );
  return [...units.values()];
}

interface MovedRow {
  id: EnrolmentId;
  patientId: PatientId;
  level: string;
}

async function moveAt(work: Work, { id: unitId, municipalityCode, providerId }: UnitSummary): Promise<number> {
  const version = municipalityCode === null ? undefined : await versionToMoveTo(work, municipalityCode, work.now);
  if (version === undefined) return 0;
  const { rows } = await sql<MovedRow>`update enrolment.enrolment
    set model_hash = ${version.hash}, version = version + 1, updated_at = ${work.now}::timestamptz
    where county = ${work.actor.county} and unit_id = ${unitId}::uuid and state <> 'ended' and model_hash <> ${version.hash}
    returning id, patient_id, level`.execute(work.tx);
  const { title, version: number } = version.model.document;
  for (const { id, patientId, level } of rows)
    work.record({
      type: 'enrolment.moved-to-version',
      subject: aboutPatient(patientId),
      case: { kind: 'enrolment', id },
      providerId,
      participants: [unitId],
      params: { level, title, agreementVersion: String(number) },
      payload: { modelHash: version.hash },
    });
  return rows.length;
}
