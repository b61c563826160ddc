import { type Kysely, sql } from 'kysely';
import type { AssignmentId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AssignedPerson } from '../../platform/actor.ts';

/** Somebody who may sign in. */
export interface Person {
  id: UserId;
  name: string;
  title: string;
  /** Not used for so long that an administrator must unlock it. */
  locked: boolean;
}

/** The person that the identity provider's HSA-id claim names; undefined when unknown or when the account is closed. */
export async function personByHsaId(db: Kysely<unknown>, hsaId: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select s.id, s.given_name || ' ' || s.family_name as name, s.title,
      s.locked_at is not null as locked
    from organisation.staff s where s.hsa_id = ${hsaId.trim().toUpperCase()} and s.active`.execute(db);
  return rows[0];
}

/** Notes that somebody has signed in: dormancy is counted from now. */
export async function noteSignIn(db: Kysely<unknown>, userId: UserId, now: Instant): Promise<void> {
  await sql`update organisation.staff set last_signed_in_at = ${now}, dormancy_from = ${now} where id = ${userId}::uuid`.execute(
    db,
  );
}

/** What the identity provider calls a person. */
export async function hsaIdOf(db: Kysely<unknown>, userId: UserId): Promise<string> {
  const { rows } = await sql<{
    hsaId: string;
  }>`select hsa_id from organisation.staff where id = ${userId}::uuid`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`no person has the id ${userId}`);
  return row.hsaId;
}

/** An actor with the first day on which the assignment no longer holds. */
export interface AssignedActor extends AssignedPerson {
  endsOn: LocalDate | null;
}

/** What a person may act in on a day: each assignment as the actor it makes, by unit name. Closed accounts and units have none. */
export async function assignmentsOfPerson(
  db: Kysely<unknown>,
  userId: UserId,
  day: LocalDate,
): Promise<AssignedActor[]> {
  const { rows } = await sql<Omit<AssignedActor, 'kind'>>`
    select s.id as user_id, a.id as assignment_id, s.given_name || ' ' || s.family_name as name, s.title, a.role,
      u.id as unit_id, u.name as unit_name, u.kind as unit_kind, k.side, v.id as provider_id, v.name as provider_name,
      p.id as principal_id, p.name as principal_name, u.county, least(a.valid_to, u.active_to) as ends_on
    from organisation.assignment a
    join organisation.staff s on s.id = a.staff_id and s.active and s.locked_at is null
    join organisation.unit u on u.id = a.unit_id and (u.active_to is null or u.active_to > ${day}::date)
    join organisation.unit_kind k on k.kind = u.kind
    join organisation.provider v on v.id = u.provider_id
    join organisation.principal p on p.id = v.principal_id
    where a.staff_id = ${userId}::uuid and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to > ${day}::date)
    order by u.name, a.role, a.id`.execute(db);
  return rows.map((row) => ({ kind: 'user', ...row }));
}

/** The actor of one of the person's own assignments, if it may be used on the day. */
export async function actorOfAssignment(
  db: Kysely<unknown>,
  userId: UserId,
  assignmentId: AssignmentId,
  day: LocalDate,
): Promise<AssignedActor | undefined> {
  return (await assignmentsOfPerson(db, userId, day)).find((actor) => actor.assignmentId === assignmentId);
}
