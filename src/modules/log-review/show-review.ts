import type { PatientId, UserId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { rolesOfAssignments, staffById, unitsById } from '../organisation/index.ts';
import { identitiesForReview, type ReviewedPatient } from '../patient/index.ts';
import type { ReviewDetail, ReviewSummary, SampledLook } from './contract.ts';
import { hindersClosing } from './domain/closing.ts';
import { decideOnReview } from './policy.ts';
import {
  type CountedReview,
  countedReview,
  type FollowUpRow,
  loadFollowUps,
  loadLooks,
  type LookRow,
  type ReviewId,
} from './queries.ts';
import { logReviewTexts } from './texts/index.ts';

/** A review with its sample. The reviewer's own looks at the patients are logged, one for each. */
export async function showReview(work: Work, id: ReviewId): Promise<ReviewDetail> {
  const row = await countedReview(work, id);
  if (row === undefined) throw reviewNotFound();
  const about = { caseKind: 'log-review', caseId: id };
  const looks = await loadLooks(work, id);
  const ground = authorise(work, decideOnReview(work, row), { ...about, details: { rows: looks.length } });
  const patients = new Set(looks.map(({ patientId }) => patientId).filter((one) => one !== null));
  for (const patientId of patients) work.look({ ground, patientId, ...about });
  const followUps = await loadFollowUps(work, id);
  const [review] = await presentReviews(work, [row]);
  if (review === undefined) throw new Error('a review lost its row');
  const units = await unitsById(work, [row.unitId]);
  const judged = looks.map(({ position, outcome }) => ({
    outcome,
    followUps: followUps.filter((one) => one.position === position).length,
  }));
  return {
    review,
    providerName: units.get(row.unitId)?.providerName ?? '–',
    rule: row.rule,
    seed: row.seed,
    population: row.population,
    flagged: row.flagged,
    conclusion: row.conclusion,
    sample: await presentLooks(work, looks, followUps, patients),
    hinder: row.state === 'open' ? hindersClosing(judged) : null,
    version: row.version,
  };
}

/** Reviews with names. */
export async function presentReviews(work: Work, rows: readonly CountedReview[]): Promise<ReviewSummary[]> {
  const units = await unitsById(
    work,
    rows.map(({ ofUnitId }) => ofUnitId).filter((id) => id !== null),
  );
  const people = await staffById(
    work,
    rows.flatMap((row) => [row.startedBy, row.closedBy]).filter((id) => id !== null),
  );
  const name = (id: UserId | null) => (id === null ? null : (people.get(id)?.name ?? '–'));
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    ofUnit: row.ofUnitId === null ? null : { id: row.ofUnitId, name: units.get(row.ofUnitId)?.name ?? '–' },
    from: dateAt(row.looksFrom),
    to: addDays(dateAt(row.looksTo), -1),
    state: row.state,
    plannedAt: row.plannedAt,
    dueAt: row.dueAt,
    startedBy: name(row.startedBy),
    startedAt: row.startedAt,
    closedBy: name(row.closedBy),
    closedAt: row.closedAt,
    looks: row.looks,
    judged: row.judged,
    unauthorised: row.unauthorised,
  }));
}

async function presentLooks(
  work: Work,
  looks: readonly LookRow[],
  followUps: readonly FollowUpRow[],
  patientIds: ReadonlySet<PatientId>,
): Promise<SampledLook[]> {
  const patients = await identitiesForReview(work, patientIds);
  const ids = [...looks.flatMap((look) => [look.userId, look.judgedBy]), ...followUps.map(({ byId }) => byId)];
  const people = await staffById(
    work,
    ids.filter((id) => id !== null),
  );
  const units = await unitsById(
    work,
    looks.map(({ unitId }) => unitId),
  );
  const roles = await rolesOfAssignments(
    work,
    looks.map(({ assignmentId }) => assignmentId),
  );
  const nameOf = (id: UserId | null) => (id === null ? null : (people.get(id)?.name ?? '–'));
  return looks.map((look) => {
    const patient = look.patientId === null ? undefined : patients.get(look.patientId);
    const person = people.get(look.userId);
    return {
      position: look.position,
      drawnBy: look.drawnBy,
      patient: patient === undefined ? null : shownPatient(patient),
      person: { id: look.userId, name: person?.name ?? '–', title: person?.title ?? '' },
      unit: { id: look.unitId, name: units.get(look.unitId)?.name ?? '–' },
      role: roles.get(look.assignmentId) ?? null,
      firstAt: look.firstAt,
      lastAt: look.lastAt,
      looks: look.lookCount,
      denied: look.deniedCount,
      actions: look.actions,
      grounds: look.grounds,
      flags: look.flags,
      outcome: look.outcome,
      comment: look.comment,
      judgedBy: nameOf(look.judgedBy),
      judgedAt: look.judgedAt,
      followUps: followUps
        .filter(({ position }) => position === look.position)
        .map(({ kind, note, byId, at }) => ({ kind, note, by: nameOf(byId) ?? '–', at })),
      own: look.userId === userOf(work.actor).userId,
    };
  });
}

function shownPatient({ id, name, number, protectedIdentity }: ReviewedPatient) {
  return { id, name, number, protectedIdentity: protectedIdentity !== 'none' };
}

/** No such review, or one that the actor may not see: the same answer. */
export function reviewNotFound() {
  return notFound(
    'no-such-review',
    both(logReviewTexts, (t) => t.noSuchReview),
  );
}
