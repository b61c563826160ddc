import {
  check,
  generateDay,
  type Plan,
  type Problem,
  type ProfileName,
  profiles,
  solve,
} from '../../src/planner/index.ts';

/** Plans a unit day after day, what has been done becoming history, by one profile and by another. */
export function compareProfiles(days: number): void {
  for (const profile of ['travel', 'mixed', 'continuity'] as const) {
    const { persons, usual, travel, late, faults } = simulate(profile, days);
    const figures = `${persons.toFixed(2)} distinct persons for each patient, ${usual.toFixed(0)} % of visits by the most usual`;
    console.log(
      `${days} days, profile ${profile.padEnd(10)}: ${figures}; ${travel.toFixed(0)} min travel and ${late.toFixed(0)} min late a day; ${faults} faults`,
    );
  }
}

function simulate(profile: ProfileName, days: number) {
  const unit = { ...generateDay({ seed: 5, visits: 120 }), weights: profiles[profile] };
  const met = new Map<string, Map<string, number>>();
  let [travel, late, faults] = [0, 0, 0];
  for (let day = 0; day < days; day += 1) {
    const problem = dayOf(unit, day, met);
    const { plan } = solve(problem, { seed: day + 1, iterations: 120_000 });
    faults += check(problem, plan).length;
    travel += plan.cost.travel;
    late += plan.cost.tardiness;
    remember(problem, plan, met);
  }
  const each = [...met.values()];
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const shares = each.map((own) => {
    const counts = [...own.values()];
    return (100 * Math.max(...counts)) / counts.reduce((sum, one) => sum + one, 0);
  });
  return {
    persons: mean(each.map((own) => own.size)),
    usual: mean(shares),
    travel: travel / days,
    late: late / days,
    faults,
  };
}

/** Two in three are at work, by a rota; four patients in five have their visits; the last four weeks are the history. */
function dayOf(unit: Problem, day: number, met: ReadonlyMap<string, ReadonlyMap<string, number>>): Problem {
  const free = (at: number) => (at * 7 + day) % 3 === 0;
  const staff = unit.staff.map((one, at) => (free(at) ? { ...one, shifts: [] } : one));
  const patients = new Set(unit.visits.map(({ patient }) => patient).filter((_, at) => (at * 11 + day * 3) % 5 !== 0));
  const visits = unit.visits.filter(({ patient }) => patients.has(patient));
  const there = new Set(visits.map(({ id }) => id));
  const links = (unit.links ?? []).filter(({ first, second }) => there.has(first) && there.has(second));
  const history = [...met].flatMap(([patient, own]) =>
    [...own].map(([who, count]) => ({ patient, staff: who, visits: count })),
  );
  return { ...unit, staff, visits, links, history };
}

function remember(problem: Problem, { routes }: Plan, met: Map<string, Map<string, number>>): void {
  const patientOf = new Map(problem.visits.map(({ id, patient }) => [id, patient]));
  for (const { staff, stops } of routes)
    for (const stop of stops) {
      const patient = stop.kind === 'visit' ? patientOf.get(stop.visit) : undefined;
      if (patient === undefined) continue;
      const own = met.get(patient) ?? new Map<string, number>();
      met.set(patient, own.set(staff, (own.get(staff) ?? 0) + 1));
    }
}
