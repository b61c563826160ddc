import type { Bilingual } from '../kernel/texts.ts';
import type { Role } from '../kernel/roles.ts';
import { type About, Refusal } from './errors.ts';

export type { About } from './errors.ts';

/** Why somebody may see or do something; written to the access log. */
export type Ground =
  | 'care-relation'
  | 'process-participation'
  | 'own-draft'
  | 'identity-by-number'
  | 'no-patient-data'
  | 'administration'
  | 'system'
  | 'inner-secrecy'
  | 'inner-emergency'
  | 'coherent-existence'
  | 'coherent-consent'
  | 'coherent-child'
  | 'coherent-without-capacity'
  | 'emergency'
  | 'quality-follow-up'
  | 'log-review'
  | 'own-case'
  | 'system-client';

/** What a policy answers: yes and on what ground, or no and what would be needed. */
export type Decision = { allowed: true; ground: Ground } | { allowed: false; code: string; reason: Bilingual };

/** Grounds that need no decision of access: nothing about a patient is shown, or it is the asker's own, or what law gives to a number. */
export type PlainGround = 'own-draft' | 'identity-by-number' | 'no-patient-data' | 'administration' | 'system';

/** A yes that access is not asked about. Every other ground is answered by the one decision (`src/modules/access`). */
export function allow(ground: PlainGround): Decision {
  return { allowed: true, ground };
}

export function deny(code: string, reason: Bilingual): Decision {
  return { allowed: false, code, reason };
}

/** The part of a unit of work that a decision is written to. */
interface Looking {
  look(look: About & { ground: Ground }): void;
}

/**
 * Takes a policy's decision. Allowed: the look is logged with its ground. Denied: throws a refusal, and the denial is logged on its
 * own connection since this transaction rolls back. Every endpoint must call this before it answers; one that does not is a fault.
 * Gives the ground, for the rows of a list.
 */
export function authorise(work: Looking, decision: Decision, about: About = {}): Ground {
  if (!decision.allowed) throw new Denial(decision.code, decision.reason, about);
  work.look({ ground: decision.ground, ...about });
  return decision.ground;
}

/** A refusal to be logged as a denial. */
export class Denial extends Refusal {
  constructor(code: string, reason: Bilingual, about: About) {
    super('not-allowed', code, reason, undefined, about);
  }
}

/** One right, held by roles; each endpoint names one. `sentence` is what the policy page shows. */
export interface Permission {
  name: string;
  roles: readonly Role[];
  sentence: Bilingual;
}

/** Names a module's permissions: `permissions('referral', { send: { roles, sentence } })` gives `referral.send`. */
export function permissions<Names extends string>(
  module: string,
  rights: Record<Names, Omit<Permission, 'name'>>,
): Record<Names, Permission> {
  const named: Partial<Record<Names, Permission>> = {};
  for (const key of Object.keys(rights) as Names[]) {
    named[key] = { name: `${module}.${key}`, ...rights[key] };
  }
  return named as Record<Names, Permission>;
}

/** True if the role holds the permission. */
export function holds(role: Role, permission: Permission): boolean {
  return permission.roles.includes(role);
}
