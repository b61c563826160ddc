import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { Work } from '../../platform/work.ts';
import { beginAction } from './begin-action.ts';
import type { saveDraftBody } from './contract.ts';
import { patched } from './domain/facts.ts';
import { afterEdit, type Prefilled } from './domain/prefill.ts';
import { factsOf, saveReferral } from './queries.ts';

/** Autosave. Leaves no journal entry: a draft is the writer's own until it is sent. */
export async function saveDraft(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof saveDraftBody>,
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'save', asked);
  const { patch = {}, confirmed = [], kind = referral.kind, toUnitId = referral.toUnitId } = asked;
  const edit = { changed: Object.keys(patch), confirmed, now: work.now };
  await saveReferral(work, referral, {
    facts: patched(factsOf(referral), patch),
    prefilled: afterEdit(referral.prefilled as unknown as Prefilled, edit) as unknown as JsonValue,
    kind,
    toUnitId,
  });
  return { id };
}
