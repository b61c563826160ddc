import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { insert, validate, visitSchema } from '../planner/index.ts';
import { localeOf, readPlanFile, readProblem } from './plan-files.ts';
import { optionLine } from './plan-explain.ts';

/** Ranks who can take one more visit, nobody else's changing hands. */
export async function run(args: string[]): Promise<number> {
  const options = {
    visit: { type: 'string' },
    add: { type: 'string' },
    most: { type: 'string', default: '10' },
    lang: { type: 'string' },
  } as const;
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [file, planFile] = positionals;
  if (file === undefined || planFile === undefined || (values.visit ?? values.add) === undefined) {
    console.error(
      'Name the problem file, the plan file, and --visit ID (in the problem, unplanned) or --add FILE (a visit)',
    );
    return 2;
  }
  const locale = localeOf(values.lang);
  const base = await readProblem(file, locale);
  if (base === null) return 1;
  const added = values.add === undefined ? [] : [visitSchema.parse(JSON.parse(await readFile(values.add, 'utf8')))];
  const { problem, faults } = validate({ ...base, visits: [...base.visits, ...added] });
  for (const { path, text } of faults) console.error(`${path}: ${text[locale]}`);
  if (problem === null) return 1;
  const plan = await readPlanFile(planFile);
  const began = performance.now();
  const found = insert(problem, plan, values.visit ?? added[0]?.id ?? '', Number(values.most));
  const took = performance.now() - began;
  for (const option of found) console.log(optionLine(option));
  console.log(`${found.length} ways, found in ${took.toFixed(0)} ms`);
  return 0;
}
