import { sql } from 'kysely';
import type { z } from 'zod';
import type { Id, PatientId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { endOtherCareRelation, relate } from '../access/index.ts';
import { unitById } from '../organisation/index.ts';
import { changePeriod } from './change-period.ts';
import { openForChange, recordChange } from './checks.ts';
import type { beginOtherCareBody } from './contract.ts';
import { givenBy, type OtherCareKind, takesPlaceOf } from './domain/other-care.ts';
import { momentSince } from './since.ts';
import { patientTexts } from './texts/index.ts';
import { otherCareNames } from './texts/other-care.ts';

/**
 * Says that the patient has palliative care, specialised psychiatry or home service: it decides who is responsible for what and which
 * ways to a physician are open. A palliative team takes part in the care from now.
 */
export async function beginOtherCare(
  work: Work,
  id: PatientId,
  body: z.output<typeof beginOtherCareBody>,
): Promise<{ id: PatientId }> {
  const patient = await openForChange(work, id);
  await requireGiver(work, body.kind, body.unitId);
  const among = sql`x.kind = any(${takesPlaceOf[body.kind]}::text[])`;
  const since = momentSince(body.since, work.now, await latestOf(work, id, among), patient.birthDate);
  const before = await presentOf(work, id, among);
  const facts = { kind: sql`${body.kind}::text`, unit_id: sql`${body.unitId}::uuid` };
  await changePeriod(work, { table: 'other_care', patientId: id, since, facts, among });
  recordChange(work, id, {
    type: 'patient.other-care-changed',
    payload: { kind: body.kind, unitId: body.unitId },
    occurredAt: since,
  });
  for (const one of before) await endOtherCareRelation(work, id, one);
  const [begun] = await presentOf(work, id, among);
  if (begun !== undefined && body.kind === 'palliative-specialised' && body.unitId !== null)
    await relate(work, [
      {
        patientId: id,
        unitId: body.unitId,
        scope: 'care',
        ground: 'other-care',
        caseKind: 'other-care',
        caseId: begun,
      },
    ]);
  return { id };
}

/** Ends it, from now; the row stays with its end. */
export async function endOtherCare(work: Work, id: PatientId, careId: Id<'other_care'>): Promise<{ id: PatientId }> {
  await openForChange(work, id);
  const { rows } = await sql<{ kind: string }>`
    update patient.other_care set valid_to = greatest(valid_from, ${work.now}::timestamptz)
    where county = ${work.actor.county} and patient_id = ${id}::uuid and id = ${careId}::uuid and valid_to is null
    returning kind`.execute(work.tx);
  const [ended] = rows;
  if (ended === undefined) {
    throw notFound(
      'no-such-other-care',
      both(patientTexts, (t) => t.noSuchOtherCare),
    );
  }
  recordChange(work, id, { type: 'patient.other-care-changed', payload: { careId, kind: ended.kind, ended: true } });
  await endOtherCareRelation(work, id, careId);
  return { id };
}

/** Refuses a unit that does not give such care, and a kind that needs one without. */
async function requireGiver(work: Work, kind: OtherCareKind, unitId: UnitId | null): Promise<void> {
  const wanted = givenBy[kind];
  const unit = unitId === null ? undefined : await unitById(work, unitId);
  if (wanted === null && unitId === null) return;
  if (unit?.kind === wanted && unit.active && unit.county === work.actor.county) return;
  const text =
    wanted === null
      ? both(patientTexts, (t) => t.noUnitForOtherCare)
      : {
          sv: patientTexts.sv.notGiver({ kind: otherCareNames.sv[kind] }),
          en: patientTexts.en.notGiver({ kind: otherCareNames.en[kind] }),
        };
  throw badInput('not-giver-of-care', text, { unitId: text });
}

/** When what holds among these began, or what held last ended. */
async function latestOf(work: Work, id: PatientId, among: ReturnType<typeof sql>): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select max(greatest(x.valid_from, coalesce(x.valid_to, x.valid_from))) as at from patient.other_care x
    where x.county = ${work.actor.county} and x.patient_id = ${id}::uuid and ${among}`.execute(work.tx);
  return rows[0]?.at ?? null;
}

async function presentOf(work: Work, id: PatientId, among: ReturnType<typeof sql>): Promise<Id<'other_care'>[]> {
  const { rows } = await sql<{ id: Id<'other_care'> }>`select x.id from patient.other_care x
    where x.county = ${work.actor.county} and x.patient_id = ${id}::uuid and x.valid_to is null and ${among}`.execute(
    work.tx,
  );
  return rows.map(({ id: one }) => one);
}
