import type { ReferralId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { staffById } from '../organisation/index.ts';
import type { ReferralAction, ReferralStage } from './contract.ts';
import { type Move, next, stageOf, whyNotInStage } from './domain/states.ts';
import { decideOnAction, decideOnLooking } from './policy.ts';
import { loadReferral, lockReferral, type Referral } from './queries.ts';
import { actionNames, referralTexts } from './texts/index.ts';

/** A referral locked for an action that its stage allows. */
export interface Begun {
  referral: Referral;
  stage: ReferralStage;
}

/**
 * Every action begins here: lock, authorise, see that the stage allows it, see that nothing has changed since the user looked. In that
 * order, so that the one who comes second is told what the first did rather than only that something did.
 */
export async function beginAction(
  work: Work,
  id: ReferralId,
  action: ReferralAction,
  seen: { version?: number },
): Promise<Begun> {
  const referral = await lockReferral(work, id);
  if (referral === undefined)
    throw notFound(
      'no-such-referral',
      both(referralTexts, (t) => t.notFound),
    );
  authorise(work, decideOnAction(work, referral, action), about(referral));
  const stage = stageOf(referral);
  if (next(stage, action) === null) throw await notNow(work, referral, stage, action);
  if (seen.version !== undefined) requireVersion(referral.version, seen.version);
  return { referral, stage };
}

/** The stage a move leads to; the table allows it, since `beginAction` has seen to that. */
export function stageAfter(stage: ReferralStage, move: Move): ReferralStage {
  const after = next(stage, move);
  if (after === null) throw new Error(`${move} is not possible in ${stage}`);
  return after;
}

/** Loads a referral to look at; authorises and logs the look. */
export async function lookAt(work: Work, id: ReferralId): Promise<Referral> {
  const referral = await loadReferral(work, id);
  if (referral === undefined)
    throw notFound(
      'no-such-referral',
      both(referralTexts, (t) => t.notFound),
    );
  authorise(work, decideOnLooking(work, referral), about(referral));
  return referral;
}

/** What the access log says a look was about. */
export function about(referral: Referral) {
  const { patientId, id, ownerProviderId: providerId, ownerUnitId: unitId } = referral;
  return { patientId, caseKind: 'referral', caseId: id, holder: { providerId, unitId } };
}

async function notNow(work: Work, referral: Referral, stage: ReferralStage, action: ReferralAction) {
  const state = whyNotInStage(stage);
  const by =
    referral.decidedBy === null ? undefined : (await staffById(work, [referral.decidedBy])).get(referral.decidedBy);
  const said = (locale: 'sv' | 'en') => {
    const t = referralTexts[locale];
    const what = by === undefined ? state[locale] : t.happened({ state: state[locale], by: by.name });
    return t.cannotHere({ action: actionNames[locale][action], state: what });
  };
  const details = { state: referral.state, stage, currentVersion: referral.version, updatedAt: referral.updatedAt };
  return wrongState('not-in-this-state', { sv: said('sv'), en: said('en') }, details);
}
