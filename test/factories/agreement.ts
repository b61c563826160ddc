import type { Kysely } from 'kysely';
import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type GoverningModel, putInForce, registerModel } from '../../src/modules/agreement/index.ts';
import { flattened } from '../../src/model/load.ts';
import { modelText, shippedLibrary } from './shipped-models.ts';

/** Puts one of the library's models in force in some municipalities since 2020. */
export async function aModelInForce(
  owner: Kysely<unknown>,
  file: string,
  municipalityCodes: readonly string[],
): Promise<GoverningModel> {
  const yaml = flattened(modelText(file), shippedLibrary);
  const model = await registerModel(owner, yaml, instant('2020-01-01T00:00:00Z'));
  await putInForce(owner, { hash: model.hash, municipalityCodes, from: localDate('2020-01-01') });
  return model;
}
