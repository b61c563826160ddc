import { sql } from 'kysely';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { plus } from '../../src/kernel/instant.ts';
import { dateAt } from '../../src/kernel/zone.ts';
import { visitModule } from '../../src/modules/visit/index.ts';
import type { PlanMeasureRequest } from '../../src/modules/visit/contract.ts';
import { type Problem, solve } from '../../src/planner/index.ts';
import type { Client, TestApp } from '../support/app.ts';

/** A nurse's visit in the morning of every day, unless said otherwise. */
export function aMeasure(enrolmentId: string, more: Partial<PlanMeasureRequest> = {}): PlanMeasureRequest {
  return {
    enrolmentId,
    what: 'Såromläggning',
    minutes: 25,
    rounds: [{ opens: 480, closes: 660 }],
    hard: false,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    everyWeeks: 1,
    firstDay: '2026-11-23',
    lastDay: null,
    needs: ['nurse'],
    staffId: null,
    ...more,
  };
}

/** A nurse's day from seven to four, by car. */
export function aShift(staffId: string, more: object = {}) {
  const skills = ['nurse', 'assistant', 'medicines', 'insulin'];
  return { staffId, starts: 420, ends: 960, skills, vehicle: 'car', ...more };
}

/** Does what a job process does with what has been enqueued for the planner. */
export async function letPlannerWork(test: TestApp, runId: string): Promise<void> {
  const task = visitModule.tasks?.find((one) => one.task === 'visit.solve');
  const { rows } = await sql<{ county: string }>`select county from visit.run where id = ${runId}::uuid`.execute(
    test.owner,
  );
  await task?.run(test.platform, { county: rows[0]?.county ?? '', runId });
}

/** What a person's client gets, or an error that says why not. */
export async function done<Body extends object>(by: Client, path: string, body: object = {}): Promise<Body> {
  const answer = await by.post<Body>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A run of the planner on a day, done. */
export async function aRun(
  test: TestApp,
  by: Client,
  day: string,
  asked: object = { kind: 'plan', profile: 'mixed' },
): Promise<Id<'run'>> {
  const { id } = await done<{ id: Id<'run'> }>(by, `/api/visits/days/${day}/runs`, asked);
  await letPlannerWork(test, id);
  return id;
}

/** A run that is done without a thread, for tests of what is done with it. */
export async function aFinishedRun(test: TestApp, by: Client, day: string): Promise<Id<'run'>> {
  const asked = { kind: 'plan', profile: 'mixed' };
  const { id } = await done<{ id: Id<'run'> }>(by, `/api/visits/days/${day}/runs`, asked);
  const { rows } = await sql<{
    problem: { problem: Problem };
  }>`select problem from visit.run where id = ${id}::uuid`.execute(test.owner);
  const [row] = rows;
  if (row === undefined) throw new Error('the run is not there');
  const { plan } = solve(row.problem.problem, { iterations: 1000 });
  await sql`update visit.run set state = 'done', problem = null, ended_at = asked_at,
    result = ${JSON.stringify({ plan, changes: [] })}::jsonb where id = ${id}::uuid`.execute(test.owner);
  return id;
}

/** A visit of a measure as it stands in today's plan, without a plan: for tests of what is done with a single visit. */
export async function aVisitOfToday(test: TestApp, measureId: string, staffId: string): Promise<Id<'visit'>> {
  const id = newId<'visit'>();
  const now = test.clock.now();
  await sql`insert into visit.planned_visit (county, id, part, patient_id, owner_provider_id, owner_unit_id, measure_id, day, staff_id,
      starts_at, ends_at)
    select county, ${id}::uuid, 0, patient_id, owner_provider_id, owner_unit_id, id, ${dateAt(now)}::date, ${staffId}::uuid,
      ${plus(now, { minutes: -10 })}::timestamptz, ${plus(now, { minutes: 15 })}::timestamptz
    from visit.measure where id = ${measureId}::uuid`.execute(test.owner);
  return id;
}
