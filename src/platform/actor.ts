import type { ClientScope } from '../kernel/client-scope.ts';
import type { AssignmentId, ClientId, County, PrincipalId, ProviderId, UnitId, UserId } from '../kernel/ids.ts';
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

/** Another system, which acts for one provider within its scopes. It belongs to no unit: the one named is where it answers to. */
export interface ClientActor {
  kind: 'client';
  clientId: ClientId;
  name: string;
  scopes: readonly ClientScope[];
  unitId: UnitId;
  unitName: string;
  /** Of the unit: a controller is its provider on this side. */
  side: Side;
  providerId: ProviderId;
  providerName: string;
  principalId: PrincipalId;
  principalName: string;
  county: County;
}

/** Whoever may send a request. */
export type Sender = UserActor | ClientActor;

export type Actor = Sender | SystemActor;

/** Under which its idempotency keys are kept and its requests are counted. */
export function senderId(actor: Sender): UserId | ClientId {
  return actor.kind === 'user' ? actor.userId : actor.clientId;
}

/** How journal and access log name who is no person: a part of the product, or another system with its id and name as they were then. */
export function systemName(actor: ClientActor | SystemActor): string {
  return actor.kind === 'system' ? actor.name : `client:${actor.clientId}:${actor.name}`;
}

/** The name of another system in what `systemName` wrote; null for a part of the product. */
export function clientNameIn(systemActor: string): string | null {
  return /^client:[0-9a-f-]{36}:(.+)$/.exec(systemActor)?.[1] ?? null;
}

/** Somebody signed in who has not yet chosen an assignment: may choose one, nothing else. */
export interface SignedIn extends Authentication {
  userId: UserId;
  name: string;
  title: string;
  locale: Locale;
}

/** Narrows to who may send a request; throws when called by the system. */
export function senderOf(actor: Actor): Sender {
  if (actor.kind === 'system') throw new Error(`a sender was expected, not ${actor.name}`);
  return actor;
}

/** Narrows to another system; throws when a use case for systems is called by somebody else. */
export function clientOf(actor: Actor): ClientActor {
  if (actor.kind !== 'client') throw new Error(`another system was expected, not ${actor.name}`);
  return actor;
}

/** Narrows to a user; throws when a use case for people is called by the system. */
export function userOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new Error(`a person was expected, not ${actor.name}`);
  return actor;
}
