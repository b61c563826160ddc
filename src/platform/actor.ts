import type { AssignmentId, County, PrincipalId, ProviderId, UnitId, UserId } from '../kernel/ids.ts';
import type { Role } from '../kernel/roles.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Side } from '../kernel/side.ts';
import type { Locale } from '../kernel/texts.ts';

/** How surely the identity provider knows who somebody is, weakest first: the levels of eIDAS. */
export const assuranceLevels = ['low', 'substantial', 'high'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** How and when somebody proved who they are; signing in anew changes it while the session goes on. */
export interface Authentication {
  assurance: AssuranceLevel;
  /** Null when the identity provider does not say. */
  authenticatedAt: Instant | null;
}

/** Somebody in one assignment (medarbetaruppdrag), whether signed in or not. */
export interface AssignedPerson {
  kind: 'user';
  userId: UserId;
  assignmentId: AssignmentId;
  name: string;
  title: string;
  role: Role;
  unitId: UnitId;
  unitName: string;
  unitKind: string;
  /** Of the unit: a controller is its provider on this side. */
  side: Side;
  providerId: ProviderId;
  providerName: string;
  principalId: PrincipalId;
  principalName: string;
  county: County;
}

/** Somebody signed in who acts in one assignment. */
export interface UserActor extends AssignedPerson, Authentication {}

/** A named part of the system that acts by itself, e.g. 'deadline-scanner'. */
export interface SystemActor {
  kind: 'system';
  name: string;
  county: County;
}

export type Actor = UserActor | SystemActor;

/** Somebody signed in who has not yet chosen an assignment: may choose one, nothing else. */
export interface SignedIn extends Authentication {
  userId: UserId;
  name: string;
  title: string;
  locale: Locale;
}

/** Narrows to a user; throws when a use case for people is called by the system. */
export function userOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new Error(`a person was expected, not ${actor.name}`);
  return actor;
}
