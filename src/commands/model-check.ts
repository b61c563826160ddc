import { parseArgs } from 'node:util';
import type { Locale } from '../kernel/texts.ts';
import type { CooperationModel } from '../model/index.ts';
import { countFacts } from '../model/count-facts.ts';
import { languageOf } from './language.ts';
import { faultLine, loadModelFile } from './model-file.ts';
import { modelCommandTexts } from './model-texts.ts';

/** Checks cooperation model files and says what is wrong, with file and line; exit code 1 if any is refused. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = languageOf(values.lang, 'en');
  if (positionals.length === 0) {
    console.error(modelCommandTexts[locale].nameFiles);
    return Promise.resolve(2);
  }
  let refused = 0;
  for (const file of positionals) {
    const result = loadModelFile(file, locale);
    if (result.ok) console.log(`${file}: ${summary(result.model, locale)}`);
    else {
      refused += 1;
      for (const fault of result.faults) console.log(faultLine(file, fault, locale));
    }
  }
  return Promise.resolve(refused > 0 ? 1 : 0);
}

function summary({ document }: CooperationModel, locale: Locale): string {
  const { clauses } = countFacts(document);
  const open = document.interpretations.filter((one) => one.status === 'open').length;
  return modelCommandTexts[locale].complete({ ...clauses, clauses: document.clauses.length, open });
}
