import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnLog } from '../access/index.ts';
import { unitsOfProvider } from '../organisation/index.ts';
import type { basisAnswer, monthsAnswer, reviewPage, searchReviewsRequest } from './contract.ts';
import { reviewersOfController } from './policy.ts';
import { countMonths, countWaiting, ruleInForce, searchReviews } from './queries.ts';
import { presentReviews } from './show-review.ts';
import type { ReviewTable } from './tables.ts';

const pageSize = 20;

/** The reviews that the actor may see, newest first. Says nothing about patients. */
export async function listReviews(
  work: Work,
  { states, page }: z.output<typeof searchReviewsRequest>,
): Promise<z.input<typeof reviewPage>> {
  authorise(work, decideOnLog(work, 'access-log', 'read'), { details: { page } });
  const { rows, total } = await searchReviews(work, states, { limit: pageSize, offset: (page - 1) * pageSize });
  return { reviews: await presentReviews(work, rows), total, page, pageSize };
}

/** What came of the reviews, month by month, and what waits. */
export async function showMonths(work: Work): Promise<z.input<typeof monthsAnswer>> {
  authorise(work, decideOnLog(work, 'access-log', 'read'));
  return { months: await countMonths(work), ...(await countWaiting(work)) };
}

/** What a new review may be of, by which rule, and for which days: those since the last one. */
export async function showBasis(work: Work): Promise<z.input<typeof basisAnswer>> {
  authorise(work, decideOnLog(work, 'access-log', 'read'));
  const actor = userOf(work.actor);
  const ofController = reviewersOfController.includes(actor.role);
  const scopes = ofController ? (['controller', 'unit'] as const) : (['unit'] as const);
  const rules = [];
  for (const scope of scopes) rules.push(await ruleInForce(work, actor.providerId, scope));
  const [first] = rules;
  if (first === undefined) throw new Error('there is always a scope');
  const today = dateAt(work.now);
  const since = await lastReviewed(work, first.scope);
  const earliest = addDays(today, -first.everyDays);
  const from = since !== null && since > earliest && since < today ? since : earliest;
  return {
    providerName: actor.providerName,
    scopes: [...scopes],
    units: ofController ? await unitsOfProvider(work, actor.providerId) : [{ id: actor.unitId, name: actor.unitName }],
    rules,
    proposed: { from, to: addDays(today, -1) },
    today,
  };
}

async function lastReviewed(work: Work, scope: 'unit' | 'controller') {
  const { rows } = await sql<{ to: ReviewTable['looksTo'] | null }>`select max(looks_to) as to from log_review.review
    where county = ${work.actor.county} and scope = ${scope} and provider_id = ${userOf(work.actor).providerId}::uuid`.execute(
    work.tx,
  );
  const to = rows[0]?.to ?? null;
  return to === null ? null : dateAt(to);
}
