import type { Instant } from '../../kernel/instant.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel } from './models.ts';

/**
 * The version that a municipality's running cases move to: the one in force, when it says `runningCases: move-to-this`. Undefined where
 * cases keep the version that they began under, which is the rule.
 */
export async function versionToMoveTo(
  work: Pick<Work, 'tx'>,
  municipalityCode: string,
  at: Instant,
): Promise<GoverningModel | undefined> {
  try {
    const governing = await governingModel(work, municipalityCode, at);
    return governing.model.document.runningCases === 'move-to-this' ? governing : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-governing-model') return undefined;
    throw error;
  }
}
