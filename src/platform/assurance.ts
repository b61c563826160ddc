import { type Instant, plus } from '../kernel/instant.ts';
import { dateAt } from '../kernel/zone.ts';
import { type AssuranceLevel, assuranceLevels, type UserActor } from './actor.ts';
import { rules } from './rules.ts';

/** Our level for what the identity provider calls its own (acr). Nothing, or something unknown, is the lowest. */
export function assuranceOf(acr: string | undefined, now: Instant): AssuranceLevel {
  const named = acr === undefined ? undefined : rules().named('sign-in.level-of-acr', dateAt(now)).get(acr);
  return assuranceLevels.find((level) => level === named) ?? 'low';
}

/** True if the person is known as surely as the role asks for on the day. */
export function strongEnough(actor: Pick<UserActor, 'role' | 'county' | 'assurance'>, now: Instant): boolean {
  const asked = rules().text('sign-in.level-for-role', { on: dateAt(now), county: actor.county, for: actor.role });
  return rankOf(actor.assurance) >= rankOf(asked);
}

/** True if the person has proved who they are within the minutes that emergency access, exports and the like ask for. */
export function signedInAnew(actor: Pick<UserActor, 'county' | 'authenticatedAt'>, now: Instant): boolean {
  if (actor.authenticatedAt === null) return false;
  const minutes = rules().number('sign-in.anew-minutes', { on: dateAt(now), county: actor.county });
  return plus(actor.authenticatedAt, { minutes }) > now;
}

/** What to ask an identity provider for (acr_values): every name of the levels that care usually asks for, or stronger. */
export function strongAcrValues(now: Instant): string[] {
  const on = dateAt(now);
  const usual = rankOf(rules().text('sign-in.level-for-role', { on }));
  const named = [...rules().named('sign-in.level-of-acr', on)];
  return named.filter(([, level]) => rankOf(String(level)) >= usual).map(([acr]) => acr);
}

function rankOf(level: string): number {
  const rank = assuranceLevels.findIndex((known) => known === level);
  if (rank < 0) throw new Error(`${level} is no level of assurance: ${assuranceLevels.join(', ')}`);
  return rank;
}
