import { type RawBuilder, sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import { ownedRow } from './queries.ts';

interface Change {
  table: 'stay' | 'listing' | 'address' | 'other_care';
  patientId: PatientId;
  since: Instant;
  /** The new period's own columns and their values. */
  facts: Record<string, RawBuilder<unknown>>;
  /** Which periods it takes the place of, when the table holds several kinds. */
  among?: RawBuilder<unknown>;
}

/**
 * Ends the present period and begins a new one at the same moment, in one statement: never a gap, never two at once. The patient's
 * version moves with it. The insert waits for the ended rows, since the table refuses overlapping periods.
 */
export async function changePeriod(work: Work, change: Change): Promise<void> {
  const { county, id, patientId, provider } = ownedRow(work, change.patientId);
  const table = sql.table(`patient.${change.table}`);
  const among = change.among ?? sql`true`;
  const columns = sql.join(Object.keys(change.facts).map((name) => sql.ref(name)));
  await sql`
    with moved as (update patient.patient set version = version + 1 where county = ${county} and id = ${patientId}::uuid),
    ended as (update ${table} x set valid_to = ${change.since}::timestamptz
      where x.county = ${county} and x.patient_id = ${patientId}::uuid and x.valid_to is null and ${among} returning x.id)
    insert into ${table} (county, id, patient_id, owner_provider_id, ${columns}, valid_from)
    select ${county}, ${id}::uuid, ${patientId}::uuid, ${provider}::uuid, ${sql.join(Object.values(change.facts))}, ${change.since}::timestamptz
    from (select count(*) from ended) as after_ending`.execute(work.tx);
}
