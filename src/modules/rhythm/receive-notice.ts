import { sql } from 'kysely';
import type { z } from 'zod';
import { newId, type PatientId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { clientOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { decideOnNotice, unitsCaring } from '../access/index.ts';
import { unitById, unitsByHsaId, type UnitSummary } from '../organisation/index.ts';
import { patientForNotice, readNumber } from '../patient/index.ts';
import type { noticeBody } from './contract.ts';
import { rhythmTexts } from './texts/index.ts';

type Notice = z.output<typeof noticeBody>;

/**
 * A hospital's system tells that somebody was admitted, is in emergency care or came home. Those who care for the patient now see it in
 * the timeline and the morning list. The answer is the same whether anybody does: the system must not learn who has care at home, and of
 * whoever has none nothing is kept but a mark that tells nobody whom it was about.
 */
export async function receiveNotice(work: Work, notice: Notice): Promise<{ id: string }> {
  // What the system is told must not depend on who the patient is: everything that can be refused is, before anybody is looked for.
  const ground = authorise(work, decideOnNotice(work));
  const unit = await ownUnit(work, notice.unit);
  const { stored } = readNumber(notice.number, dateAt(work.now));
  if (notice.happenedAt > plus(work.now, { minutes: 5 })) throw refusedField('happenedAt', 'notYet');
  const id = newId<'hospital_event'>();
  if (!(await firstTime(work, notice.externalId, stored))) return { id };
  const patientId = await patientForNotice(work, stored);
  const caring = patientId === undefined ? [] : await unitsCaring(work, patientId);
  if (patientId === undefined || caring.length === 0) return { id };
  work.look({ ground, patientId });
  const kept = await keep(work, notice, { id, patientId, unit });
  if (!kept) return { id };
  const { kind, happenedAt } = notice;
  work.record({
    type: 'rhythm.hospital-event',
    subject: aboutPatient(patientId),
    case: { kind: 'patient', id: patientId },
    participants: caring,
    params: { kind, unit: unit.name, by: 'system' },
    payload: { eventId: id, kind, source: clientOf(work.actor).name },
    occurredAt: happenedAt < work.now ? happenedAt : work.now,
  });
  return { id };
}

/** What the system is answered. */
export function answerNotice(work: Work): { received: true } {
  authorise(work, decideOnNotice(work));
  return { received: true };
}

async function ownUnit(work: Work, hsaId: string): Promise<UnitSummary> {
  const found = (await unitsByHsaId(work, [hsaId])).get(hsaId);
  const unit = found === undefined ? undefined : await unitById(work, found.id);
  if (unit === undefined || !unit.active || unit.providerId !== clientOf(work.actor).providerId)
    throw refusedField('unit', 'notYourUnit');
  return unit;
}

/** True when the system has not told this before; refuses a number of its own that it has used about somebody else. */
async function firstTime(work: Work, externalId: string, number: string): Promise<boolean> {
  const { county, clientId } = clientOf(work.actor);
  const [external, mark] = [
    work.mark(`notice ${clientId} ${externalId}`),
    work.mark(`notice of ${clientId} ${number}`),
  ];
  const { rows: first } = await sql`insert into rhythm.notice_mark (county, client_id, external_hash, mark, told_at)
    values (${county}, ${clientId}, ${external}, ${mark}, ${work.now}) on conflict do nothing returning 1`.execute(
    work.tx,
  );
  if (first.length > 0) return true;
  const { rows } = await sql<{ same: boolean }>`select mark = ${mark}::bytea as same from rhythm.notice_mark
    where county = ${county} and client_id = ${clientId} and external_hash = ${external}`.execute(work.tx);
  if (rows[0]?.same === true) return false;
  throw wrongState(
    'told-of-another',
    both(rhythmTexts, (t) => t.toldOfAnotherNumber),
  );
}

/** Keeps what was told, in the name of the hospital's unit. False when it is there already, from before its mark was forgotten. */
async function keep(
  work: Work,
  { kind, place, happenedAt, externalId }: Notice,
  { id, patientId, unit }: { id: string; patientId: PatientId; unit: UnitSummary },
): Promise<boolean> {
  const { county, clientId, providerId, name } = clientOf(work.actor);
  const { numAffectedRows } =
    await sql`insert into rhythm.hospital_event (county, id, patient_id, owner_provider_id, owner_unit_id, kind,
      place, happened_at, source, external_id, client_id, recorded_at)
    values (${county}, ${id}::uuid, ${patientId}::uuid, ${providerId}::uuid, ${unit.id}::uuid, ${kind}, ${place},
      ${happenedAt}::timestamptz, ${name}, ${externalId}, ${clientId}::uuid, ${work.now})
    on conflict do nothing`.execute(work.tx);
  return numAffectedRows === 1n;
}

function refusedField(field: keyof Notice, key: 'notYet' | 'notYourUnit') {
  const text = both(rhythmTexts, (t) => t[key]);
  return badInput(key === 'notYet' ? 'not-happened-yet' : 'not-your-unit', text, { [field]: text });
}
