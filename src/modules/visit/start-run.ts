import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { check, validate } from '../../planner/index.ts';
import { dateAt } from '../../kernel/zone.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound, Refusal, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { Run, startRunRequest } from './contract.ts';
import { toProblem } from './domain/to-problem.ts';
import { loadDay } from './load-day.ts';
import { askToStop, insertRun, loadRun, type RunRow } from './run-queries.ts';
import { lookAtDay } from './show-day.ts';
import { refuse, storePlan } from './store-plan.ts';
import { visitTexts } from './texts/index.ts';

/** Sets the planner to work on a day. It proposes; what it proposes holds when somebody accepts it. */
export async function startRun(
  work: Work,
  day: LocalDate,
  { kind, profile }: z.output<typeof startRunRequest>,
): Promise<{ id: Id<'run'> }> {
  if (day < dateAt(work.now))
    throw wrongState(
      'day-passed',
      both(visitTexts, (t) => t.dayPassed),
    );
  const loaded = await loadDay(work, day, { profile });
  lookAtDay(work, loaded);
  const problem = toProblem(loaded);
  const [fault] = validate(problem).faults;
  if (fault !== undefined) throw new Refusal('cannot-be-done', 'cannot-be-planned', fault.text);
  const id = newId<'run'>();
  // What is done already is nobody's to plan, and not told anew.
  const known = new Set(problem.visits.map((visit) => visit.id));
  const told = loaded.plan.routes.map((route) => ({
    ...route,
    stops: route.stops.filter((stop) => stop.kind === 'break' || known.has(stop.visit)),
  }));
  const task = { problem, told: { routes: told } };
  await insertRun(work, { id, day, kind, profile, fromVersion: loaded.saved?.version ?? 0, task });
  await work.enqueue('visit.solve', { county: work.actor.county, runId: id });
  return { id };
}

/** How far the planner is, and what it proposes. */
export async function showRun(work: Work, id: Id<'run'>): Promise<Run> {
  authorise(work, allow('no-patient-data'));
  const run = await knownRun(work, id);
  const { day, kind, profile, state, stopAsked, progress, askedAt, result } = run;
  return {
    id,
    day,
    kind,
    profile,
    state,
    current: run.version === run.fromVersion,
    stopAsked,
    progress,
    plan: result?.plan ?? null,
    changes: result?.changes ?? [],
    askedAt,
  };
}

/** Has the planner end with the best it has found. */
export async function stopRun(work: Work, id: Id<'run'>): Promise<{ id: Id<'run'> }> {
  authorise(work, allow('no-patient-data'));
  await knownRun(work, id);
  await askToStop(work, id);
  return { id };
}

/** Lets what the planner proposes hold, unless the day is no longer what it was planned for. */
export async function acceptRun(work: Work, id: Id<'run'>): Promise<{ id: Id<'run'> }> {
  const run = await knownRun(work, id, 'for update of r');
  const { day, profile, askedAt, result, version, fromVersion } = run;
  const loaded = await loadDay(work, day, { profile, at: askedAt, lock: 'for update' });
  lookAtDay(work, loaded);
  if (result === null || version !== fromVersion)
    throw wrongState(
      'not-to-accept',
      both(visitTexts, (t) => (result === null ? t.notReady : t.overtaken)),
    );
  refuse(check(toProblem(loaded), result.plan));
  await storePlan(work, loaded, result.plan, [...loaded.locked], id);
  return { id };
}

async function knownRun(work: Work, id: Id<'run'>, lock: 'for update of r' | '' = ''): Promise<RunRow> {
  const run = await loadRun(work, id, lock);
  if (run === undefined)
    throw notFound(
      'no-such-run',
      both(visitTexts, (t) => t.noSuchRun),
    );
  return run;
}
