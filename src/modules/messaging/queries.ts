import { type RawBuilder, sql } from 'kysely';
import type { Id, MessageId, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { z } from 'zod';
import { type NotedRow, notedOn } from '../correction/index.ts';
import type { searchMessagesRequest } from './contract.ts';
import type { MessageState } from './domain/states.ts';
import type { MessageTable } from './tables.ts';

export type MessageRow = Omit<MessageTable, 'version' | 'county' | 'caseId' | 'threadId' | 'ownerUnitId'> & {
  version: number;
  ownerUnitId: UnitId;
  caseId: Id<string>;
  threadId: MessageId;
  /** True when a later message continues this one (it was forwarded or sent again). */
  continued: boolean;
  /** What has been noted about its texts. */
  noted: NotedRow[];
};

const columns = sql`m.id, m.patient_id, m.owner_provider_id, m.owner_unit_id, m.case_kind, m.case_id, m.kind, m.state, m.from_unit_id, m.from_staff_id,
  m.to_unit_id, m.subject, m.body, m.sent_at, m.receipt_due_at, m.receipt_clause, m.answer_due_at, m.received_at, m.received_by, m.ended_at,
  m.ended_by, m.ended_reason, m.in_reply_to, m.forwarded_from, m.forwarded_by_unit_id, m.thread_id, m.version,
  exists (select 1 from messaging.message c where c.county = m.county and c.forwarded_from = m.id) as continued,
  ${notedOn(sql`m.county`, sql`m.id`)} as noted`;

/** One message of the acting unit, locked for a change when asked for. */
export async function loadMessage(
  work: Work,
  id: MessageId,
  lock: 'for update' | '' = '',
): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`select ${columns} from messaging.message m
    where m.county = ${work.actor.county} and m.id = ${id}::uuid ${sql.raw(lock === '' ? '' : 'for update of m')}`.execute(
    work.tx,
  );
  return rows[0];
}

/** The messages of a thread that the acting unit sent, got or passed on; asked for by any of its messages. */
export async function loadThread(work: Work, id: MessageId): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${columns} from messaging.message m
    where m.county = ${work.actor.county} and m.thread_id = coalesce(
      (select o.thread_id from messaging.message o where o.county = ${work.actor.county} and o.id = ${id}::uuid), ${id}::uuid)
    order by m.sent_at, m.id`.execute(work.tx);
  return rows;
}

/** As `loadThread`, locked: what is added to a text meets nobody who changes it. */
export async function lockThread(work: Work, threadId: MessageId): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${columns} from messaging.message m
    where m.county = ${work.actor.county} and m.thread_id = ${threadId}::uuid order by m.sent_at, m.id for update of m`.execute(
    work.tx,
  );
  return rows;
}

/** Messages about a matter that the acting unit takes part in, oldest first. */
export async function loadOfCase(work: Work, caseId: Id<string>): Promise<MessageRow[]> {
  return loadWhere(work, sql`m.case_id = ${caseId}::uuid`);
}

/** Messages about a patient that the acting unit takes part in, the newest fifty, oldest first. */
export async function loadOfPatient(work: Work, patientId: PatientId): Promise<MessageRow[]> {
  return loadWhere(work, sql`m.patient_id = ${patientId}::uuid`);
}

async function loadWhere(work: Work, which: RawBuilder<unknown>): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select ${columns} from messaging.message m
    where m.county = ${work.actor.county} and ${which} order by m.sent_at desc, m.id desc limit 50`.execute(work.tx);
  return rows.reverse();
}

/** A message about to be stored. */
export interface NewMessage {
  id: MessageId;
  threadId: MessageId;
  patientId: PatientId;
  about: { kind: 'referral' | 'enrolment' | 'patient'; id: Id<string> };
  kind: 'question' | 'information' | 'answer';
  from: { unitId: UnitId; staffId: UserId };
  toUnitId: UnitId;
  subject: string;
  body: string;
  receipt: { dueAt: Instant; clause: string | null };
  answerDueAt: Instant | null;
  inReplyTo?: MessageId;
  continues?: MessageId;
  forwardedBy?: UnitId;
}

const insertColumns = sql`county, id, thread_id, patient_id, owner_provider_id, case_kind, case_id, kind, state, from_unit_id, from_staff_id,
  to_unit_id, subject, body, sent_at, receipt_due_at, receipt_clause, answer_due_at, in_reply_to, forwarded_from, forwarded_by_unit_id`;

function valuesOf(work: Work, message: NewMessage): RawBuilder<unknown> {
  const { county, providerId } = userOf(work.actor);
  return sql`${county}, ${message.id}::uuid, ${message.threadId}::uuid, ${message.patientId}::uuid, ${providerId}::uuid,
    ${message.about.kind}, ${message.about.id}::uuid, ${message.kind}, 'sent', ${message.from.unitId}::uuid, ${message.from.staffId}::uuid,
    ${message.toUnitId}::uuid, ${message.subject}, ${message.body}, ${work.now}::timestamptz, ${message.receipt.dueAt}::timestamptz,
    ${message.receipt.clause}, ${message.answerDueAt}::timestamptz, ${message.inReplyTo ?? null}::uuid, ${message.continues ?? null}::uuid,
    ${message.forwardedBy ?? null}::uuid`;
}

/** Stores a new message about a matter that the acting unit knows; false when it does not know it. */
export async function insertMessage(work: Work, message: NewMessage): Promise<boolean> {
  const { county } = work.actor;
  const known =
    message.about.kind === 'patient'
      ? sql`${message.about.id}::uuid = ${message.patientId}::uuid`
      : sql`platform.case_is_known(${county}, ${message.about.id}::uuid, ${message.patientId}::uuid)`;
  const { rows } =
    await sql`insert into messaging.message (${insertColumns}) select ${valuesOf(work, message)} where ${known}
    returning id`.execute(work.tx);
  return rows.length === 1;
}

/** What changes when something is done with a message. */
export interface Change {
  id: MessageId;
  state: MessageState;
  received: boolean;
  ended: { reason: string | null } | null;
}

function updateOf(work: Work, change: Change): RawBuilder<unknown> {
  const { county, userId } = userOf(work.actor);
  const received = change.received
    ? sql`, received_at = coalesce(received_at, ${work.now}), received_by = coalesce(received_by, ${userId}::uuid)`
    : sql``;
  const ended =
    change.ended === null
      ? sql``
      : sql`, ended_at = ${work.now}, ended_by = ${userId}::uuid, ended_reason = ${change.ended.reason}`;
  return sql`update messaging.message set state = ${change.state}, version = version + 1 ${received} ${ended}
    where county = ${county} and id = ${change.id}::uuid`;
}

/** Stores what was done with a message. */
export async function updateMessage(work: Work, change: Change): Promise<void> {
  await updateOf(work, change).execute(work.tx);
}

/** Stores what was done with a message together with the message that follows from it; one statement. */
export async function updateAndInsert(work: Work, change: Change, next: NewMessage): Promise<void> {
  await sql`with done as (${updateOf(work, change)})
    insert into messaging.message (${insertColumns}) values (${valuesOf(work, next)})`.execute(work.tx);
}

type Search = z.output<typeof searchMessagesRequest>;

/** Where a page ended. */
export interface Place {
  sentAt: Instant;
  id: string;
}

/** One page of the inbox or of what was sent, newest first. What is hidden from a receiver is not found by its words either. */
export async function searchMessages(work: Work, search: Search, before: Place | null): Promise<MessageRow[]> {
  const { county, unitId } = userOf(work.actor);
  const box = search.box === 'inbox' ? sql`m.to_unit_id = ${unitId}::uuid` : sql`m.from_unit_id = ${unitId}::uuid`;
  const hidden =
    search.box === 'inbox'
      ? sql`(m.state = 'mis-sent' or (m.state = 'withdrawn' and m.received_at is null))`
      : sql`false`;
  const pattern = search.text === undefined ? null : `%${search.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const words =
    pattern === null ? sql`true` : sql`(not ${hidden} and (m.subject ilike ${pattern} or m.body ilike ${pattern}))`;
  const patient =
    search.patientId === undefined ? sql`true` : sql`(not ${hidden} and m.patient_id = ${search.patientId}::uuid)`;
  const earlier =
    before === null ? sql`true` : sql`(m.sent_at, m.id) < (${before.sentAt}::timestamptz, ${before.id}::uuid)`;
  const { rows } = await sql<MessageRow>`select ${columns} from messaging.message m
    where m.county = ${county} and ${box} and ${words} and ${patient} and ${earlier}
      and (${search.states ?? null}::text[] is null or m.state = any(${search.states ?? null}::text[]))
      and (${search.kinds ?? null}::text[] is null or m.kind = any(${search.kinds ?? null}::text[]))
    order by m.sent_at desc, m.id desc limit ${search.limit + 1}`.execute(work.tx);
  return rows;
}

/** How many messages of a box wait for receipt. */
export async function countNotReceived(work: Work, box: Search['box']): Promise<number> {
  const { county, unitId } = userOf(work.actor);
  const side = box === 'inbox' ? sql`to_unit_id` : sql`from_unit_id`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from messaging.message
    where county = ${county} and ${side} = ${unitId}::uuid and state = 'sent'`.execute(work.tx);
  return rows[0]?.n ?? 0;
}
