import { sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Sender, UserActor } from '../../platform/actor.ts';
import { userOf } from '../../platform/actor.ts';
import { signedInAnew, strongEnough } from '../../platform/assurance.ts';
import type { Work } from '../../platform/work.ts';
import type { Asker, CaseFacts, StaffAsker } from './domain/question.ts';
import type { ConsentId } from './domain/ids.ts';

/** Nothing known, nothing stated: facts are added to this, so that what nobody gathered opens nothing. */
export const noFacts: CaseFacts = {
  relation: 'none',
  participates: false,
  blockedWithin: true,
  blockedAcross: true,
  connected: false,
  consent: 'none',
  capacity: 'able',
  attitudeClarified: false,
  wouldObject: true,
  relevant: false,
  needed: false,
  opened: 'nothing',
  danger: false,
  consentUnobtainable: false,
  indispensable: false,
  emergencyCurrent: false,
  protectedIdentity: 'protected-registration',
  neededForVisit: false,
};

/** The acting person, or other system, as access asks about them. */
export function askerOf(actor: Sender, now: Work['now']): Asker {
  return actor.kind === 'user' ? staffAskerOf(actor, now) : { kind: 'client', side: actor.side, scopes: actor.scopes };
}

/** The acting person. An actor is made only of an assignment that holds; its end ends the session. */
export function staffAskerOf(actor: UserActor, now: Work['now']): StaffAsker {
  return {
    kind: 'staff',
    role: actor.role,
    side: actor.side,
    assignmentCurrent: true,
    identityStrongEnough: strongEnough(actor, now),
    signedInAnew: signedInAnew(actor, now),
  };
}

export type Relation = CaseFacts['relation'];

/** The acting unit's relation to a patient now: care before process. One statement, the only one that most requests need. */
export async function relationOf(work: Work, patientId: PatientId): Promise<Relation> {
  // Another system belongs to no unit.
  if (work.actor.kind === 'client') return 'none';
  const actor = userOf(work.actor);
  const { rows } = await sql<{ scope: 'care' | 'process' }>`
    select scope from access.care_relation
    where county = ${actor.county} and patient_id = ${patientId}::uuid and unit_id = ${actor.unitId}::uuid
      and valid_from <= ${work.now} and (valid_to is null or valid_to > ${work.now})
    order by scope limit 1`.execute(work.tx);
  return rows[0]?.scope ?? 'none';
}

/** How the acting controller stands to a patient: relation, consent, and the will of somebody who cannot take a stand. */
export interface PatientStanding {
  relation: Relation;
  consent: CaseFacts['consent'];
  consentId: ConsentId | null;
  capacity: CaseFacts['capacity'];
  attitudeClarified: boolean;
  wouldObject: boolean;
}

/** Everything about a patient that bears on what others hold, in one statement. */
export async function standingOf(work: Work, patientId: PatientId): Promise<PatientStanding> {
  const actor = userOf(work.actor);
  const { rows } = await sql<Omit<PatientStanding, 'relation'> & { scope: 'care' | 'process' | null }>`
    select r.scope, coalesce(s.consent, 'none') as consent, s.consent_id, coalesce(s.capacity, 'able') as capacity,
      coalesce(s.attitude_clarified, false) as attitude_clarified, coalesce(s.would_object, false) as would_object
    from (select 1) as one
    left join access.standing(${actor.county}, ${patientId}::uuid) s on true
    left join lateral (select c.scope from access.care_relation c
      where c.county = ${actor.county} and c.patient_id = ${patientId}::uuid and c.unit_id = ${actor.unitId}::uuid
        and c.valid_from <= ${work.now} and (c.valid_to is null or c.valid_to > ${work.now})
      order by c.scope limit 1) r on true`.execute(work.tx);
  const row = rows[0];
  if (row === undefined) throw new Error('one row was asked for');
  const { scope, ...rest } = row;
  return { ...rest, relation: scope ?? 'none' };
}
