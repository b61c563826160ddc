import { parseArgs } from 'node:util';
import { explain, hindranceTexts, type InsertOption, unplannedTexts } from '../planner/index.ts';
import { clockText, localeOf, readPlanFile, readProblem } from './plan-files.ts';

/** Says why a visit is made by whom, what others would cost, and why the rest cannot. */
export async function run(args: string[]): Promise<number> {
  const options = {
    visit: { type: 'string' },
    most: { type: 'string', default: '5' },
    lang: { type: 'string' },
  } as const;
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [file, planFile] = positionals;
  if (file === undefined || planFile === undefined || values.visit === undefined) {
    console.error('Name the problem file, the plan file and --visit ID');
    return 2;
  }
  const locale = localeOf(values.lang);
  const problem = await readProblem(file, locale);
  if (problem === null) return 1;
  if (!problem.visits.some(({ id }) => id === values.visit)) {
    console.error(`There is no visit ${values.visit}`);
    return 1;
  }
  const said = explain(problem, await readPlanFile(planFile), values.visit, Number(values.most));
  const own = said.cost ?? 0;
  for (const { staff, start } of said.now) console.log(`now     ${clockText(start)}  ${staff}`);
  if (said.cost !== null) console.log(`cost    ${own.toFixed(1)}`);
  for (const reason of said.reasons) console.log(`why not ${unplannedTexts[locale][reason.code](reason)}`);
  for (const option of said.alternatives) console.log(optionLine(option, own));
  for (const { staff, why, skill } of said.hindered)
    console.log(`cannot  ${hindranceTexts[locale][why]({ staff, skill })}`);
  return 0;
}

/** One option on one line: what it costs more, when, who, and how many others are moved. */
export function optionLine({ cost, persons, moved }: InsertOption, than = 0): string {
  const who = persons.map(({ start, staff }) => `${clockText(start)} ${staff}`).join(' + ');
  const others =
    moved.length === 0
      ? ''
      : `  moves ${moved.length} (most ${Math.max(...moved.map(({ minutes }) => minutes)).toFixed(0)} min)`;
  return `${(cost - than >= 0 ? '+' : '') + (cost - than).toFixed(1)}`.padEnd(8) + who + others;
}
