import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { RhythmItem } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import { holderOf } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { type GoverningModel, modelByHash } from '../agreement/index.ts';
import { maybeTextNow } from '../correction/contract.ts';
import { notesOf } from '../correction/index.ts';
import { runningEnrolments } from '../enrolment/index.ts';
import { staffById, unitById } from '../organisation/index.ts';
import { lastDayToMoveTo } from './domain/next-review.ts';
import type { Review } from './contract.ts';
import { loadReview, type ReviewRow, reviewsOf } from './review-queries.ts';
import { rhythmTexts } from './texts/index.ts';

/** One review of a patient: who leads it and why, what is on its agenda, when the last was, and what may be done. */
export async function showReview(work: Work, id: Id<'review'>): Promise<Review> {
  const row = await reviewFor(work, id);
  const { item, model } = await itemOf(work, row);
  const others = await reviewsOf(work, row.patientId);
  const ahead = others.find((one) => one.item === row.item && isAhead(one) && one.id !== row.id);
  const unit = await unitById(work, row.ownerUnitId);
  const by = row.endedBy === null ? undefined : (await staffById(work, [row.endedBy])).get(row.endedBy);
  const notes = await notesOf(work, [row.id]);
  const mayEnd = isAhead(row) && row.ownerUnitId === userOf(work.actor).unitId;
  return {
    id: row.id,
    patientId: row.patientId,
    kind: item.kind,
    title: item.title,
    state: row.state,
    unit: { id: row.ownerUnitId, name: unit?.name ?? '–' },
    dueAt: row.dueAt,
    setFor: row.setFor,
    countedBy: row.countedBy,
    countedFrom: row.countedFrom,
    movedReason: maybeTextNow(row.movedReason, notes, { objectId: row.id, field: 'movedReason' }),
    heldAt: row.heldAt,
    endedAt: row.endedAt,
    endedBy: by?.name ?? null,
    note: maybeTextNow(row.note, notes, { objectId: row.id, field: 'note' }),
    lapsedBecause: row.lapsedBecause,
    leads: item.leads,
    takesPart: item.takesPart,
    agenda: item.agenda,
    clause: {
      modelHash: row.modelHash,
      id: item.clause,
      heading: model.clauses.get(item.clause)?.heading ?? item.clause,
    },
    lastHeldAt: lastHeldBefore(row, others),
    next: isAhead(row) || ahead === undefined ? null : { id: ahead.id, dueAt: ahead.dueAt },
    notes,
    mayEnd,
    mayMove: mayEnd ? await daysToMoveTo(work, row) : null,
    heldFrom: dateAt(row.countedFrom),
    version: row.version,
  };
}

/** A review for whoever cares for its patient. */
export async function reviewFor(work: Work, id: Id<'review'>): Promise<ReviewRow> {
  const row = await loadReview(work, id);
  if (row === undefined)
    throw notFound(
      'no-such-review',
      both(rhythmTexts, (t) => t.noReview),
    );
  const { patientId } = row;
  authorise(work, await decideOnCare(work, patientId), { patientId, caseKind: 'review', caseId: id, ...holderOf(row) });
  return row;
}

export const isAhead = ({ state }: Pick<ReviewRow, 'state'>): boolean => state === 'coming' || state === 'due';

/** What the version that a review is under sets for it. */
export async function itemOf(
  work: Work,
  { modelHash, item: id }: Pick<ReviewRow, 'modelHash' | 'item'>,
): Promise<{ item: RhythmItem; model: GoverningModel['model'] }> {
  const model = await modelByHash(work, modelHash);
  const item = model.document.rhythm.find((one) => one.id === id);
  if (item === undefined) throw new Error(`model ${modelHash} has no rhythm ${id}`);
  return { item, model };
}

/** From tomorrow until the day before the one after it would be due. */
export async function daysToMoveTo(work: Work, row: ReviewRow): Promise<{ from: string; to: string } | null> {
  const { item, model } = await itemOf(work, row);
  const enrolledAt = await enrolledSince(work, row);
  const from = addDays(dateAt(work.now), 1);
  const to = lastDayToMoveTo(model, item, enrolledAt, row.setFor);
  return from <= to ? { from, to } : null;
}

/** When the care that a review belongs to began. */
export async function enrolledSince(work: Work, row: ReviewRow) {
  const starts = (await runningEnrolments(work, row.patientId)).map(({ startsAt }) => startsAt);
  return starts.toSorted().at(0) ?? row.countedFrom;
}

/** When the last one of the same sort was held before this one. */
function lastHeldBefore(row: ReviewRow, others: readonly ReviewRow[]): Instant | null {
  const held = others.filter((one) => one.sort === row.sort && one.id !== row.id).map(({ heldAt }) => heldAt);
  return latestOf(row.heldAt === null ? held : held.filter((at) => at !== null && at < (row.heldAt ?? '')));
}

/** The latest of some moments, of which some may not have come. */
export function latestOf(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}
