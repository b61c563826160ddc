import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { userOf } from '../../platform/actor.ts';
import { tables, type Work } from '../../platform/work.ts';
import type {
  AnswerTable,
  DeliveryTable,
  PhysicianSupportTables,
  PhotoTable,
  ReportTable,
  RequestTable,
} from './tables.ts';

export type RequestId = Id<'request'>;
export type RequestRow = Selectable<RequestTable>;
export type DeliveryRow = Selectable<DeliveryTable>;
export type AnswerRow = Selectable<AnswerTable>;
export type ReportRow = Omit<Selectable<ReportTable>, 'county' | 'requestId' | 'patientId' | 'ownerProviderId'>;

// What a unit of work has just written needs no second reading when the answer is rendered.
const written = new WeakMap<object, Pick<RequestRow, 'id' | 'state' | 'version' | 'patientId'>>();

/** What this unit of work wrote, if it wrote this request. */
export function writtenNow(work: Work, id: RequestId) {
  const own = written.get(work.tx);
  return own?.id === id ? own : undefined;
}

/** Loads a request that the acting unit takes part in, locked when it is to be changed. */
export async function loadRequest(work: Work, id: RequestId, lock = false): Promise<RequestRow | undefined> {
  const query = tables<PhysicianSupportTables>(work)
    .selectFrom('physician_support.request')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The delivery of a request that counts now. */
export async function loadDelivery(work: Work, { id, delivery }: RequestRow): Promise<DeliveryRow> {
  return tables<PhysicianSupportTables>(work)
    .selectFrom('physician_support.delivery')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('requestId', '=', id)
    .where('number', '=', delivery)
    .executeTakeFirstOrThrow();
}

/** Every way that a request has been tried by, in order. */
export async function loadTried(work: Work, { id }: RequestRow): Promise<DeliveryRow[]> {
  return tables<PhysicianSupportTables>(work)
    .selectFrom('physician_support.delivery')
    .selectAll()
    .where('county', '=', work.actor.county)
    .where('requestId', '=', id)
    .orderBy('number')
    .execute();
}

/** A request with all that belongs to it, in one statement. */
export interface WholeRequest {
  request: RequestRow;
  deliveries: DeliveryRow[];
  answers: AnswerRow[];
  photos: Pick<Selectable<PhotoTable>, 'id' | 'mediaType'>[];
  booking: { state: 'booked' | 'waiting'; opensAt: Instant; startsAt: Instant | null; endsAt: Instant | null } | null;
  /** Times that were given back with a reason. */
  cancellations: { id: Id<'booking'>; at: Instant; unitId: UnitId; reason: string; startsAt: Instant | null }[];
  absenceId: Id<'absence'> | null;
  reports: ReportRow[];
}

/** Moments inside JSON, in the one form of an Instant. */
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

export async function loadWhole(work: Work, id: RequestId): Promise<WholeRequest | undefined> {
  const { rows } = await sql<RequestRow & Omit<WholeRequest, 'request'>>`select r.*,
      (select json_agg(json_build_object('number', d.number, 'toUnitId', d.to_unit_id, 'routeId', d.route_id, 'routeSort', d.route_sort,
          'modelHash', d.model_hash, 'clause', d.clause, 'sentAt', ${moment('d.sent_at')}, 'answerDueAt', ${moment('d.answer_due_at')},
          'receivedAt', ${moment('d.received_at')}, 'receivedBy', d.received_by, 'arrivedAt', ${moment('d.arrived_at')},
          'endedAt', ${moment('d.ended_at')}, 'endKind', d.end_kind,
          'endReason', d.end_reason) order by d.number)
        from physician_support.delivery d where d.county = r.county and d.request_id = r.id) as deliveries,
      coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'body', a.body, 'details', a.details, 'unitId', a.unit_id,
          'staffId', a.staff_id, 'answeredAt', ${moment('a.answered_at')}, 'receiptDueAt', ${moment('a.receipt_due_at')},
          'receivedAt', ${moment('a.received_at')}, 'receivedBy', a.received_by) order by a.answered_at, a.id)
        from physician_support.answer a where a.county = r.county and a.request_id = r.id), '[]') as answers,
      coalesce((select json_agg(json_build_object('id', p.id, 'mediaType', p.media_type) order by p.added_at, p.id)
        from physician_support.photo p where p.county = r.county and p.request_id = r.id), '[]') as photos,
      (select json_build_object('state', b.state, 'opensAt', ${moment('b.opens_at')}, 'startsAt', ${moment('s.starts_at')},
          'endsAt', ${moment('s.ends_at')})
        from physician_support.booking b left join physician_support.slot s on s.county = b.county and s.id = b.slot_id
        where b.county = r.county and b.request_id = r.id and b.state <> 'cancelled') as booking,
      coalesce((select json_agg(json_build_object('id', b.id, 'at', ${moment('b.ended_at')}, 'unitId', b.cancelled_by_unit_id,
          'reason', b.cancel_reason, 'startsAt', ${moment('s.starts_at')}) order by b.ended_at, b.id)
        from physician_support.booking b left join physician_support.slot s on s.county = b.county and s.id = b.slot_id
        where b.county = r.county and b.request_id = r.id and b.cancel_reason is not null), '[]') as cancellations,
      coalesce((select json_agg(json_build_object('id', o.id, 'ownerUnitId', o.owner_unit_id, 'toUnitId', o.to_unit_id, 'toStaffId', o.to_staff_id,
          'body', o.body, 'writtenBy', o.written_by, 'writtenAt', ${moment('o.written_at')}, 'dueAt', ${moment('o.due_at')},
          'acknowledgedAt', ${moment('o.acknowledged_at')}, 'acknowledgedBy', o.acknowledged_by) order by o.written_at, o.id)
        from physician_support.report o where o.county = r.county and o.request_id = r.id), '[]') as reports,
      (select a.id from physician_support.absence a where a.county = r.county and a.request_id = r.id) as absence_id
    from physician_support.request r where r.county = ${work.actor.county} and r.id = ${id}::uuid`.execute(work.tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { deliveries, answers, photos, booking, cancellations, absenceId, reports, ...request } = row;
  return { request, deliveries, answers, photos, booking, cancellations, absenceId, reports };
}

/** The way that a request is sent by, as it is kept with the delivery. */
export interface Delivery {
  toUnitId: UnitId;
  routeId: string;
  routeSort: string;
  modelHash: string;
  clause: string;
  answerDueAt: Instant | null;
}

/** A request about to be stored. */
export interface NewRequest {
  id: RequestId;
  patientId: PatientId;
  need: string;
  urgency: string;
  cause: string | null;
  situation: string;
  background: string;
  assessment: string;
  recommendation: string;
  measurements: JsonValue;
  photoIds: Id<'photo'>[];
  participants: UnitId[];
  /** Who carries the physician's responsibility now; reports go there. */
  physician: { unitId: UnitId; staffId: UserId | null } | null;
  delivery: Delivery;
}

/**
 * Stores a request with its first delivery, and lets the photographs belong to it. One statement, and one for photographs. False when some photograph is not the
 * writer's own about this patient, or already belongs to something.
 */
export async function insertRequest(work: Work, request: NewRequest): Promise<boolean> {
  const { county, providerId, unitId, userId, role } = userOf(work.actor);
  const { id, patientId, delivery, photoIds } = request;
  const of = { id, patientId, ownerProviderId: providerId, ownerUnitId: unitId };
  await sql`with stored as (
      insert into physician_support.request (county, id, patient_id, owner_provider_id, from_unit_id, from_staff_id, from_role, to_unit_id,
        participant_unit_ids, physician_unit_id, physician_staff_id, state, need, urgency, cause, situation, background, assessment,
        recommendation, measurements, sent_at, answer_due_at)
      values (${county}, ${id}::uuid, ${patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${userId}::uuid, ${role},
        ${delivery.toUnitId}::uuid, ${request.participants}::uuid[], ${request.physician?.unitId ?? null}::uuid,
        ${request.physician?.staffId ?? null}::uuid, 'sent', ${request.need}, ${request.urgency}, ${request.cause},
        ${request.situation}, ${request.background}, ${request.assessment}, ${request.recommendation},
        ${JSON.stringify(request.measurements)}::jsonb, ${work.now}::timestamptz, ${delivery.answerDueAt}::timestamptz)),
    delivered as (${insertDelivery(work, { of, number: 1, delivery })})
    select 1`.execute(work.tx);
  written.set(work.tx, { id, state: 'sent', version: 1, patientId });
  return photoIds.length === 0 || takePhotos(work, request);
}

/** A statement of its own: row-level security has to see the request that the photographs now belong to. */
async function takePhotos(work: Work, { id, patientId, photoIds }: NewRequest): Promise<boolean> {
  const { county, userId } = userOf(work.actor);
  const { rows } = await sql`update physician_support.photo set request_id = ${id}::uuid
    where county = ${county} and id = any(${photoIds}::uuid[]) and patient_id = ${patientId}::uuid and request_id is null
      and added_by = ${userId}::uuid returning 1`.execute(work.tx);
  return rows.length === photoIds.length;
}

interface DeliveryOf {
  of: Pick<RequestRow, 'id' | 'patientId' | 'ownerProviderId' | 'ownerUnitId'>;
  number: number;
  delivery: Delivery;
}

function insertDelivery(work: Work, { of, number, delivery }: DeliveryOf): RawBuilder<unknown> {
  return sql`insert into physician_support.delivery (county, request_id, number, patient_id, owner_provider_id, owner_unit_id,
      to_unit_id, route_id, route_sort, model_hash, clause, sent_at, answer_due_at)
    values (${work.actor.county}, ${of.id}::uuid, ${number}, ${of.patientId}::uuid, ${of.ownerProviderId}::uuid, ${of.ownerUnitId}::uuid,
      ${delivery.toUnitId}::uuid, ${delivery.routeId}, ${delivery.routeSort}, ${delivery.modelHash}, ${delivery.clause},
      ${work.now}::timestamptz, ${delivery.answerDueAt}::timestamptz)`;
}

/** How a change of a locked request is saved: the request itself, the delivery that counts now, and what is written beside it. */
export interface RequestChange {
  state: RequestRow['state'];
  /** The acting person has read it. */
  received?: boolean;
  /** Somebody is with the patient: what is waited for until a visit has come. */
  arrived?: boolean;
  answer?: { id: Id<'answer'>; kind: AnswerRow['kind']; body: string; details: JsonValue; receiptDueAt: Instant };
  /** The asker has read all answers. */
  confirmed?: boolean;
  /** How the delivery that counted until now ended, and why. */
  deliveryEnded?: { kind: NonNullable<DeliveryRow['endKind']>; reason: string | null };
  /** The unit that has it from now on. */
  next?: Delivery;
  /** Units that take part from now on without having it. */
  joins?: readonly UnitId[];
  exhausted?: boolean;
  /** Nobody answered in time, and the way that takes over opens then. */
  goesOnAt?: Instant;
  ended?: { reason: string | null };
}

/** Saves a change of a locked request and raises its version; one statement. */
export async function saveRequest(work: Work, request: RequestRow, change: RequestChange): Promise<RequestRow> {
  const { county, id } = request;
  const { now } = work;
  const staff = work.actor.kind === 'user' ? work.actor.userId : null;
  const receivedNow = change.received === true && request.receivedAt === null;
  const readNow = sql`${receivedNow ? now : null}::timestamptz`;
  const readBy = sql`${receivedNow ? staff : null}::uuid`;
  const ofDelivery = sql`county = ${county} and request_id = ${id}::uuid and number = ${request.delivery}`;
  const next = change.next;
  const steps = [
    sql`delivered as (update physician_support.delivery set received_at = coalesce(received_at, ${readNow}),
      received_by = coalesce(received_by, ${readBy}),
      arrived_at = coalesce(arrived_at, ${change.arrived === true ? now : null}::timestamptz),
      ended_at = coalesce(ended_at, ${change.deliveryEnded === undefined ? null : now}::timestamptz),
      end_kind = coalesce(end_kind, ${change.deliveryEnded?.kind ?? null}::text),
      end_reason = coalesce(end_reason, ${change.deliveryEnded?.reason ?? null}::text) where ${ofDelivery})`,
  ];
  if (change.answer !== undefined) steps.push(sql`answered as (${insertAnswer(work, request, change.answer)})`);
  if (change.confirmed === true)
    steps.push(sql`confirmed as (update physician_support.answer set received_at = ${now}::timestamptz, received_by = ${staff}::uuid
      where county = ${county} and request_id = ${id}::uuid and received_at is null)`);
  if (next !== undefined)
    steps.push(sql`passed as (${insertDelivery(work, { of: request, number: request.delivery + 1, delivery: next })})`);
  const { rows } = await sql<RequestRow>`with ${sql.join(steps)}
    update physician_support.request r set state = ${change.state}, version = r.version + 1,
      ${next === undefined ? sql`received_at = coalesce(r.received_at, ${readNow}), received_by = coalesce(r.received_by, ${readBy})` : goesTo(next)},
      ${change.arrived === true ? sql`answer_due_at = null,` : sql``}
      ${change.joins === undefined ? sql`` : sql`${takePart(change.joins)},`}
      answered_at = coalesce(r.answered_at, ${change.answer === undefined ? null : now}::timestamptz),
      exhausted_at = ${next === undefined ? sql`coalesce(r.exhausted_at, ${change.exhausted === true ? now : null}::timestamptz)` : sql`null`},
      goes_on_at = ${next === undefined && change.exhausted !== true ? sql`coalesce(${change.goesOnAt ?? null}::timestamptz, r.goes_on_at)` : sql`null`},
      ended_at = ${change.ended === undefined ? null : now}::timestamptz, ended_by = ${change.ended === undefined ? null : staff}::uuid,
      ended_reason = ${change.ended?.reason ?? null}
    where r.county = ${county} and r.id = ${id}::uuid returning r.*`.execute(work.tx);
  const [saved] = rows;
  if (saved === undefined) throw new Error('a locked request was not there to save');
  written.set(work.tx, saved);
  return saved;
}

/** The next unit has not read it yet, and takes part from now on. */
function goesTo({ toUnitId, answerDueAt }: Delivery): RawBuilder<unknown> {
  return sql`to_unit_id = ${toUnitId}::uuid, delivery = r.delivery + 1, answer_due_at = ${answerDueAt}::timestamptz, received_at = null,
    received_by = null, ${takePart([toUnitId])}`;
}

function takePart(unitIds: readonly UnitId[]): RawBuilder<unknown> {
  return sql`participant_unit_ids = r.participant_unit_ids
      || array(select u from unnest(${unitIds}::uuid[]) u where u <> all (r.participant_unit_ids))`;
}

function insertAnswer(
  work: Work,
  request: RequestRow,
  answer: NonNullable<RequestChange['answer']>,
): RawBuilder<unknown> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  return sql`insert into physician_support.answer (county, id, request_id, patient_id, owner_provider_id, kind, body, details, unit_id, staff_id,
      answered_at, receipt_due_at)
    values (${county}, ${answer.id}::uuid, ${request.id}::uuid, ${request.patientId}::uuid, ${providerId}::uuid, ${answer.kind},
      ${answer.body}, ${JSON.stringify(answer.details)}::jsonb, ${unitId}::uuid, ${userId}::uuid, ${work.now}::timestamptz,
      ${answer.receiptDueAt}::timestamptz)`;
}
