import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { type GoverningModel, putInForce, registerModel } from '../../src/modules/agreement/index.ts';
import { projectRoot } from '../../src/platform/project-root.ts';

/** Puts one of the library's models in force in some municipalities since 2020. */
export async function aModelInForce(
  owner: Kysely<unknown>,
  file: 'dalarna-2012' | 'stockholm-2015',
  municipalityCodes: readonly string[],
): Promise<GoverningModel> {
  const yaml = readFileSync(join(projectRoot, 'models', `${file}.yaml`), 'utf8');
  const model = await registerModel(owner, yaml, instant('2020-01-01T00:00:00Z'));
  await putInForce(owner, { hash: model.hash, municipalityCodes, from: localDate('2020-01-01') });
  return model;
}
