import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { closeRequest, followUpRequest, judgeRequest } from './contract.ts';
import { hindersClosing, needsComment } from './domain/closing.ts';
import { entryOf } from './entry.ts';
import { decideOnReview } from './policy.ts';
import { type LookRow, loadFollowUps, loadLooks, loadReview, type ReviewId, type ReviewRow } from './queries.ts';
import { reviewNotFound } from './show-review.ts';
import { logReviewTexts } from './texts/index.ts';

/** Says of one or more looks of a sample whether they are in order. Everything but "in order" is explained in words. */
export async function judgeLooks(
  work: Work,
  { params, body }: { params: { id: ReviewId }; body: z.output<typeof judgeRequest> },
): Promise<{ id: string }> {
  const review = await openReview(work, params.id, body.version);
  const { outcome, comment } = body;
  const positions = [...new Set(body.positions)];
  const looks = (await loadLooks(work, review.id)).filter(({ position }) => positions.includes(position));
  checkLooks(work, looks, positions.length);
  if (needsComment(outcome) && comment.length < 3) {
    const text = both(logReviewTexts, (t) => t.commentMissing);
    throw badInput('comment-missing', text, { comment: text });
  }
  const { county, userId } = userOf(work.actor);
  await sql`update log_review.sampled_look set outcome = ${outcome}, comment = ${comment}, judged_by = ${userId}, judged_at = ${work.now}
    where county = ${county} and review_id = ${review.id}::uuid and position = any(${positions}::integer[])`.execute(
    work.tx,
  );
  await touch(work, review.id);
  const entry = await entryOf(work, review);
  work.record({
    ...entry,
    type: 'log-review.judged',
    params: { ...entry.params, looks: positions.length, outcome },
    payload: { positions, outcome },
  });
  return { id: review.id };
}

/** Documents what was done about a look: who was talked to, told, reported to. */
export async function followUpLook(
  work: Work,
  { params, body }: { params: { id: ReviewId }; body: z.output<typeof followUpRequest> },
): Promise<{ id: string }> {
  const review = await openReview(work, params.id, body.version);
  const looks = (await loadLooks(work, review.id)).filter(({ position }) => position === body.position);
  checkLooks(work, looks, 1);
  if (looks[0]?.outcome !== 'to-be-investigated' && looks[0]?.outcome !== 'unauthorised')
    throw wrongState(
      'nothing-to-follow-up',
      both(logReviewTexts, (t) => t.nothingToFollowUp),
    );
  const { county, userId } = userOf(work.actor);
  await sql`insert into log_review.follow_up (county, id, review_id, position, kind, note, by_id, at)
    values (${county}, ${newId()}, ${review.id}, ${body.position}, ${body.kind}, ${body.note}, ${userId}, ${work.now})`.execute(
    work.tx,
  );
  await touch(work, review.id);
  const entry = await entryOf(work, review);
  work.record({
    ...entry,
    type: 'log-review.followed-up',
    params: { ...entry.params, kind: body.kind },
    payload: { position: body.position, kind: body.kind },
  });
  return { id: review.id };
}

/** Closes a review whose looks are all judged and followed up. */
export async function closeReview(
  work: Work,
  { params, body }: { params: { id: ReviewId }; body: z.output<typeof closeRequest> },
): Promise<{ id: string }> {
  const review = await openReview(work, params.id, body.version);
  const looks = await loadLooks(work, review.id);
  const followed = await loadFollowUps(work, review.id);
  const hinder = hindersClosing(
    looks.map(({ position, outcome }) => ({
      outcome,
      followUps: followed.filter((one) => one.position === position).length,
    })),
  );
  if (hinder !== null)
    throw wrongState(
      hinder.why,
      both(logReviewTexts, (t) => t[hinder.why]({ looks: hinder.looks })),
    );
  const { county, userId, unitId } = userOf(work.actor);
  await sql`update log_review.review set state = 'closed', closed_by = ${userId}, closed_at = ${work.now}, conclusion = ${body.conclusion}
    where county = ${county} and id = ${review.id}::uuid`.execute(work.tx);
  await touch(work, review.id);
  const entry = await entryOf(work, review);
  const unauthorised = looks.filter(({ outcome }) => outcome === 'unauthorised').length;
  work.record({
    ...entry,
    type: 'log-review.closed',
    params: { ...entry.params, looks: looks.length, unauthorised },
    payload: { by: unitId },
    work: [{ op: 'close' }],
  });
  return { id: review.id };
}

/** The review, locked, if it is under way and the actor may review it. */
async function openReview(work: Work, id: ReviewId, version: number): Promise<ReviewRow> {
  const review = await loadReview(work, id, true);
  if (review === undefined) throw reviewNotFound();
  authorise(work, decideOnReview(work, review), { caseKind: 'log-review', caseId: id });
  if (review.state !== 'open')
    throw wrongState(
      'not-open',
      both(logReviewTexts, (t) => (review.state === 'due' ? t.notStarted : t.alreadyClosed)),
    );
  requireVersion(review.version, version);
  return review;
}

/** Nobody judges what they did themselves; and a look that is not in the sample is not judged either. */
function checkLooks(work: Work, looks: readonly LookRow[], wanted: number): void {
  if (looks.length !== wanted) {
    const text = both(logReviewTexts, (t) => t.noSuchLook);
    throw badInput('no-such-look', text, { positions: text });
  }
  if (looks.some(({ userId }) => userId === userOf(work.actor).userId))
    throw new Refusal(
      'cannot-be-done',
      'own-look',
      both(logReviewTexts, (t) => t.ownLook),
    );
}

async function touch(work: Work, id: ReviewId): Promise<void> {
  await sql`update log_review.review set version = version + 1 where county = ${work.actor.county} and id = ${id}::uuid`.execute(
    work.tx,
  );
}
