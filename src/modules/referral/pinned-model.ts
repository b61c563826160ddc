import type { CooperationModel } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import type { Referral } from './queries.ts';

/** The model that a sent referral is pinned to: the one that governed where the patient stayed when it was sent. */
export async function pinnedModel(work: Work, referral: Referral): Promise<CooperationModel> {
  if (referral.modelHash === null) throw new Error('a draft is not pinned to a model');
  return modelByHash(work, referral.modelHash);
}
