import { sql } from 'kysely';
import { type County, newId, type UnitId } from '../../kernel/ids.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import { type GoverningModel, versionToMoveTo } from '../agreement/index.ts';
import { unitsById } from '../organisation/index.ts';
import { factsOf, type Referral } from './queries.ts';
import { matterOf } from './record-move.ts';
import { rejudge } from './rejudge.ts';

export const followTask = 'referral.follow-version';

/**
 * Moves the referrals that nobody has decided to the version in force where the receiver works, when that version says that running
 * cases move to it. What is decided keeps the version it was decided by, and a time limit that runs keeps its end.
 */
export async function followVersions(platform: Platform, county: County): Promise<{ moved: number }> {
  const acting = { actor: systemActor('model-versions', county), action: followTask, requestId: newId() };
  const units = await inTransaction(platform, acting, receiversWithOpen);
  let moved = 0;
  for (const { unitId, municipalityCode } of units)
    moved += await inTransaction(platform, acting, (work) => moveAt(work, unitId, municipalityCode));
  return { moved };
}

async function receiversWithOpen(work: Work): Promise<{ unitId: UnitId; municipalityCode: string }[]> {
  const { rows } = await sql<{ unitId: UnitId }>`select distinct to_unit_id as unit_id from referral.referral
    where county = ${work.actor.county} and state in ('sent', 'completion-asked', 'under-assessment')
      and to_unit_id is not null and discarded_at is null`.execute(work.tx);
  const units = await unitsById(
    work,
    rows.map(({ unitId }) => unitId),
  );
  return [...units.values()].flatMap(({ id, municipalityCode }) =>
    municipalityCode === null ? [] : [{ unitId: id, municipalityCode }],
  );
}

async function moveAt(work: Work, unitId: UnitId, municipalityCode: string): Promise<number> {
  const version = await versionToMoveTo(work, municipalityCode, work.now);
  if (version === undefined) return 0;
  const { rows } = await sql<Referral>`update referral.referral
    set model_hash = ${version.hash}, version = version + 1, updated_at = ${work.now}::timestamptz
    where county = ${work.actor.county} and to_unit_id = ${unitId}::uuid and discarded_at is null and decided_at is null
      and state in ('sent', 'completion-asked', 'under-assessment') and model_hash <> ${version.hash}
    returning *`.execute(work.tx);
  for (const referral of rows) await judgeAnew(work, referral, version);
  return rows.length;
}

async function judgeAnew(work: Work, referral: Referral, { hash, model }: GoverningModel): Promise<void> {
  const { ruleOutcome } = await rejudge(work, referral, model, factsOf(referral));
  await sql`update referral.referral set rule_outcome = ${ruleOutcome}
    where county = ${work.actor.county} and id = ${referral.id}::uuid`.execute(work.tx);
  const { units, params } = await matterOf(work, referral);
  const { title, version } = model.document;
  work.record({
    type: 'referral.moved-to-version',
    subject: aboutPatient(referral.patientId),
    case: { kind: 'referral', id: referral.id },
    providerId: referral.ownerProviderId,
    participants: units,
    params: { ...params, title, agreementVersion: String(version) },
    payload: { state: referral.state, version: referral.version, modelHash: hash, ruleOutcome },
  });
}
