import { type RawBuilder, type Selectable, sql } from 'kysely';
import { newId, type PatientId, type UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { DividedTime } from './domain/divide.ts';
import type { RequestId, RequestRow } from './queries.ts';
import type { BookingTable, PhysicianSupportTables, SlotTable } from './tables.ts';

export type SlotRow = Selectable<SlotTable>;
export type BookingRow = Selectable<BookingTable>;

/** One opening of one way at one unit: what is divided into times. */
export interface SlotDay {
  unitId: UnitId;
  routeId: string;
  opensAt: Instant;
}

/** Rows of one opening, in SQL. */
export function ofDay(work: Work, { unitId, routeId, opensAt }: SlotDay): RawBuilder<unknown> {
  return sql`county = ${work.actor.county} and unit_id = ${unitId}::uuid and route_id = ${routeId} and opens_at = ${opensAt}::timestamptz`;
}

/** Whether an opening has been divided into times, and how many of those asked for are free. Waits for nobody. */
export async function countFree(
  work: Work,
  day: SlotDay,
  startsAt: Instant | null,
): Promise<{ divided: boolean; free: number }> {
  const { rows } = await sql<{ places: number; free: number }>`select count(*)::int as places,
      count(*) filter (where ${bookable(work, startsAt)})::int as free
    from physician_support.slot where ${ofDay(work, day)}`.execute(work.tx);
  const [{ places, free } = { places: 0, free: 0 }] = rows;
  return { divided: places > 0, free };
}

/** Divides an opening into times, if nobody has before: of many at once the first does, and the others wait for it. One statement. */
export async function divideDay(work: Work, day: SlotDay, times: readonly DividedTime[]): Promise<void> {
  const { county } = work.actor;
  const rows = times.map((time) => ({ id: newId(), starts: time.startsAt, ends: time.endsAt, place: time.place }));
  await sql`with opened as (
      insert into physician_support.slot_day as d (county, unit_id, route_id, opens_at, touched_at)
      values (${county}, ${day.unitId}::uuid, ${day.routeId}, ${day.opensAt}::timestamptz, ${work.now}::timestamptz)
      on conflict (county, unit_id, route_id, opens_at) do nothing
      returning 1)
    insert into physician_support.slot (county, id, unit_id, route_id, opens_at, starts_at, ends_at, place)
    select ${county}, n.id, ${day.unitId}::uuid, ${day.routeId}, ${day.opensAt}::timestamptz, n.starts, n.ends, n.place
    from opened, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, starts timestamptz, ends timestamptz, place integer)
    on conflict do nothing`.execute(work.tx);
}

/** What a booking is for. */
export interface BookingFor {
  id: RequestId;
  patientId: PatientId;
  ownerProviderId: RequestRow['ownerProviderId'];
  ownerUnitId: RequestRow['ownerUnitId'];
}

/**
 * Takes the first free time of an opening (or the one that starts then) for a request; undefined when there is none. A time that somebody
 * else is just taking is passed over, so nobody waits. One statement.
 */
export async function takeSlot(
  work: Work,
  day: SlotDay,
  request: BookingFor,
  startsAt: Instant | null,
): Promise<SlotRow | undefined> {
  const { rows } = await sql<SlotRow>`with taken as (${taking(work, day, startsAt)}),
    booked as (${inserting(work, day, request, 'booked', sql`(select id from taken)`)} from taken)
    select * from taken`.execute(work.tx);
  return rows[0];
}

/** Queues a request for an opening whose times are all taken. */
export async function waitForSlot(work: Work, day: SlotDay, request: BookingFor): Promise<void> {
  await sql`${inserting(work, day, request, 'waiting', sql`null::uuid`)}`.execute(work.tx);
}

function taking(work: Work, day: SlotDay, startsAt: Instant | null): RawBuilder<unknown> {
  return sql`update physician_support.slot set state = 'taken'
    where county = ${work.actor.county} and id = (select id from physician_support.slot
      where ${ofDay(work, day)} and ${bookable(work, startsAt)}
      order by starts_at, place limit 1 for update skip locked)
    returning *`;
}

function bookable(work: Work, startsAt: Instant | null): RawBuilder<unknown> {
  return sql`state = 'free' and ends_at > ${work.now}::timestamptz
    and (${startsAt}::timestamptz is null or starts_at = ${startsAt}::timestamptz)`;
}

function inserting(
  work: Work,
  day: SlotDay,
  request: BookingFor,
  state: 'booked' | 'waiting',
  slot: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`insert into physician_support.booking (county, id, request_id, patient_id, owner_provider_id, owner_unit_id, unit_id, route_id,
      opens_at, slot_id, state, booked_at)
    select ${work.actor.county}, ${newId()}::uuid, ${request.id}::uuid, ${request.patientId}::uuid, ${request.ownerProviderId}::uuid,
      ${request.ownerUnitId}::uuid, ${day.unitId}::uuid, ${day.routeId}, ${day.opensAt}::timestamptz, ${slot}, ${state}::text,
      ${work.now}::timestamptz`;
}

/** The time that a request has, or waits for. */
export async function bookingOf(work: Work, id: RequestId): Promise<BookingRow | undefined> {
  return tables<PhysicianSupportTables>(work)
    .selectFrom('physician_support.booking')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('requestId', '=', id)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
}

/** Gives back the time that a request has, or its place in the queue, with the reason if somebody chose to. True when there was one. */
export async function endBooking(work: Work, id: RequestId, reason: string | null = null): Promise<boolean> {
  const { county } = work.actor;
  const by = reason === null ? null : userOf(work.actor).unitId;
  const { rows } = await sql`with ended as (
      update physician_support.booking set state = 'cancelled', ended_at = ${work.now}::timestamptz, cancel_reason = ${reason},
        cancelled_by_unit_id = ${by}::uuid
      where county = ${county} and request_id = ${id}::uuid and state <> 'cancelled' returning slot_id),
    freed as (update physician_support.slot s set state = 'free' from ended e where s.county = ${county} and s.id = e.slot_id)
    select 1 from ended`.execute(work.tx);
  return rows.length > 0;
}

/** Moves a booking to another free time of an opening; undefined when that time is not free. One statement. */
export async function moveSlot(
  work: Work,
  booking: BookingRow,
  day: SlotDay,
  startsAt: Instant | null,
): Promise<SlotRow | undefined> {
  const { county } = work.actor;
  const { rows } = await sql<SlotRow>`with taken as (${taking(work, day, startsAt)}),
    freed as (update physician_support.slot s set state = 'free' from taken
      where s.county = ${county} and s.id = ${booking.slotId}::uuid),
    moved as (update physician_support.booking b set slot_id = t.id, opens_at = t.opens_at, state = 'booked' from taken t
      where b.county = ${county} and b.id = ${booking.id}::uuid)
    select * from taken`.execute(work.tx);
  return rows[0];
}
