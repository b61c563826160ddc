import { sql } from 'kysely';
import type { Id, PatientId, ProviderId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Side } from '../../kernel/side.ts';
import type { Work } from '../../platform/work.ts';

/** A condition, medicine, encounter or note that another system sent to its owner. */
interface HeldRecord {
  id: Id<'received_record'>;
  kind: 'condition' | 'medication' | 'encounter' | 'note';
  codeSystem: string | null;
  code: string | null;
  display: string;
  status: string | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  originSystem: string;
  receivedAt: Instant;
  unitId: UnitId;
}

/** What one controller (or one of its units) has received about a patient and still holds, newest first. The caller authorises. */
export async function receivedRecordsOf(
  work: Work,
  patientId: PatientId,
  page: {
    providerId: ProviderId;
    /** The provider's care and its social service are two controllers. */
    side: Side;
    unitId: UnitId | null;
    before: { at: Instant; id: string } | undefined;
    limit: number;
  },
): Promise<HeldRecord[]> {
  const { providerId, side, unitId, before, limit } = page;
  const ofUnit = unitId === null ? sql`true` : sql`owner_unit_id = ${unitId}::uuid`;
  const earlier =
    before === undefined ? sql`true` : sql`(received_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  const { rows } = await sql<HeldRecord>`
    select id, kind, code_system, code, display, status, starts_at, ends_at, origin_system, received_at, owner_unit_id as unit_id
    from patient.received_record
    where county = ${work.actor.county} and patient_id = ${patientId}::uuid and owner_provider_id = ${providerId}::uuid and ${ofUnit}
      and coalesce(organisation.side_of(owner_unit_id), 'health-care') = ${side} and replaced_at is null and ${earlier}
    order by received_at desc, id desc limit ${limit}`.execute(work.tx);
  return rows;
}
