import { sql } from 'kysely';
import type { Id, PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { HospitalEvent } from './contract.ts';

/** What has been told about patients since a moment, newest first. */
export async function eventsSince(
  work: Work,
  patientIds: readonly PatientId[],
  since: Instant,
): Promise<HospitalEvent[]> {
  if (patientIds.length === 0) return [];
  const { rows } = await sql<HospitalEvent>`select e.id, e.patient_id, e.kind, e.place, e.happened_at, e.source
    from rhythm.hospital_event e where e.county = ${work.actor.county} and e.patient_id = any(${[...patientIds]}::uuid[])
      and e.happened_at >= ${since}::timestamptz order by e.happened_at desc, e.id limit 1000`.execute(work.tx);
  return rows;
}

export interface OccasionRow {
  id: Id<'occasion'>;
  unitId: UnitId;
  modelHash: string;
  item: string;
  sort: string;
  startsAt: Instant;
  state: 'due' | 'held' | 'cancelled';
  endedAt: Instant | null;
  endedBy: UserId | null;
  note: string | null;
  version: number;
}

/** One occasion of the acting unit, locked for a change when asked for. */
export async function loadOccasion(
  work: Work,
  id: Id<'occasion'>,
  lock: 'for update' | '' = '',
): Promise<OccasionRow | undefined> {
  const { rows } =
    await sql<OccasionRow>`select o.id, o.unit_id, o.model_hash, o.item, o.sort, o.starts_at, o.state, o.ended_at,
      o.ended_by, o.note, o.version
    from rhythm.occasion o where o.county = ${work.actor.county} and o.id = ${id}::uuid ${sql.raw(lock)}`.execute(
      work.tx,
    );
  return rows[0];
}
