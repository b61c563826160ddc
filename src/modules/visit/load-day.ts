import type { EnrolmentId, PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt, minuteOfDayAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { type EnrolledHere, enrolledAt } from '../enrolment/index.ts';
import { unitById } from '../organisation/index.ts';
import { identitiesOf, type PatientIdentity } from '../patient/index.ts';
import { centreOf } from './domain/municipality-centres.ts';
import type { Plan } from './domain/plan-shapes.ts';
import type { ProfileName } from './domain/shapes.ts';
import { type Day, withoutGone } from './domain/to-problem.ts';
import { marksOn } from './mark-queries.ts';
import { type DayPlanRow, historyBefore, homesOf, loadPlan, measuresOn, shiftsOn } from './queries.ts';
import { visitsOn } from './visit-id.ts';

export interface LoadedDay extends Day {
  day: LocalDate;
  plan: Plan;
  saved: DayPlanRow | undefined;
  patients: ReadonlyMap<PatientId, PatientIdentity>;
  enrolments: ReadonlyMap<EnrolmentId, EnrolledHere>;
}

/** Where the sums begin when a unit says of no municipality that it is its own. */
const fallback = { latitude: 59.33, longitude: 18.07 };

const noPlan: Plan = {
  routes: [],
  unplanned: [],
  cost: {
    total: 0,
    travel: 0,
    tardiness: 0,
    maxTardiness: 0,
    newPerson: 0,
    usualPerson: 0,
    balance: 0,
    overtime: 0,
    preference: 0,
    unplanned: 0,
    change: 0,
  },
};

/**
 * Everything that the planning of a day of the acting unit is made of. Where somebody with protected identity lives is not used: nobody
 * can then read it out of times and ways. The caller authorises the look.
 */
export async function loadDay(
  work: Work,
  day: LocalDate,
  options: { profile?: ProfileName; at?: Instant; lock?: 'for update' } = {},
): Promise<LoadedDay> {
  const { unitId } = userOf(work.actor);
  const at = options.at ?? work.now;
  const enrolments = new Map((await enrolledAt(work, unitId)).map((one) => [one.id, one]));
  const measures = (await measuresOn(work, day)).filter(({ enrolmentId }) => holdsOn(enrolments.get(enrolmentId), day));
  const due = visitsOn(day, measures);
  const known = await identitiesOf(
    work,
    due.map(({ measure }) => measure.patientId),
  );
  const visits = due.filter(({ measure }) => known.get(measure.patientId)?.deceasedOn === null);
  const visited = new Set(visits.map(({ measure }) => measure.patientId));
  const patients = new Map([...known].filter(([id]) => visited.has(id)));
  const open = [...patients.values()].filter(({ protectedIdentity }) => protectedIdentity === 'none');
  const saved = await loadPlan(work, day, options.lock);
  const unit = await unitById(work, unitId);
  return {
    day,
    saved,
    patients,
    enrolments,
    visits,
    shifts: await shiftsOn(work, day),
    base: centreOf(unit?.municipalityCode ?? '') ?? fallback,
    homes: await homesOf(
      work,
      open.map(({ id }) => id),
    ),
    history: await historyBefore(work, day),
    contacts: contactsOf([...enrolments.values()]),
    locked: new Set(saved?.locked),
    marks: new Map(
      (await marksOn(work, day)).map(({ id, begunAt, doneAt }) => [
        id,
        { begun: minuteOfDayAt(begunAt), done: doneAt === null ? null : minuteOfDayAt(doneAt) },
      ]),
    ),
    plan: withoutGone(saved?.plan ?? noPlan, visits),
    profile: options.profile ?? 'mixed',
    ...(dateAt(at) === day ? { now: minuteOfDayAt(at) } : {}),
  };
}

function holdsOn(enrolment: EnrolledHere | undefined, day: LocalDate): boolean {
  if (enrolment === undefined || dateAt(enrolment.startsAt) > day) return false;
  return enrolment.endsAt === null || dateAt(enrolment.endsAt) >= day;
}

/** Named contact and responsible of each patient, at any level. */
function contactsOf(enrolments: readonly EnrolledHere[]): Map<PatientId, string[]> {
  const contacts = new Map<PatientId, string[]>();
  for (const { patientId, namedContactId, responsibleStaffId } of enrolments) {
    const own = contacts.get(patientId) ?? [];
    for (const one of [namedContactId, responsibleStaffId]) if (one !== null && !own.includes(one)) own.push(one);
    contacts.set(patientId, own);
  }
  return contacts;
}
