import { type RawBuilder, sql } from 'kysely';
import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Urgency } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { textNow } from '../correction/contract.ts';
import { type NotedRow, notedOn } from '../correction/index.ts';
import type { RequestState } from './domain/words.ts';
import type { RequestId } from './queries.ts';

/** A support request as a unit that coordinates many sees it: who asks, how urgent, by which way it has come and until when. */
export interface RequestHere {
  id: RequestId;
  patientId: PatientId;
  state: RequestState;
  urgency: Urgency;
  cause: string | null;
  situation: string;
  fromUnitId: UnitId;
  toUnitId: UnitId;
  physicianUnitId: UnitId | null;
  physicianStaffId: UserId | null;
  participantUnitIds: UnitId[];
  sentAt: Instant;
  answerDueAt: Instant | null;
  /** Since when the way that counts now has been tried. */
  deliveredAt: Instant;
  arrivedAt: Instant | null;
  routeId: string;
  /** What sort of way that is. */
  routeSort: string;
  modelHash: string;
  version: number;
}

const columns = sql`r.id, r.patient_id, r.state, r.urgency, r.cause, r.situation, r.from_unit_id, r.to_unit_id, r.physician_unit_id,
  r.physician_staff_id, r.participant_unit_ids, r.sent_at, r.answer_due_at, r.version, ${notedOn(sql`r.county`, sql`r.id`)} as noted, d.sent_at as delivered_at, d.arrived_at, d.route_id, d.route_sort,
  d.model_hash`;
const source = sql`physician_support.request r
  join physician_support.delivery d on d.county = r.county and d.request_id = r.id and d.number = r.delivery`;
/** How urgent first, then what has waited longest. */
const rank: RawBuilder<number> = sql`case r.urgency when 'immediate' then 0 when 'acute' then 1 when 'same-day' then 2 else 3 end`;

/** Place in the queue after which the next page begins. */
export interface QueuePlace {
  rank: number;
  sentAt: Instant;
  id: RequestId;
}

/** What is looked for among the open requests of the acting unit. */
export interface QueueSearch {
  /** Ways of the model that lead to the queue. */
  routeIds: readonly string[];
  /** Those that are in somebody's hands already. */
  except: readonly RequestId[];
  urgency?: Urgency | undefined;
  fromUnitId?: UnitId | undefined;
  patientIds?: readonly PatientId[] | undefined;
  after?: QueuePlace | undefined;
  limit: number;
}

/** Open requests that the acting unit has to answer, most urgent first. The caller decides and logs the look. */
export async function openRequestsHere(work: Work, search: QueueSearch): Promise<(RequestHere & { rank: number })[]> {
  const { county, unitId } = userOf(work.actor);
  const { after } = search;
  const further =
    after === undefined
      ? sql`true`
      : sql`(${rank}, r.sent_at, r.id) > (${after.rank}, ${after.sentAt}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<
    RequestHere & { rank: number; noted: NotedRow[] }
  >`select ${columns}, ${rank} as rank from ${source}
    where r.county = ${county} and r.to_unit_id = ${unitId}::uuid and r.state in ('sent', 'received')
      and d.route_id = any(${[...search.routeIds]}::text[]) and not r.id = any(${[...search.except]}::uuid[])
      and (${search.urgency ?? null}::text is null or r.urgency = ${search.urgency ?? null})
      and (${search.fromUnitId ?? null}::uuid is null or r.from_unit_id = ${search.fromUnitId ?? null}::uuid)
      and (${search.patientIds === undefined} or r.patient_id = any(${[...(search.patientIds ?? [])]}::uuid[]))
      and ${further}
    order by rank, r.sent_at, r.id limit ${search.limit}`.execute(work.tx);
  return rows.map(asItReads);
}

/** With what has been corrected. */
function asItReads<Row extends RequestHere>(row: Row & { noted: NotedRow[] }): Row {
  return { ...row, situation: textNow(row.situation, row.noted, { objectId: row.id, field: 'situation' }) };
}

/** Requests that the acting unit takes part in, as they stand. The caller decides and logs the look. */
export async function requestsHere(work: Work, ids: readonly RequestId[]): Promise<Map<RequestId, RequestHere>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<RequestHere & { noted: NotedRow[] }>`select ${columns} from ${source}
    where r.county = ${work.actor.county} and r.id = any(${[...ids]}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, asItReads(row)]));
}
