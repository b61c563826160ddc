import { parseArgs } from 'node:util';
import { differences } from '../model/difference.ts';
import { modelFrom } from './model-file.ts';

/** Says in words what differs between two versions of a model; exit code 1 when something does. */
export function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
  const locale = values.lang === 'sv' ? 'sv' : 'en';
  const [from, to] = positionals;
  if (from === undefined || to === undefined) {
    console.error('Name two model files: the version before and the version after');
    return Promise.resolve(2);
  }
  const before = modelFrom(from, locale);
  const after = modelFrom(to, locale);
  if (!before || !after) return Promise.resolve(2);
  const found = differences(before.document, after.document);
  for (const { path, says } of found) console.log(`${path}: ${says[locale]}`);
  return Promise.resolve(found.length > 0 ? 1 : 0);
}
