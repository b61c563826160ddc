import { type County, type Id, newId, type UnitId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import { rules } from '../../platform/rules.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { unitsById, type UnitSummary } from '../organisation/index.ts';
import { type Change, changesFor, type Schedule } from './domain/follow-model.ts';
import type { Leader } from './domain/who-leads.ts';
import { recordDue, recordLapsed } from './review-entries.ts';
import {
  followModel,
  insertReviews,
  lapseReviews,
  lastReviews,
  markDue,
  type NewReview,
  openReviews as reviewsAhead,
} from './review-queries.ts';
import { reviewedPatients } from './reviewed-patients.ts';

export const reviewsTask = 'rhythm.reviews';

/** Most changes in one transaction: a journal entry each, and nobody else waits long for a patient. */
const most = 400;

/**
 * Sees to it that every enrolled patient has the reviews ahead that the model sets, and puts those whose time has come on the worklist
 * of the unit that leads them. What has been looked at once and has not changed costs nothing but the looking: done again it does
 * nothing. Answers how many changes were made.
 */
export async function openReviews(platform: Platform, county: County): Promise<{ changed: number }> {
  const acting = { actor: systemActor('rhythm', county), action: reviewsTask, requestId: newId() };
  const changes = await inTransaction(platform, acting, changesNow);
  let changed = 0;
  for (const part of inParts(changes)) changed += await inTransaction(platform, acting, (work) => make(work, part));
  return { changed };
}

async function changesNow(work: Work): Promise<Change[]> {
  const open = await reviewsAhead(work);
  const ended = await lastReviews(work);
  const daysAhead = rules().number('rhythm.review-days-ahead', { on: dateAt(work.now), county: work.actor.county });
  const [openOf, endedOf] = [byPatient(open), byPatient(ended)];
  return (await reviewedPatients(work, open)).flatMap((patient) => {
    const of = { open: openOf.get(patient.patientId) ?? [], ended: endedOf.get(patient.patientId) ?? [] };
    return changesFor(patient, of, work.now, daysAhead);
  });
}

function byPatient<Row extends { patientId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const of = map.get(row.patientId);
    if (of === undefined) map.set(row.patientId, [row]);
    else of.push(row);
  }
  return map;
}

/** What belongs to one patient stays together: a review lapses at one unit and comes at another at the same moment. */
function inParts(changes: readonly Change[]): Change[][] {
  const parts: Change[][] = [];
  let patient = '';
  for (const change of changes) {
    const id = change.do === 'add' ? change.patientId : change.review.patientId;
    const part = parts.at(-1);
    if (part === undefined || (part.length >= most && id !== patient)) parts.push([change]);
    else part.push(change);
    patient = id;
  }
  return parts;
}

async function make(work: Work, changes: readonly Change[]): Promise<number> {
  const units = await unitsById(work, unitsIn(changes));
  const of = <Kind extends Change['do']>(kind: Kind) =>
    changes.filter((one): one is Extract<Change, { do: Kind }> => one.do === kind);
  await lapse(work, of('lapse'), units);
  const added = of('add').flatMap((one) => {
    const unit = units.get(one.leader.unitId);
    return unit === undefined ? [] : [{ ...one, row: rowOf(newId<'review'>(), one, unit) }];
  });
  const isNew = await insertReviews(
    work,
    added.map(({ row }) => row),
  );
  for (const { row, schedule, leader, opens } of added)
    if (opens && isNew.has(row.id)) recordDue(work, row, schedule, leader.staffId);
  await follow(work, of('follow'), units);
  const opened = of('open');
  const isDue = await markDue(
    work,
    opened.map(({ review }) => review.id),
  );
  for (const { review, schedule, leader } of opened) {
    const unit = units.get(leader.unitId);
    if (unit === undefined || !isDue.has(review.id)) continue;
    recordDue(work, rowOf(review.id, { ...review, schedule, opens: true }, unit), schedule, leader.staffId);
  }
  return changes.length;
}

function unitsIn(changes: readonly Change[]): Set<UnitId> {
  return new Set(changes.map((one) => (one.do === 'lapse' ? one.review.ownerUnitId : one.leader.unitId)));
}

type Lapsing = Extract<Change, { do: 'lapse' }>;

async function lapse(work: Work, lapsing: readonly Lapsing[], units: Map<UnitId, UnitSummary>): Promise<void> {
  const wereDue = await lapseReviews(
    work,
    lapsing.map(({ review, because }) => ({ id: review.id, because })),
  );
  for (const { review, because } of lapsing) {
    const unit = units.get(review.ownerUnitId);
    if (unit !== undefined && wereDue.has(review.id)) await recordLapsed(work, review, unit.providerId, because);
  }
}

type Following = Extract<Change, { do: 'follow' }>;

/** A review goes over to the version in force; what waits on a list gets its new day there. */
async function follow(work: Work, following: readonly Following[], units: Map<UnitId, UnitSummary>): Promise<void> {
  const rows = following.flatMap(({ review, schedule, leader, opens }) => {
    const unit = units.get(leader.unitId);
    return unit === undefined
      ? []
      : [{ row: rowOf(review.id, { ...review, schedule, opens }, unit), schedule, leader }];
  });
  const moved = await followModel(
    work,
    rows.map(({ row }) => row),
  );
  for (const { row, schedule, leader } of rows)
    if (row.state === 'due' && moved.has(row.id)) recordDue(work, row, schedule, leader.staffId);
}

interface ToWrite {
  patientId: NewReview['patientId'];
  schedule: Schedule;
  leader?: Leader;
  opens: boolean;
}

function rowOf(id: Id<'review'>, { patientId, schedule, opens }: ToWrite, unit: UnitSummary): NewReview {
  const { item, hash, countedBy, countedFrom, setFor, dueAt, opensAt } = schedule;
  return {
    id,
    patientId,
    ownerProviderId: unit.providerId,
    ownerUnitId: unit.id,
    modelHash: hash,
    item: item.id,
    sort: item.kind,
    countedBy,
    countedFrom,
    setFor,
    dueAt,
    opensAt,
    state: opens ? 'due' : 'coming',
  };
}
