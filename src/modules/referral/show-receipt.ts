import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { lookAt } from './begin-action.ts';
import type { receiptAnswer } from './contract.ts';
import { stageOf } from './domain/states.ts';

/** What every command answers: where the matter stands now. The screen then fetches the referral. */
export async function showReceipt(work: Work, id: ReferralId): Promise<z.input<typeof receiptAnswer>> {
  const referral = await lookAt(work, id);
  const { caseNumber, state, version, updatedAt } = referral;
  return { id, caseNumber, state, stage: stageOf(referral), version, updatedAt };
}
