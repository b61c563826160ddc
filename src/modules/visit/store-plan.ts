import { both } from '../../kernel/texts.ts';
import type { Id, PatientId } from '../../kernel/ids.ts';
import { instantAt, localTime } from '../../kernel/zone.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import { changesBetween } from '../../planner/index.ts';
import { userOf } from '../../platform/actor.ts';
import { Refusal, requireVersion } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import type { Plan } from './domain/plan-shapes.ts';
import { pastOf, startsOf, toProblem } from './domain/to-problem.ts';
import type { LoadedDay } from './load-day.ts';
import { type PlannedRow, savePlan } from './queries.ts';
import { forgetRuns } from './run-queries.ts';
import { visitTexts } from './texts/index.ts';

/** Lets a plan hold for a day: its visits become each patient's, and each patient whose visits change gets an entry. */
export async function storePlan(
  work: Work,
  day: LoadedDay,
  plan: Plan,
  locked: readonly string[],
  accepted: Id<'run'> | null = null,
): Promise<void> {
  const whole: Plan = { ...plan, routes: [...pastOf(day), ...plan.routes] };
  const after = day.saved?.version ?? 0;
  if (!(await savePlan(work, { day: day.day, plan: whole, locked, after, visits: rowsOf(day, whole) })))
    requireVersion(after + 1, after);
  await forgetRuns(work, day.day, accepted);
  recordChanges(work, day, whole);
  work.announce(`unit:${userOf(work.actor).unitId}`);
}

/** Refuses a plan that somebody may not carry out, with the first rule that it breaks. */
export function refuse(broken: readonly { text: { sv: string; en: string }; visit?: string; staff?: string }[]): void {
  const [first] = broken;
  if (first === undefined) return;
  const text = both(visitTexts, (t) => t.breaksRule);
  throw new Refusal('cannot-be-done', 'breaks-rule', text, { rules: broken.length });
}

function rowsOf({ visits, day }: LoadedDay, plan: Plan): PlannedRow[] {
  const known = new Map(visits.map((visit) => [visit.id as string, visit]));
  return [...startsOf(plan)].flatMap(([id, parts]) =>
    parts.flatMap((one, part): PlannedRow[] => {
      const visit = known.get(id);
      if (visit === undefined || one === undefined) return [];
      const { patientId, id: measureId } = visit.measure;
      return [
        {
          id,
          part,
          patientId,
          measureId,
          staffId: one.staff,
          startsAt: momentOf(day, one.start),
          endsAt: momentOf(day, one.end),
        },
      ];
    }),
  );
}

/** A minute of a day as a moment; the last minute of the day is the latest that a visit is shown to end. */
function momentOf(day: LocalDate, minute: number): Instant {
  return instantAt(day, localTime(clockOf(minute)));
}

function clockOf(minute: number): string {
  const whole = Math.min(1439, Math.max(0, Math.round(minute)));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** One entry for each patient whose visits come, move or go. */
function recordChanges(work: Work, day: LoadedDay, plan: Plan): void {
  const before = day.plan;
  const problem = toProblem({
    ...day,
    plan: { routes: [] },
    shifts: day.shifts.map((shift) => ({ ...shift, sick: false })),
  });
  const changed = new Set(changesBetween(problem, before, plan).map(({ patient }) => patient));
  const [was, is] = [startsOf(before), startsOf(plan)];
  for (const patient of changed) {
    const own = day.visits.filter(({ measure }) => measure.patientId === patient);
    const [first] = own;
    if (first === undefined) continue;
    const times = own.flatMap(({ id }) => is.get(id)?.[0]?.start ?? []).toSorted((a, b) => a - b);
    const had = own.some(({ id }) => was.has(id));
    const entry = {
      subject: aboutPatient(patient as PatientId),
      case: { kind: 'enrolment', id: first.measure.enrolmentId },
      participants: [userOf(work.actor).unitId],
      params: { day: day.day, times: times.map(clockOf).join(', '), count: times.length },
    };
    if (times.length === 0) work.record({ type: 'visit.taken-out', ...entry });
    else if (had) work.record({ type: 'visit.moved', ...entry });
    else work.record({ type: 'visit.planned', ...entry });
  }
}
