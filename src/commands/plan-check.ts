import { parseArgs } from 'node:util';
import { checkWithCost } from '../planner/index.ts';
import { localeOf, readPlanFile, readProblem } from './plan-files.ts';

/** Checks a plan against its problem: every hard rule, and the cost it says; exit code 1 when something does not hold. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const [file, planFile] = positionals;
  if (file === undefined || planFile === undefined) {
    console.error('Name the problem file and the plan file');
    return 2;
  }
  const locale = localeOf(values.lang);
  const problem = await readProblem(file, locale);
  if (problem === null) return 1;
  const plan = await readPlanFile(planFile);
  const violations = checkWithCost(problem, plan);
  for (const { text } of violations) console.log(text[locale]);
  const left = plan.unplanned.length;
  console.log(
    `${violations.length} faults; ${problem.visits.length - left} visits planned, ${left} not; cost ${plan.cost.total.toFixed(3)}`,
  );
  return violations.length === 0 ? 0 : 1;
}
