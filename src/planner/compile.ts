import type { Compiled } from './compiled.ts';
import { compileJobs } from './compile-jobs.ts';
import { compileNodes, numbersFrom } from './compile-nodes.ts';
import { compilePrices } from './compile-prices.ts';
import { compileRules } from './compile-rules.ts';
import { compileTravel } from './compile-travel.ts';
import type { Counted } from './counted.ts';
import type { Problem } from './problem.ts';

/** Turns a valid problem into the flat arrays the search works on. */
export function compile(problem: Problem): Compiled {
  const counted = count(problem);
  const travel = compileTravel(problem, counted);
  const nodes = compileNodes(problem, counted, travel);
  const rules = compileRules(problem, counted);
  const jobs = compileJobs(problem, counted);
  const prices = compilePrices(problem, counted);
  const { weights } = problem;
  const some = (values: Float64Array, than: number) => values.some((value) => value < than);
  const persons = problem.staff.length;
  const maxDuty = numbersFrom(problem.staff.map(({ maxMinutes }) => maxMinutes ?? Infinity));
  return {
    problem,
    tasks: counted.tasks.length,
    breaks: counted.breaks.length,
    routes: counted.routes.length,
    persons,
    patients: counted.patients.length,
    ...travel,
    ...nodes,
    ...rules,
    ...jobs,
    ...prices,
    capacityOfAll: prices.capacity.reduce((all, one) => all + one, 0),
    maxDuty,
    travelWeight: weights.travel,
    maxWeight: weights.maxTardiness,
    newPersonWeight: weights.newPerson,
    balanceWeight: weights.balance,
    hasBreaks: counted.breaks.length > 0,
    hasRules: rules.apart.length + rules.same.length + rules.otherDay.length > 0,
    hasDuty: some(maxDuty, Infinity),
    hasBalance: weights.balance > 0,
    hasSteps: nodes.stepCost.some((cost) => cost > 0),
    hasNewPersons: weights.newPerson > 0,
  };
}

function count(problem: Problem): Counted {
  const tasks = problem.visits.flatMap(({ roles }, visit) => roles.map((_, role) => ({ visit, role })));
  const routes = problem.staff.flatMap(({ shifts }, staff) => shifts.map((of, shift) => ({ staff, shift, of })));
  // A break that could only have begun before now has been had.
  const ahead = ({ latest }: { latest: number }) => latest >= (problem.now ?? -Infinity);
  const breaks = routes.flatMap(({ of }, route) =>
    (of.breaks ?? []).map((one, number) => ({ route, number, one })).filter(({ one }) => ahead(one)),
  );
  const patients = [...new Set(problem.visits.map(({ patient }) => patient))];
  const firstTask: number[] = [];
  let at = 0;
  for (const { roles } of problem.visits) {
    firstTask.push(at);
    at += roles.length;
  }
  return { tasks, routes, breaks, patients, firstTask };
}
