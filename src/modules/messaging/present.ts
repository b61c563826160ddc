import type { UnitId, UserId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { identitiesOf } from '../patient/index.ts';
import { maybeTextNow, textNow } from '../correction/contract.ts';
import { presentNotes } from '../correction/index.ts';
import type { Message, MessageThread } from './contract.ts';
import { contentIsHidden, possibleActions, type Side } from './domain/states.ts';
import type { MessageRow } from './queries.ts';

/** Which side of a message the acting unit is; null for one that only passed it on. */
export function sideOf(work: Work, row: Pick<MessageRow, 'fromUnitId' | 'toUnitId'>): Side | null {
  const { unitId } = userOf(work.actor);
  if (row.toUnitId === unitId) return 'receiver';
  return row.fromUnitId === unitId ? 'sender' : null;
}

/** Messages as the acting unit sees them, with names; what is hidden from it left out. */
export async function presentMessages(work: Work, rows: readonly MessageRow[]): Promise<Message[]> {
  const present = <T>(value: T | null): value is T => value !== null;
  const units = await unitsById(
    work,
    rows.flatMap((row) => [row.fromUnitId, row.toUnitId, row.forwardedByUnitId]).filter(present),
  );
  const staff = await staffById(
    work,
    rows.flatMap((row) => [row.fromStaffId, row.receivedBy, row.endedBy]).filter(present),
  );
  const unit = (id: UnitId) => ({ id, name: units.get(id)?.name ?? '–' });
  const person = (id: UserId | null) => {
    const found = id === null ? undefined : staff.get(id);
    return found === undefined ? null : { id: found.id, name: found.name, title: found.title };
  };
  const notes = await presentNotes(
    work,
    rows.flatMap(({ noted }) => noted),
  );
  return rows.map((row) => {
    const side = sideOf(work, row);
    const hidden = contentIsHidden(row, side);
    const now = (field: string) => ({ objectId: row.id, field });
    return {
      id: row.id,
      threadId: row.threadId,
      patientId: row.patientId,
      about: { kind: row.caseKind, id: row.caseId },
      kind: row.kind,
      state: row.state,
      from: { unit: unit(row.fromUnitId), person: person(row.fromStaffId) },
      to: { unit: unit(row.toUnitId) },
      forwardedBy: row.forwardedByUnitId === null ? null : unit(row.forwardedByUnitId),
      subject: hidden ? null : textNow(row.subject, notes, now('subject')),
      body: hidden ? null : textNow(row.body, notes, now('body')),
      contentHidden: hidden,
      sentAt: row.sentAt,
      receiptDueAt: row.receiptDueAt,
      receiptClause: row.receiptClause,
      answerDueAt: row.answerDueAt,
      receivedAt: row.receivedAt,
      receivedBy: person(row.receivedBy),
      ended:
        row.endedAt === null
          ? null
          : {
              at: row.endedAt,
              by: person(row.endedBy),
              reason: maybeTextNow(row.endedReason, notes, now('endedReason')),
            },
      inReplyTo: row.inReplyTo,
      continues: row.forwardedFrom,
      side,
      notes: hidden ? [] : notes.filter(({ objectId }) => objectId === row.id),
      actions: possibleActions({ state: row.state, kind: row.kind, resent: row.continued }, side),
      version: row.version,
    };
  });
}

/** Who messages are about, by patient, for those whom the acting unit may still see. One statement. */
export async function patientsOf(
  work: Work,
  messages: readonly Message[],
): Promise<(message: Message) => MessageThread['patient']> {
  const shown = messages.filter((message) => !message.contentHidden).map((message) => message.patientId);
  const identities = await identitiesOf(work, shown);
  return (message) => {
    const patient = message.contentHidden ? undefined : identities.get(message.patientId);
    if (patient === undefined) return null;
    const { id, name, number, protectedIdentity } = patient;
    return { id, name, number, protectedIdentity: protectedIdentity !== 'none' };
  };
}
