import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown } from '../access/index.ts';
import { staffById, staffOfUnit } from '../organisation/index.ts';
import type { PatientIdentity } from '../patient/index.ts';
import type { dayBoard } from './contract.ts';
import { skillsOf, visits as goesOut } from './domain/skills.ts';
import { toProblem } from './domain/to-problem.ts';
import { type LoadedDay, loadDay } from './load-day.ts';
import { may } from './policy.ts';
import { runsOf } from './run-queries.ts';
import { personOf } from './show-measures.ts';

type Board = z.input<typeof dayBoard>;

/** A unit's day: who works, what is to be done, the plan, and what the planner needs to judge a change of it. */
export async function showDay(work: Work, day: LocalDate): Promise<Board> {
  const loaded = await loadDay(work, day);
  lookAtDay(work, loaded);
  const { saved, visits, patients } = loaded;
  const problem = toProblem(loaded);
  const planned = new Set(
    loaded.plan.routes.flatMap(({ stops }) => stops.flatMap((stop) => (stop.kind === 'visit' ? [stop.visit] : []))),
  );
  const said = new Map(loaded.plan.unplanned.map((one) => [one.visit, one.reasons]));
  const savedBy = saved === undefined ? null : personOf(saved.savedBy, await staffById(work, [saved.savedBy]));
  return {
    day,
    today: dateAt(work.now),
    version: saved?.version ?? 0,
    savedAt: saved?.savedAt ?? null,
    savedBy,
    problem,
    plan: {
      ...loaded.plan,
      unplanned: visits
        .filter(({ id }) => !planned.has(id))
        .map(({ id }) => ({ visit: id, reasons: said.get(id) ?? [] })),
    },
    locked: visits.filter(({ id }) => loaded.locked.has(id)).map(({ id }) => id),
    staff: await staffOf(work, loaded),
    patients: [...patients.values()].map((patient) => patientOf(patient, loaded)),
    visits: visits.map(({ id, measure }) => {
      const mark = loaded.marks.get(id);
      const state = mark === undefined ? 'planned' : mark.done === null ? 'begun' : 'done';
      return { id, measureId: measure.id, what: measure.what, state };
    }),
    runs: await runsOf(work, day),
    mayPlan: holds(userOf(work.actor).role, may.planDays),
  };
}

/** The look at everybody who is to be visited: they are enrolled at the acting unit. */
export function lookAtDay(work: Work, { patients, day }: Pick<LoadedDay, 'patients' | 'day'>): void {
  const details = { day, shown: patients.size };
  const ground = authorise(work, decideOnKnown(work, 'list', 'care'), { details });
  for (const patientId of patients.keys()) work.look({ ground, patientId });
}

function patientOf(patient: PatientIdentity, { homes, visits }: LoadedDay): Board['patients'][number] {
  const { id, name, protectedIdentity } = patient;
  const enrolmentId = visits.find(({ measure }) => measure.patientId === id)?.measure.enrolmentId;
  if (enrolmentId === undefined) throw new Error('a patient of the day has no visit');
  return {
    id,
    name,
    protectedIdentity: protectedIdentity !== 'none',
    enrolmentId,
    home: homes.get(id) ?? null,
  };
}

/** Those who work, by their hours; then those of the unit who could. */
async function staffOf(work: Work, { shifts }: LoadedDay): Promise<Board['staff']> {
  const people = await staffOfUnit(work, userOf(work.actor).unitId, work.now);
  const shiftOf = new Map(shifts.map((shift) => [shift.staffId, shift]));
  const known = people.map(({ id, name, title, roles }) => {
    const shift = shiftOf.get(id);
    return {
      id,
      name,
      title,
      suggestedSkills: skillsOf(roles),
      goesOut: goesOut(roles),
      shift:
        shift === undefined
          ? null
          : {
              starts: shift.starts,
              ends: shift.ends,
              skills: [...shift.skills],
              vehicle: shift.vehicle,
              sick: shift.sick,
            },
    };
  });
  const working = known.filter(({ shift }) => shift !== null);
  const others = known.filter((one) => one.shift === null && one.goesOut);
  const byHours = working.toSorted((a, b) => (a.shift?.starts ?? 0) - (b.shift?.starts ?? 0));
  return [...byHours, ...others].map(({ goesOut: _goesOut, ...one }) => one);
}
