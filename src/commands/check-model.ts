import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Library } from '../model/include.ts';
import { loadModel, type PlacedFault } from '../model/load.ts';
import type { CooperationModel, ModelDocument } from '../model/index.ts';

/** Checks cooperation model files and says what is wrong, with file and line; exit code 1 if any is refused. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = values.lang === 'sv' ? 'sv' : 'en';
  if (positionals.length === 0) {
    console.error('Name at least one model file, e.g. models/dalarna-2012.yaml');
    return 2;
  }
  let refused = 0;
  for (const file of positionals) {
    const result = loadModel(await readFile(file, 'utf8'), besides(file));
    if (result.ok) console.log(`${file}: ${summary(result.model)}`);
    else {
      refused += 1;
      for (const fault of result.faults) console.log(faultLine(file, fault, locale));
    }
  }
  return refused > 0 ? 1 : 0;
}

/** An included model is looked for in the same folder. */
function besides(file: string): Library {
  return (model) => {
    const path = join(dirname(file), `${model}.yaml`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

function faultLine(file: string, { place, reason }: PlacedFault, locale: 'sv' | 'en'): string {
  return `${file}:${place.line}: ${place.path}: ${reason[locale]}`;
}

function summary({ document }: CooperationModel): string {
  const { seed, law, assumption } = countSources(document);
  const open = document.interpretations.filter((one) => one.status === 'open').length;
  return `complete; ${document.clauses.length} clauses (${seed} from the sources, ${law} law, ${assumption} assumptions), ${open} open interpretations`;
}

function countSources(document: ModelDocument): { seed: number; law: number; assumption: number } {
  const counts = { seed: 0, law: 0, assumption: 0 };
  for (const { source } of document.clauses) {
    if ('seed' in source) counts.seed += 1;
    else if ('law' in source) counts.law += 1;
    else counts.assumption += 1;
  }
  return counts;
}
