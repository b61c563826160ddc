import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';

/** Whether somebody works as a physician at the unit. */
export function isPhysician({ roles }: { roles: readonly string[] }): boolean {
  return roles.some((role) => role.endsWith('physician'));
}

/** What the model says of who is in a car or team. */
interface WantedCrew {
  /** `count` is null where the model says that somebody comes along, but not how many. */
  crew: readonly { count: number | null }[];
  /** Whether a physician is to answer there. */
  physician: boolean;
  periodDays: number | null;
}

/** Who is to be in it, and when. */
export interface Manned {
  firstDay: LocalDate;
  lastDay: LocalDate;
  crew: readonly { physician: boolean }[];
}

/** In what a period is not as the model says. It is told, not refused: a car with too few may still be better than none. */
type CrewLack =
  | { kind: 'people'; have: number; want: number }
  | { kind: 'physician' }
  | { kind: 'days'; have: number; want: number };

/** Compares a period with what the model says of its sort: how many, a physician among them, how long at a time. */
export function crewLacks({ crew, physician, periodDays }: WantedCrew, manned: Manned): CrewLack[] {
  const lacks: CrewLack[] = [];
  const want = crew.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const have = manned.crew.length;
  if (have < want) lacks.push({ kind: 'people', have, want });
  if (physician && have > 0 && !manned.crew.some((one) => one.physician)) lacks.push({ kind: 'physician' });
  const days = daysBetween(manned.firstDay, manned.lastDay) + 1;
  if (periodDays !== null && days > periodDays) lacks.push({ kind: 'days', have: days, want: periodDays });
  return lacks;
}
