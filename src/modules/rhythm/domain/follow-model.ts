import type { Id, PatientId, UnitId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { CooperationModel, RhythmItem } from '../../../model/index.ts';
import { type CountedBy, type LastReview, nextReview, opensAt } from './next-review.ts';
import type { Leader } from './who-leads.ts';

export const lapseReasons = ['enrolment-ended', 'died', 'moved-away', 'other-unit', 'agreement'] as const;
export type LapseReason = (typeof lapseReasons)[number];

/** A review that lies ahead, as its row is. */
export interface OpenReview {
  id: Id<'review'>;
  patientId: PatientId;
  ownerUnitId: UnitId;
  modelHash: string;
  item: string;
  sort: string;
  setFor: Instant;
  dueAt: Instant;
  state: 'coming' | 'due';
}

/** The last review of an item that was held or called off. */
export interface EndedReview extends LastReview {
  patientId: PatientId;
  item: string;
  sort: string;
}

/** The patient as far as reviews depend on it. */
export interface ReviewedPatient {
  patientId: PatientId;
  /** Why nothing is due any longer; null while the patient is enrolled. */
  gone: LapseReason | null;
  enrolledAt: Instant;
  /** When the enrolment is agreed to end. */
  endsAt: Instant | null;
  governing: Governing | null;
  items: readonly { item: RhythmItem; leader: Leader }[];
}

export interface Governing {
  hash: string;
  model: CooperationModel;
  /** Running cases move to this version. */
  moves: boolean;
}

/** How a review is to be. */
export interface Schedule {
  item: RhythmItem;
  hash: string;
  countedBy: CountedBy;
  countedFrom: Instant;
  setFor: Instant;
  dueAt: Instant;
  opensAt: Instant;
}

export type Change =
  | { do: 'add'; patientId: PatientId; leader: Leader; schedule: Schedule; opens: boolean }
  | { do: 'lapse'; review: OpenReview; because: LapseReason }
  | { do: 'follow'; review: OpenReview; schedule: Schedule; leader: Leader; opens: boolean }
  | { do: 'open'; review: OpenReview; schedule: Schedule; leader: Leader };

interface Reviews {
  open: readonly OpenReview[];
  ended: readonly EndedReview[];
}

/**
 * What has to change so that a patient has exactly the reviews ahead that the model sets: one of each item. Asked again when it is
 * done, nothing has.
 */
export function changesFor(patient: ReviewedPatient, reviews: Reviews, now: Instant, daysAhead: number): Change[] {
  const { governing } = patient;
  const items = patient.gone === null && governing !== null ? patient.items : [];
  const left = new Set(reviews.open);
  const changes = items.flatMap(({ item, leader }): Change[] => {
    if (governing === null) return [];
    const review = takeOpen(left, item, items);
    const last = lastOf(item, items, reviews.ended);
    const at: Asked = { patient, governing, item, leader, last, now, daysAhead };
    return review === undefined ? [addition(at)] : changesOf(at, review);
  });
  const because = patient.gone ?? 'agreement';
  return [...[...left].map((review): Change => ({ do: 'lapse', review, because })), ...changes];
}

interface Asked {
  patient: ReviewedPatient;
  governing: Governing;
  item: RhythmItem;
  leader: Leader;
  last: LastReview | null;
  now: Instant;
  daysAhead: number;
}

/** True if a review under an item that the model no longer has is of the same sort as this one. */
function sameSort(one: { item: string; sort: string }, item: RhythmItem, items: ReviewedPatient['items']): boolean {
  return one.sort === item.kind && !items.some((other) => other.item.id === one.item);
}

/** The review ahead of an item; another version may have named it otherwise. */
function takeOpen(left: Set<OpenReview>, item: RhythmItem, items: ReviewedPatient['items']): OpenReview | undefined {
  const all = [...left];
  const found = all.find((one) => one.item === item.id) ?? all.find((one) => sameSort(one, item, items));
  if (found !== undefined) left.delete(found);
  return found;
}

function lastOf(item: RhythmItem, items: ReviewedPatient['items'], ended: readonly EndedReview[]): LastReview | null {
  const of = ended.filter((one) => one.item === item.id || sameSort(one, item, items));
  return of.reduce<EndedReview | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
}

/** A review as the model sets it now; one that somebody has moved keeps its day. */
function scheduleOf({ patient, governing, item, last, daysAhead }: Asked, moved: Instant | null = null): Schedule {
  const next = nextReview(governing.model, item, patient.enrolledAt, last);
  const dueAt = moved ?? next.setFor;
  return { item, hash: governing.hash, ...next, dueAt, opensAt: opensAt(item, dueAt, daysAhead) };
}

/** It comes on the list when it is time, unless care will have ended before it is due. */
function isTime({ patient: { endsAt }, now }: Asked, { opensAt: from, dueAt }: Schedule): boolean {
  return from <= now && (endsAt === null || endsAt > dueAt);
}

function addition(asked: Asked): Change {
  const schedule = scheduleOf(asked);
  const { patient, leader } = asked;
  return { do: 'add', patientId: patient.patientId, leader, schedule, opens: isTime(asked, schedule) };
}

function changesOf(asked: Asked, review: OpenReview): Change[] {
  const { leader, governing, item, now } = asked;
  if (review.ownerUnitId !== leader.unitId) {
    return [{ do: 'lapse', review, because: 'other-unit' }, addition(asked)];
  }
  const schedule = scheduleOf(asked, review.dueAt === review.setFor ? null : review.dueAt);
  const same = review.modelHash === governing.hash && review.item === item.id && review.setFor === schedule.setFor;
  if (review.state === 'coming') {
    const opens = isTime(asked, schedule);
    if (!same) return [{ do: 'follow', review, schedule, leader, opens }];
    return opens ? [{ do: 'open', review, schedule, leader }] : [];
  }
  // What waits on a list is a running case, and a day that has passed is not moved by anybody.
  const follows = review.modelHash !== governing.hash && governing.moves && review.dueAt > now;
  return follows && !same ? [{ do: 'follow', review, schedule, leader, opens: true }] : [];
}
