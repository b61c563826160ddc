import { sql } from 'kysely';
import { type County, newId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { hasLooks, type LogScope } from '../../platform/access-log/read.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { type ReviewingUnit, unitsWithRoles } from '../organisation/index.ts';
import { entryOf } from './entry.ts';
import { reviewers, reviewersOfController } from './policy.ts';
import { ruleInForce } from './queries.ts';

/**
 * Sees to it that a review is waiting wherever the rule says that one is due: for each head of unit of the unit, for the MAS (or the MAR,
 * where there is no MAS) of the controller. A review that is due stands on the unit's worklist until it is started. Gives how many came.
 */
export async function planReviews(platform: Platform, county: County): Promise<number> {
  const acting = { actor: systemActor('log-review-planner', county), action: 'log-review.plan', requestId: newId() };
  const units = await inTransaction(platform, acting, (work) => unitsWithRoles(work, county, reviewers));
  const withMas = new Set(units.filter(({ role }) => role === 'mas').map(({ providerId }) => providerId));
  let planned = 0;
  for (const unit of units) {
    if (unit.role === 'mar' && withMas.has(unit.providerId)) continue;
    if (await inTransaction(platform, acting, (work) => planReview(work, unit))) planned += 1;
  }
  return planned;
}

/** Plans the next review of one reviewer, if it is time and there is anything to review. */
export async function planReview(work: Work, reviewer: ReviewingUnit): Promise<boolean> {
  const scope = reviewersOfController.includes(reviewer.role) ? 'controller' : 'unit';
  const { unitId, providerId } = reviewer;
  const ofUnitId = scope === 'unit' ? unitId : null;
  const rule = await ruleInForce(work, providerId, scope);
  const last = await lastOf(work, { providerId, ofUnitId, scope });
  if (last.waiting) return false;
  const part = { providerId, unitId: ofUnitId };
  const period = await firstWithLooks(work, part, last.to, rule.everyDays);
  if (period === null) return false;
  const { from, to } = period;
  const id = newId<'review'>();
  const dueAt = plus(work.now, { days: rule.dueDays });
  await sql`insert into log_review.review (county, id, provider_id, unit_id, scope, of_unit_id, looks_from, looks_to, state, due_at, planned_at)
    values (${work.actor.county}, ${id}, ${providerId}, ${unitId}, ${scope}, ${ofUnitId}, ${from}, ${to}, 'due', ${dueAt}, ${work.now})`.execute(
    work.tx,
  );
  const review = { id, providerId, unitId, ofUnitId, looksFrom: from, looksTo: to };
  const [holder] = reviewer.staffIds;
  const entry = await entryOf(work, review);
  work.record({
    ...entry,
    type: 'log-review.due',
    work: [
      { op: 'open', unit: unitId, action: 'log-review.start', dueAt, ...(holder === undefined ? {} : { holder }) },
    ],
  });
  return true;
}

/** The first whole period after the last review in which anybody looked at anything; null when there is none yet. */
async function firstWithLooks(
  work: Work,
  part: Pick<LogScope, 'providerId' | 'unitId'>,
  since: Instant | null,
  days: number,
): Promise<{ from: Instant; to: Instant } | null> {
  const first = since === null ? addDays(dateAt(work.now), -days) : dateAt(since);
  for (let day = first; ; day = addDays(day, days)) {
    const period = { from: startOfDay(day), to: startOfDay(addDays(day, days)) };
    if (period.to > work.now) return null;
    if (await hasLooks(work, { ...part, ...period })) return period;
  }
}

async function lastOf(
  work: Work,
  of: { providerId: string; ofUnitId: string | null; scope: string },
): Promise<{ to: Instant | null; waiting: boolean }> {
  const { rows } = await sql<{ to: Instant | null; waiting: boolean | null }>`
    select max(looks_to) as to, bool_or(state <> 'closed') as waiting from log_review.review
    where county = ${work.actor.county} and provider_id = ${of.providerId}::uuid and scope = ${of.scope}
      and of_unit_id is not distinct from ${of.ofUnitId}::uuid`.execute(work.tx);
  return { to: rows[0]?.to ?? null, waiting: rows[0]?.waiting ?? false };
}
