import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { newId, type UnitId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { addDays, epochDay } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import type { ReviewRule, startDueRequest, startReviewRequest } from './contract.ts';
import { type FlaggedOccasion, flaggedOccasions } from './describe-occasions.ts';
import { type Drawn, drawSample } from './draw-sample.ts';
import { entryOf } from './entry.ts';
import { decideOnReview } from './policy.ts';
import { loadReview, type ReviewId, type ReviewRow, ruleInForce } from './queries.ts';
import { reviewNotFound } from './show-review.ts';
import { logReviewTexts } from './texts/index.ts';

/** Days that one review may span: longer ones are several reviews. */
const mostDays = 100;

type Reviewed = Pick<ReviewRow, 'id' | 'providerId' | 'unitId' | 'scope' | 'ofUnitId' | 'looksFrom' | 'looksTo'>;

/** Starts a review that nobody planned: of a unit or of the whole controller, for days that have been. */
export async function startReview(
  work: Work,
  { body }: { body: z.output<typeof startReviewRequest> },
): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  checkPeriod(work, body);
  const ofUnitId = body.scope === 'unit' ? body.unitId : null;
  const providerId = ofUnitId === null ? actor.providerId : await providerOf(work, ofUnitId);
  authorise(work, decideOnReview(work, { providerId, scope: body.scope, ofUnitId }));
  const review: Reviewed = {
    id: newId<'review'>(),
    providerId,
    unitId: actor.unitId,
    scope: body.scope,
    ofUnitId,
    looksFrom: startOfDay(body.from),
    looksTo: startOfDay(addDays(body.to, 1)),
  };
  const rule = await ruleInForce(work, providerId, body.scope);
  const dueAt = plus(work.now, { days: rule.dueDays });
  await sql`insert into log_review.review (county, id, provider_id, unit_id, scope, of_unit_id, looks_from, looks_to, state, due_at, planned_at)
    values (${actor.county}, ${review.id}, ${providerId}, ${actor.unitId}, ${review.scope}, ${ofUnitId}, ${review.looksFrom},
      ${review.looksTo}, 'due', ${dueAt}, ${work.now})`.execute(work.tx);
  await draw(work, review, { rule, dueAt });
  return { id: review.id };
}

/** Starts a review that was due: draws its sample. */
export async function startDueReview(
  work: Work,
  { params, body }: { params: { id: ReviewId }; body: z.output<typeof startDueRequest> },
): Promise<{ id: string }> {
  const review = await loadReview(work, params.id, true);
  if (review === undefined) throw reviewNotFound();
  authorise(work, decideOnReview(work, review), { caseKind: 'log-review', caseId: review.id });
  if (review.state !== 'due')
    throw wrongState(
      'already-started',
      both(logReviewTexts, (t) => t.alreadyStarted),
    );
  requireVersion(review.version, body.version);
  const rule = await ruleInForce(work, review.providerId, review.scope);
  await draw(work, review, { rule, dueAt: review.dueAt });
  return { id: review.id };
}

function checkPeriod(work: Work, { from, to, scope, unitId }: z.output<typeof startReviewRequest>): void {
  const refuse = (field: string, pick: 'periodBackwards' | 'periodTooLong' | 'periodFuture' | 'unitMissing') => {
    const text = both(logReviewTexts, (t) => t[pick]);
    return badInput('impossible-review', text, { [field]: text });
  };
  if (scope === 'unit' && unitId === null) throw refuse('unitId', 'unitMissing');
  if (to < from) throw refuse('to', 'periodBackwards');
  if (epochDay(to) - epochDay(from) >= mostDays) throw refuse('to', 'periodTooLong');
  if (to > dateAt(work.now)) throw refuse('to', 'periodFuture');
}

async function providerOf(work: Work, unitId: UnitId) {
  const unit = await unitById(work, unitId);
  if (unit === undefined) {
    const text = both(logReviewTexts, (t) => t.unitMissing);
    throw badInput('no-such-unit', text, { unitId: text });
  }
  return unit.providerId;
}

/** Draws the sample and opens the review. What the log says now is copied, for the log is pruned some day. */
async function draw(work: Work, review: Reviewed, by: { rule: ReviewRule; dueAt: Instant }): Promise<void> {
  const { rule } = by;
  const { providerId, ofUnitId, looksFrom, looksTo } = review;
  const part = { providerId, unitId: ofUnitId, from: looksFrom, to: looksTo };
  const occasions = await flaggedOccasions(work, part, rule);
  const seed = randomBytes(16).toString('hex');
  const sample = drawSample(occasions, seed, rule);
  const flagged = occasions.filter(({ flags }) => flags.length > 0).length;
  await sql`update log_review.review set state = 'open', rule = ${JSON.stringify(rule)}::jsonb, seed = ${seed},
      population = ${occasions.length}, flagged = ${flagged}, started_by = ${userOf(work.actor).userId}, started_at = ${work.now},
      version = version + 1
    where county = ${work.actor.county} and id = ${review.id}::uuid`.execute(work.tx);
  await insertSample(work, review.id, sample);
  const entry = await entryOf(work, review);
  const { unitId } = review;
  work.record({
    ...entry,
    type: 'log-review.started',
    params: { ...entry.params, looks: sample.length },
    payload: { seed, population: occasions.length, flagged },
    work: [
      { op: 'close', unit: unitId, action: 'log-review.start' },
      { op: 'open', unit: unitId, action: 'log-review.judge', dueAt: by.dueAt, holder: userOf(work.actor).userId },
    ],
  });
}

async function insertSample(work: Work, id: ReviewId, sample: readonly Drawn<FlaggedOccasion>[]): Promise<void> {
  if (sample.length === 0) return;
  const rows = sample.map(({ look, drawnBy }, index) => ({
    position: index + 1,
    drawn_by: drawnBy,
    patient_id: look.patientId,
    user_id: look.userId,
    unit_id: look.unitId,
    assignment_id: look.assignmentId,
    first_sequence: look.firstSequence,
    look_count: look.looks,
    denied_count: look.denied,
    first_at: look.firstAt,
    last_at: look.lastAt,
    actions: look.actions,
    grounds: look.grounds,
    flags: look.flags,
    comment: '',
  }));
  await sql`insert into log_review.sampled_look (county, review_id, position, drawn_by, patient_id, user_id, unit_id, assignment_id,
      first_sequence, look_count, denied_count, first_at, last_at, actions, grounds, flags, comment)
    select ${work.actor.county}, ${id}::uuid, x.position, x.drawn_by, x.patient_id, x.user_id, x.unit_id, x.assignment_id, x.first_sequence,
      x.look_count, x.denied_count, x.first_at, x.last_at, x.actions, x.grounds, x.flags, x.comment
    from jsonb_populate_recordset(null::log_review.sampled_look, ${JSON.stringify(rows)}::jsonb) x`.execute(work.tx);
}
