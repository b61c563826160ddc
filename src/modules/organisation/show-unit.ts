import type { UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise, holds } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { UnitDetail } from './contract.ts';
import { openingAt } from './domain/opening.ts';
import { decideOnConfirming, decideOnOwnPrincipal, may } from './policy.ts';
import { loadUnit } from './queries.ts';
import { organisationTexts } from './texts/index.ts';

/** A unit in full: numbers, hours, whom it serves, who works there, and what the one who asks may do. */
export async function showUnit(work: Work, id: UnitId): Promise<UnitDetail> {
  authorise(work, allow('no-patient-data'));
  const unit = await loadUnit(work, id);
  if (unit === undefined) throw noSuchUnit();
  const actor = userOf(work.actor);
  return {
    ...unit,
    opening: openingAt(unit.hours, work.now),
    may: {
      change: holds(actor.role, may.administer) && decideOnOwnPrincipal(actor, unit).allowed,
      confirm: holds(actor.role, may.confirm) && decideOnConfirming(actor, unit).allowed,
    },
  };
}

/** Refusal for a unit that is not there. */
export function noSuchUnit() {
  return notFound(
    'no-such-unit',
    both(organisationTexts, (t) => t.noSuchUnit),
  );
}
