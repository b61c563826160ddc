import type { z } from 'zod';
import type { ReferralId, UnitId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import { beginAction } from './begin-action.ts';
import type { saveDraftBody } from './contract.ts';
import { patched } from './domain/facts.ts';
import { afterEdit, type Prefilled } from './domain/prefill.ts';
import { requirePossibleDays } from './possible-days.ts';
import { factsOf, saveReferral } from './queries.ts';
import { referralTexts } from './texts/index.ts';

/** Autosave. Leaves no journal entry: a draft is the writer's own until it is sent. */
export async function saveDraft(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof saveDraftBody>,
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'save', asked);
  if (asked.toUnitId) await mustBeThere(work, asked.toUnitId);
  const { patch = {}, confirmed = [], kind = referral.kind, toUnitId = referral.toUnitId } = asked;
  requirePossibleDays(work, patch);
  const edit = { changed: Object.keys(patch), confirmed, now: work.now };
  await saveReferral(work, referral, {
    facts: patched(factsOf(referral), patch),
    prefilled: afterEdit(referral.prefilled as unknown as Prefilled, edit) as unknown as JsonValue,
    kind,
    toUnitId,
  });
  return { id };
}

/** Whether it may be the receiver is asked when the draft is sent; that there is such a unit, at once. */
async function mustBeThere(work: Work, toUnitId: UnitId): Promise<void> {
  if ((await unitById(work, toUnitId)) !== undefined) return;
  const text = both(referralTexts, (t) => t.receiverUnknown);
  throw badInput('receiver-unknown', text, { toUnitId: text });
}
