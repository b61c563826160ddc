import type { Kysely } from 'kysely';
import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type GoverningModel, putInForce, registerModel } from '../../src/modules/agreement/index.ts';
import { flattened } from '../../src/model/load.ts';
import { modelText, shippedLibrary } from './shipped-models.ts';

/** Models with what they include written out. A worker keeps them from file to file. */
const texts = new Map<string, string>();

/** Registers one of the product's models, with what it includes, and lets it govern municipalities from a day. */
export async function aModelInForce(
  owner: Kysely<unknown>,
  name: string,
  municipalityCodes: readonly string[],
  from = '2015-01-01',
): Promise<GoverningModel> {
  const yaml = texts.get(name) ?? flattened(modelText(name), shippedLibrary);
  texts.set(name, yaml);
  const registered = await registerModel(owner, yaml, instant('2015-01-01T00:00:00Z'));
  await putInForce(owner, { hash: registered.hash, municipalityCodes, from: localDate(from) });
  return registered;
}
