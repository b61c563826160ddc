import { sql } from 'kysely';
import type { Id, PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import type { Receiver } from './receive-patients.ts';

/** A condition, medicine, encounter or note of another system. */
export interface ReceivedRecord {
  id: Id<'received_record'>;
  /** The row that held until now, when the source has changed what it said. */
  replacesId: Id<'received_record'> | null;
  patientId: PatientId;
  kind: 'condition' | 'medication' | 'encounter' | 'note';
  codeSystem: string | null;
  code: string | null;
  display: string;
  status: string | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  originSystem: string;
  originId: string;
  content: JsonObject;
}

/** Keeps records of other systems with their origin: one statement. Nothing is overwritten: what is replaced says since when. */
export async function receiveRecords(
  work: Work,
  receiver: Receiver,
  records: readonly ReceivedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const { county } = work.actor;
  await sql`
    with x as materialized (select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x (id uuid, "replacesId" uuid,
      "patientId" uuid, kind text, "codeSystem" text, code text, display text, status text, "startsAt" timestamptz, "endsAt" timestamptz,
      "originSystem" text, "originId" text, content jsonb)),
    replaced as (update patient.received_record r set replaced_at = ${work.now}::timestamptz
      from x where r.county = ${county} and r.id = x."replacesId" and r.replaced_at is null)
    insert into patient.received_record (county, id, patient_id, owner_provider_id, owner_unit_id, kind, code_system, code, display, status, starts_at,
      ends_at, origin_system, origin_id, received_at, content)
    select ${county}, x.id, x."patientId", ${receiver.providerId}::uuid, ${receiver.unitId}::uuid, x.kind, x."codeSystem", x.code, x.display, x.status, x."startsAt",
      x."endsAt", x."originSystem", x."originId", ${work.now}::timestamptz, x.content from x`.execute(work.tx);
}

/** What came in about one patient, for the journal: how many of what, never what they say. */
export interface Reception {
  patientId: PatientId;
  registered: boolean;
  source: string;
  factsChanged: boolean;
  records: Record<string, number>;
}

/** Records in the patient's journal that the patient was registered, or that something was received. */
export function recordReception(work: Work, receiver: Receiver, reception: Reception): void {
  const { patientId, registered, source, factsChanged, records } = reception;
  const common = {
    subject: aboutPatient(patientId),
    case: { kind: 'patient', id: patientId },
    providerId: receiver.providerId,
    participants: [receiver.unitId],
  };
  if (registered) {
    const payload = { source, records };
    work.record({ ...common, type: 'patient.registered', params: { unit: receiver.unitName }, payload });
  } else {
    const payload = { source, factsChanged, records };
    work.record({ ...common, type: 'patient.received', params: { unit: receiver.unitName, source }, payload });
  }
}
