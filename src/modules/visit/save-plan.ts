import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { check } from '../../planner/index.ts';
import { userOf } from '../../platform/actor.ts';
import { requireVersion } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { savePlanRequest } from './contract.ts';
import { judge } from './domain/judge.ts';
import { ordersOf, planOf } from './domain/schedule.ts';
import { toProblem } from './domain/to-problem.ts';
import { loadDay } from './load-day.ts';
import { lookAtDay } from './show-day.ts';
import { refuse, storePlan } from './store-plan.ts';

/** Lets an order that somebody has made by hand hold: who makes which visits in which order, and which visits stay. */
export async function saveByHand(
  work: Work,
  day: LocalDate,
  { version, orders, locked }: z.output<typeof savePlanRequest>,
): Promise<{ id: string }> {
  const loaded = await loadDay(work, day, { lock: 'for update' });
  lookAtDay(work, loaded);
  requireVersion(loaded.saved?.version ?? 0, version);
  // What is locked binds the planner; whoever moves it by hand knows that it was.
  const problem = toProblem({ ...loaded, locked: new Set() });
  const before = planOf(problem, ordersOf(loaded.plan));
  const plan = planOf(problem, orders, loaded.plan);
  refuse(check(problem, before).length === 0 ? check(problem, plan) : judge(problem, before, plan).broken);
  await storePlan(
    work,
    loaded,
    plan,
    locked.filter((id) => loaded.visits.some((visit) => visit.id === id)),
  );
  return { id: userOf(work.actor).unitId };
}
