import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, instantAt, type LocalTime } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput, requireVersion, wrongState } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { nextReview, opensAt } from './domain/next-review.ts';
import type { endReviewBody } from './contract.ts';
import { entryOf } from './review-entries.ts';
import { insertReviews, loadReview, type ReviewRow } from './review-queries.ts';
import { enrolledSince, isAhead, itemOf, reviewFor } from './show-review.ts';
import { rhythmTexts } from './texts/index.ts';

type Ending = z.output<typeof endReviewBody>;

/** Says that a patient's review was held, or called off and why. The next one is set at once. */
export async function endReview(work: Work, id: Id<'review'>, body: Ending): Promise<{ id: string }> {
  const row = await reviewToChange(work, id, body.version);
  if (body.outcome === 'cancelled' && body.note === null) {
    const text = both(rhythmTexts, (t) => t.sayWhy);
    throw badInput('reason-needed', text, { note: text });
  }
  const heldAt = body.outcome === 'held' ? whenHeld(work, row, body.heldOn) : null;
  await sql`update rhythm.review set state = ${body.outcome}, held_at = ${heldAt}::timestamptz, ended_at = ${work.now}::timestamptz,
      ended_by = ${userOf(work.actor).userId}::uuid, note = ${body.note}, version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  const { item } = await itemOf(work, row);
  work.record({
    type: body.outcome === 'held' ? 'rhythm.review-held' : 'rhythm.review-cancelled',
    ...entryOf(row, item.title),
    payload: { kind: item.kind, item: item.id, modelHash: row.modelHash, setFor: row.setFor, dueAt: row.dueAt, heldAt },
    ...(heldAt === null ? {} : { occurredAt: heldAt }),
    work: [{ op: 'close' }],
  });
  await setNext(work, row, heldAt);
  return { id };
}

/** A review that lies ahead, locked, for the unit that leads it. */
export async function reviewToChange(work: Work, id: Id<'review'>, version: number): Promise<ReviewRow> {
  const seen = await reviewFor(work, id);
  if (seen.ownerUnitId !== userOf(work.actor).unitId)
    throw wrongState(
      'other-unit-leads',
      both(rhythmTexts, (t) => t.otherLeads),
    );
  const row = (await loadReview(work, id, 'for update')) ?? seen;
  requireVersion(row.version, version);
  if (!isAhead(row))
    throw wrongState(
      'review-ended',
      both(rhythmTexts, (t) => t.alreadyEnded),
      { state: row.state },
    );
  return row;
}

const noon = '12:00' as LocalTime;

/** Now, or at noon of an earlier day; after what it is counted from. */
function whenHeld(work: Work, row: ReviewRow, day: LocalDate | null): Instant {
  const refuse = (code: string, text: ReturnType<typeof both>) => badInput(code, text, { heldOn: text });
  if (day === null || day === dateAt(work.now)) return work.now;
  if (day > dateAt(work.now))
    throw refuse(
      'not-held-yet',
      both(rhythmTexts, (t) => t.notHeldYet),
    );
  const from = dateAt(row.countedFrom);
  const at = instantAt(day, noon);
  if (at <= row.countedFrom)
    throw refuse(
      'held-too-early',
      both(rhythmTexts, (t) => t.heldTooEarly({ day: from })),
    );
  return at;
}

/** The one after it, under the same version; the job lets it follow when another has come into force. */
async function setNext(work: Work, row: ReviewRow, heldAt: Instant | null): Promise<void> {
  const { item, model } = await itemOf(work, row);
  const last =
    heldAt === null ? ({ at: row.setFor, how: 'cancelled' } as const) : ({ at: heldAt, how: 'held' } as const);
  const next = nextReview(model, item, await enrolledSince(work, row), last);
  const { county } = work.actor;
  const daysAhead = rules().number('rhythm.review-days-ahead', { on: dateAt(work.now), county });
  const { patientId, ownerProviderId, ownerUnitId, modelHash, item: id, sort } = row;
  await insertReviews(work, [
    {
      ...next,
      id: newId<'review'>(),
      patientId,
      ownerProviderId,
      ownerUnitId,
      modelHash,
      item: id,
      sort,
      state: 'coming',
      dueAt: next.setFor,
      opensAt: opensAt(item, next.setFor, daysAhead),
    },
  ]);
}
