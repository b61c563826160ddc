import { sql } from 'kysely';
import type { z } from 'zod';
import { newId, type PatientId, type UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnLog } from '../access/index.ts';
import { identitiesForReview } from '../patient/index.ts';
import type { wellKnownRequest } from './contract.ts';
import { logReviewTexts } from './texts/index.ts';

/** A mark on a patient whom many would recognise. */
export interface WellKnownMark {
  reason: string;
  setBy: UserId;
  setAt: Instant;
}

/** Which of the patients the acting controller has marked as well known. */
export async function wellKnownAmong(work: Work, ids: readonly PatientId[]): Promise<Set<PatientId>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ patientId: PatientId }>`select patient_id from log_review.well_known
    where county = ${work.actor.county} and provider_id = ${userOf(work.actor).providerId}::uuid and ended_at is null
      and patient_id = any(${[...new Set(ids)]}::uuid[])`.execute(work.tx);
  return new Set(rows.map(({ patientId }) => patientId));
}

/** The acting controller's mark on a patient, if there is one. */
export async function wellKnownMarkOf(work: Work, patientId: PatientId): Promise<WellKnownMark | null> {
  const { rows } = await sql<WellKnownMark>`select reason, set_by, set_at from log_review.well_known
    where county = ${work.actor.county} and provider_id = ${userOf(work.actor).providerId}::uuid and ended_at is null
      and patient_id = ${patientId}::uuid`.execute(work.tx);
  return rows[0] ?? null;
}

/** Marks a patient as well known, so that looks are reviewed first, or takes the mark away. Only those who review see it. */
export async function markWellKnown(
  work: Work,
  { params, body }: { params: { id: PatientId }; body: z.output<typeof wellKnownRequest> },
): Promise<{ id: string }> {
  const patientId = params.id;
  if (!(await identitiesForReview(work, [patientId])).has(patientId)) throw unknownPatient();
  authorise(work, decideOnLog(work, 'access-log', 'read'), { patientId });
  const actor = userOf(work.actor);
  const marked = (await wellKnownMarkOf(work, patientId)) !== null;
  if (marked === body.on)
    throw wrongState(
      'already-so',
      both(logReviewTexts, (t) => (body.on ? t.alreadyMarked : t.notMarked)),
    );
  if (body.on)
    await sql`insert into log_review.well_known (county, id, patient_id, provider_id, reason, set_by, set_at)
      values (${actor.county}, ${newId()}, ${patientId}, ${actor.providerId}, ${body.reason}, ${actor.userId}, ${work.now})
      on conflict do nothing`.execute(work.tx);
  else
    await sql`update log_review.well_known set ended_by = ${actor.userId}, ended_at = ${work.now}
      where county = ${actor.county} and provider_id = ${actor.providerId}::uuid and patient_id = ${patientId}::uuid and ended_at is null`.execute(
      work.tx,
    );
  // In the chain of the reviewer's unit, not in the patient's: whoever follows the patient's timeline is not to see it.
  work.record({
    type: body.on ? 'log-review.marked' : 'log-review.unmarked',
    subject: { kind: 'unit', id: actor.unitId },
    case: { kind: 'access-report', id: patientId },
    participants: [],
    payload: { reason: body.reason },
  });
  return { id: patientId };
}

/** Nobody with that id is in the acting controller's log. */
export function unknownPatient() {
  return notFound(
    'no-such-patient',
    both(logReviewTexts, (t) => t.noSuchPatient),
  );
}
