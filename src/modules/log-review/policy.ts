import type { ProviderId, UnitId } from '../../kernel/ids.ts';
import type { Role } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnLog } from '../access/index.ts';
import { logReviewTexts } from './texts/index.ts';

/** Those who review a whole controller, and those who review their own unit. */
export const reviewersOfController: readonly Role[] = ['mas', 'mar'];
export const reviewers: readonly Role[] = [...reviewersOfController, 'head-of-unit'];

export const may = permissions('log-review', {
  review: { roles: reviewers, sentence: both(logReviewTexts, (t) => t.mayReview) },
  report: { roles: reviewers, sentence: both(logReviewTexts, (t) => t.mayReport) },
});

/** What a review is about, as far as the right to it goes. */
interface Reviewed {
  providerId: ProviderId;
  scope: 'unit' | 'controller';
  ofUnitId: UnitId | null;
}

/** MAS and MAR review their own controller and each of its units; a head of unit the own unit. */
export function decideOnReview(work: Work, review: Reviewed): Decision {
  const actor = userOf(work.actor);
  if (review.providerId !== actor.providerId)
    return deny(
      'other-controller',
      both(logReviewTexts, (t) => t.otherController),
    );
  if (reviewersOfController.includes(actor.role)) return decideOnLog(work, 'access-log', 'read');
  if (review.scope === 'unit' && review.ofUnitId === actor.unitId) return decideOnLog(work, 'access-log', 'read');
  return deny(
    'own-unit-only',
    both(logReviewTexts, (t) => t.ownUnitOnly),
  );
}
