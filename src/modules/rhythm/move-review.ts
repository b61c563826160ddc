import { sql } from 'kysely';
import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, instantAt, type LocalTime } from '../../kernel/zone.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { opensAt } from './domain/next-review.ts';
import { reviewToChange } from './end-review.ts';
import type { moveReviewBody } from './contract.ts';
import { entryOf, workOf } from './review-entries.ts';
import { daysToMoveTo, itemOf } from './show-review.ts';
import { rhythmTexts } from './texts/index.ts';

/** Moves a review to another day, and says why: not past the day of the one after it, which would then be left out. */
export async function moveReview(
  work: Work,
  id: Id<'review'>,
  body: z.output<typeof moveReviewBody>,
): Promise<{ id: string }> {
  const row = await reviewToChange(work, id, body.version);
  const days = await daysToMoveTo(work, row);
  if (days === null)
    throw wrongState(
      'no-day-left',
      both(rhythmTexts, (t) => t.noDayLeft),
    );
  if (body.day < days.from || body.day > days.to) {
    const text = both(rhythmTexts, (t) => t.dayOutside(days));
    throw badInput('day-outside', text, { day: text });
  }
  const { item } = await itemOf(work, row);
  const dueAt = instantAt(body.day, item.each.at ?? ('08:00' as LocalTime));
  const daysAhead = rules().number('rhythm.review-days-ahead', { on: dateAt(work.now), county: work.actor.county });
  await sql`update rhythm.review set due_at = ${dueAt}::timestamptz, opens_at = ${opensAt(item, dueAt, daysAhead)}::timestamptz,
      moved_reason = ${body.reason}, version = version + 1
    where county = ${work.actor.county} and id = ${id}::uuid`.execute(work.tx);
  const { params, ...entry } = entryOf(row, item.title);
  work.record({
    type: 'rhythm.review-moved',
    ...entry,
    params: { ...params, to: body.day },
    payload: { kind: item.kind, item: item.id, setFor: row.setFor, from: row.dueAt, to: dueAt },
    work: row.state === 'due' ? [workOf({ ...row, dueAt }, item, work.now)] : [],
  });
  return { id };
}
