import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type GoverningModel, putInForce, registerModel } from '../../src/modules/agreement/index.ts';

/** The text of one of the cooperation models that come with the product. */
export function modelText(name: string): Promise<string> {
  return readFile(new URL(`../../models/${name}.yaml`, import.meta.url), 'utf8');
}

/** Registers one of the product's models and lets it govern municipalities from a day. */
export async function aModelInForce(
  owner: Kysely<unknown>,
  name: string,
  municipalityCodes: readonly string[],
  from = '2015-01-01',
): Promise<GoverningModel> {
  const registered = await registerModel(owner, await modelText(name), instant('2015-01-01T00:00:00Z'));
  await putInForce(owner, { hash: registered.hash, municipalityCodes, from: localDate(from) });
  return registered;
}
