import type { AssignmentId, County, PrincipalId, ProviderId, UnitId, UserId } from '../kernel/ids.ts';
import type { Role } from '../kernel/roles.ts';
import type { Locale } from '../kernel/texts.ts';

/** Somebody signed in who acts in one assignment (medarbetaruppdrag). */
export interface UserActor {
  kind: 'user';
  userId: UserId;
  assignmentId: AssignmentId;
  name: string;
  title: string;
  role: Role;
  unitId: UnitId;
  unitName: string;
  unitKind: string;
  providerId: ProviderId;
  providerName: string;
  principalId: PrincipalId;
  principalName: string;
  county: County;
}

/** A named part of the system that acts by itself, e.g. 'deadline-scanner'. */
export interface SystemActor {
  kind: 'system';
  name: string;
  county: County;
}

export type Actor = UserActor | SystemActor;

/** Somebody signed in who has not yet chosen an assignment: may choose one, nothing else. */
export interface SignedIn {
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
