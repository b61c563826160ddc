import type { Id, PatientId, UserId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Day } from './to-problem.ts';
import type { DayVisit, Shift } from './shapes.ts';

/** A made-up day of a unit in Säter, for tests: visits over the morning, some with two persons. */
export function aDay(size: { patients: number; staff: number; doubles: number }): Day {
  const visits = Array.from({ length: size.patients }, (_, at) => aVisit(at, at < size.doubles));
  return {
    visits,
    shifts: Array.from({ length: size.staff }, (_, at) => aShift(at)),
    base: { latitude: 60.348, longitude: 15.751 },
    homes: new Map(
      visits.map(({ measure }, at) => [
        measure.patientId,
        { latitude: 60.34 + (at % 5) * 0.01, longitude: 15.72 + (at % 7) * 0.01 },
      ]),
    ),
    history: [{ patientId: 'patient 1' as PatientId, staffId: 'staff 0', visits: 3 }],
    contacts: new Map(),
    locked: new Set(),
    marks: new Map(),
    plan: { routes: [] },
    profile: 'mixed',
  };
}

function aShift(at: number): Shift {
  const nurse = at % 3 !== 2;
  return {
    staffId: `staff ${at}` as UserId,
    starts: 420,
    ends: 930,
    skills: nurse ? ['nurse', 'assistant', 'medicines', 'insulin'] : ['assistant'],
    vehicle: 'car',
    sick: false,
  };
}

function aVisit(at: number, double: boolean): DayVisit {
  const opens = 450 + (at % 4) * 60;
  const round = { opens, closes: opens + 90 };
  return {
    id: `visit ${at}` as Id<'visit'>,
    round,
    measure: {
      id: `measure ${at}` as Id<'measure'>,
      patientId: `patient ${at}` as PatientId,
      enrolmentId: `enrolment ${at}` as Id<'enrolment'>,
      what: 'Såromläggning',
      minutes: 25,
      rounds: [round],
      hard: false,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      everyWeeks: 1,
      firstDay: localDate('2026-11-02'),
      lastDay: null,
      needs: double ? ['nurse', 'assistant'] : ['nurse'],
      staffId: null,
    },
  };
}
