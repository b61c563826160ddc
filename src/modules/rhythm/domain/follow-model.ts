import type { Id, PatientId, UnitId } from '../../../kernel/ids.ts';
import { type Instant, plus } from '../../../kernel/instant.ts';
import type { CooperationModel, RhythmItem } from '../../../model/index.ts';
import { type CountedBy, type LastReview, nextReview, nextToCome, opensAt } from './next-review.ts';
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

/** The last review of an item that was held or called off; or the day of one that lapsed for a time, while the patient was away. */
export interface EndedReview {
  patientId: PatientId;
  item: string;
  sort: string;
  at: Instant;
  how: LastReview['how'] | 'lapsed';
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
    const ended = reviews.ended.filter((one) => one.item === item.id || sameSort(one, item, items));
    const last = latest(ended.filter((one): one is EndedReview & LastReview => one.how !== 'lapsed'));
    const at: Asked = { patient, governing, item, leader, last, now, daysAhead };
    return review === undefined ? [addition(at, resumed(at, ended))] : changesOf(at, review);
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

function latest<Ended extends { at: Instant }>(ended: readonly Ended[]): Ended | null {
  return ended.reduce<Ended | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
}

/** The day of one that lapsed while the patient was away in the same enrolment: it is due when it was. */
function resumed({ patient, last }: Asked, ended: readonly EndedReview[]): Instant | null {
  const lapsed = latest(ended.filter(({ how }) => how === 'lapsed'));
  const from = last?.at ?? patient.enrolledAt;
  return lapsed !== null && lapsed.at > from && lapsed.at > patient.enrolledAt ? lapsed.at : null;
}

/** A review as the model sets it, or on the day that it has already; one that somebody has moved keeps its day. */
function scheduleOf(
  asked: Asked,
  known: { setFor?: Instant | null; dueAt?: Instant | null; passed?: Instant },
): Schedule {
  const { patient, governing, item, last, now, daysAhead } = asked;
  const next = nextReview(governing.model, item, patient.enrolledAt, last);
  const passed = last === null && known.passed !== undefined && next.setFor < known.passed;
  const set = passed ? nextToCome(governing.model, item, patient.enrolledAt, now) : next.setFor;
  const setFor = known.setFor ?? set;
  const dueAt = known.dueAt ?? setFor;
  return { item, hash: governing.hash, ...next, setFor, dueAt, opensAt: opensAt(item, dueAt, daysAhead) };
}

/** It comes on the list when it is time, unless care will have ended before it is due. */
function isTime({ patient: { endsAt }, now }: Asked, { opensAt: from, dueAt }: Schedule): boolean {
  return from <= now && (endsAt === null || endsAt > dueAt);
}

/**
 * A review that nobody has followed before. What should have been held long before it is first looked at (an enrolment from before the
 * product, or before the agreement) may have been: the next day that is still to come is set.
 */
function addition(asked: Asked, setFor: Instant | null): Change {
  const schedule = scheduleOf(asked, { setFor, passed: plus(asked.now, { days: -asked.daysAhead }) });
  const { patient, leader } = asked;
  return { do: 'add', patientId: patient.patientId, leader, schedule, opens: isTime(asked, schedule) };
}

function changesOf(asked: Asked, review: OpenReview): Change[] {
  const { leader, governing, item, now } = asked;
  if (review.ownerUnitId !== leader.unitId) {
    return [{ do: 'lapse', review, because: 'other-unit' }, addition(asked, review.setFor)];
  }
  const dueAt = review.dueAt === review.setFor ? null : review.dueAt;
  const same = review.modelHash === governing.hash && review.item === item.id;
  if (review.state === 'coming') {
    const schedule = scheduleOf(asked, same ? { setFor: review.setFor, dueAt } : { dueAt, passed: now });
    const opens = isTime(asked, schedule);
    if (!same) return [{ do: 'follow', review, schedule, leader, opens }];
    return opens ? [{ do: 'open', review, schedule, leader }] : [];
  }
  // What waits on a list is a running case, and a day that has passed is not moved by anybody.
  const follows = !same && governing.moves && review.dueAt > now;
  return follows
    ? [{ do: 'follow', review, schedule: scheduleOf(asked, { dueAt, passed: now }), leader, opens: true }]
    : [];
}
