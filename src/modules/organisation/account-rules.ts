import type { County } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import { rules } from '../../platform/rules.ts';

/** Where and when a rule is asked. */
interface Asked {
  now: Instant;
  county: County;
}

/** True if an assignment in the role is given by two administrators together. */
export function needsSecondEyes(role: Role, { now, county }: Asked): boolean {
  return rules()
    .list('account.second-eyes-roles', { on: dateAt(now), county })
    .includes(role);
}

/** An account that has not been used since the moment is dormant. */
export function dormantBefore({ now, county }: Asked): Instant {
  return daysBefore('account.dormant-days', now, county);
}

/** An account that has not been used since the moment is locked. */
export function lockedBefore({ now, county }: Asked): Instant {
  return daysBefore('account.lock-days', now, county);
}

function daysBefore(rule: string, now: Instant, county: County): Instant {
  return plus(now, { days: -rules().number(rule, { on: dateAt(now), county }) });
}
