import type { ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Bilingual } from '../../kernel/texts.ts';
import { aboutPatient, type NewEntry, type Work, type WorkChange } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import type { LapseReason, OpenReview, Schedule } from './domain/follow-model.ts';
import { warnsAt } from './domain/next-review.ts';
import type { NewReview } from './review-queries.ts';

/** What an entry of a review has in common with all others: the title is the model's, in both languages. */
export function entryOf(
  review: { id: NewReview['id']; patientId: NewReview['patientId']; ownerUnitId: string },
  title: Bilingual,
): Pick<NewEntry, 'subject' | 'case' | 'participants'> & { params: { sv: string; en: string } } {
  return {
    subject: aboutPatient(review.patientId),
    case: { kind: 'review', id: review.id },
    participants: [review.ownerUnitId as UnitId],
    params: { sv: title.sv, en: title.en },
  };
}

/** The row in the worklist of the unit that leads a review, with its deadline and the clause that sets it. */
export function workOf(
  review: { ownerUnitId: string; modelHash: string; dueAt: Instant },
  item: { clause: string; title: Bilingual },
  now: Instant,
): Extract<WorkChange, { op: 'open' }> {
  const { sv, en } = item.title;
  return {
    op: 'open',
    unit: review.ownerUnitId as UnitId,
    action: 'rhythm.review',
    dueAt: review.dueAt,
    warnAt: warnsAt(now, review.dueAt),
    clause: `${review.modelHash}#${item.clause}`,
    params: { sv, en },
  };
}

/** A review has come on the list of the unit that leads it, or has got another day there. */
export function recordDue(work: Work, review: NewReview, { item }: Schedule, holder: UserId | null): void {
  const waiting = workOf(review, item, work.now);
  work.record({
    type: 'rhythm.review-due',
    ...entryOf(review, item.title),
    providerId: review.ownerProviderId as ProviderId,
    payload: { kind: item.kind, item: item.id, modelHash: review.modelHash, dueAt: review.dueAt },
    work: [holder === null ? waiting : { ...waiting, holder }],
  });
}

/** A review that waited is needed no longer. */
export async function recordLapsed(
  work: Work,
  review: OpenReview,
  providerId: ProviderId,
  because: LapseReason,
): Promise<void> {
  const { document } = await modelByHash(work, review.modelHash);
  const title = document.rhythm.find(({ id }) => id === review.item)?.title ?? { sv: review.item, en: review.item };
  const { params, ...entry } = entryOf(review, title);
  work.record({
    type: 'rhythm.review-lapsed',
    ...entry,
    providerId,
    params: { ...params, because },
    payload: { kind: review.sort, item: review.item, because },
    work: [{ op: 'close' }],
  });
}
