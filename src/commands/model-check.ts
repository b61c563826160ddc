import { parseArgs } from 'node:util';
import type { CooperationModel } from '../model/index.ts';
import { countFacts } from '../model/count-facts.ts';
import { faultLine, loadModelFile } from './model-file.ts';

/** Checks cooperation model files and says what is wrong, with file and line; exit code 1 if any is refused. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = values.lang === 'sv' ? 'sv' : 'en';
  if (positionals.length === 0) {
    console.error('Name at least one model file, e.g. models/dalarna-2012.yaml');
    return Promise.resolve(2);
  }
  let refused = 0;
  for (const file of positionals) {
    const result = loadModelFile(file);
    if (result.ok) console.log(`${file}: ${summary(result.model)}`);
    else {
      refused += 1;
      for (const fault of result.faults) console.log(faultLine(file, fault, locale));
    }
  }
  return Promise.resolve(refused > 0 ? 1 : 0);
}

function summary({ document }: CooperationModel): string {
  const { clauses } = countFacts(document);
  const { seed, law, assumption } = clauses;
  const open = document.interpretations.filter((one) => one.status === 'open').length;
  return `complete; ${document.clauses.length} clauses (${seed} from the sources, ${law} law, ${assumption} assumptions), ${open} open interpretations`;
}
