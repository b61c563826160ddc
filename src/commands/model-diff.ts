import { parseArgs } from 'node:util';
import { differences } from '../model/difference.ts';
import { languageOf } from './language.ts';
import { modelFrom } from './model-file.ts';
import { modelCommandTexts } from './model-texts.ts';

/** Says in words what differs between two versions of a model; exit code 1 when something does. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = languageOf(values.lang, 'en');
  const [from, to] = positionals;
  if (from === undefined || to === undefined) {
    console.error(modelCommandTexts[locale].nameTwo);
    return Promise.resolve(2);
  }
  const before = modelFrom(from, locale);
  const after = modelFrom(to, locale);
  if (!before || !after) return Promise.resolve(2);
  const found = differences(before.document, after.document);
  for (const { path, says } of found) console.log(`${path}: ${says[locale]}`);
  return Promise.resolve(found.length > 0 ? 1 : 0);
}
