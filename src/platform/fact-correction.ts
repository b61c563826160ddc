import { type RawBuilder, sql } from 'kysely';
import { type Id, newId, type PatientId, type UnitId, type UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { userOf } from './actor.ts';
import type { Work } from './work.ts';

/** What a corrected fact is of. */
export type CorrectedKind = 'relative' | 'alert' | 'address' | 'consent' | 'referral-facts';

/** A fact that was wrong, as it read and as it reads now. */
export interface FactCorrection {
  patientId: PatientId;
  objectKind: CorrectedKind;
  objectId: Id<string>;
  before: JsonObject;
  after: JsonObject;
  reason: string;
  /** Units of the matter; none for what stands beside the patient. */
  participants?: readonly UnitId[];
}

/** Keeps how a fact read before it was corrected, in the transaction that corrects it. Nothing is ever removed from here. */
export async function keepCorrection(work: Work, correction: FactCorrection): Promise<Id<'fact_correction'>> {
  const { patientId, objectKind, objectId, before, after, reason, participants = [] } = correction;
  const { county, userId } = userOf(work.actor);
  const id = newId<'fact_correction'>();
  await sql`insert into platform.fact_correction (county, id, patient_id, object_kind, object_id, before, after, reason, participants,
      recorded_at, recorded_by)
    values (${county}, ${id}, ${patientId}, ${objectKind}, ${objectId}, ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb,
      ${reason}, ${[...participants]}::uuid[], ${work.now}::timestamptz, ${userId})`.execute(work.tx);
  return id;
}

/** SQL for how the row `of` (with county and id) reads after its last correction, as `after`; null where nothing was corrected. */
export const lastCorrection = (of: string): RawBuilder<unknown> =>
  sql`(select f.after from platform.fact_correction f where f.county = ${sql.ref(of)}.county and f.object_id = ${sql.ref(of)}.id
    order by f.recorded_at desc, f.id desc limit 1)`;

/** A correction as it is shown: which fields read otherwise before. */
export interface KeptCorrection {
  id: Id<'fact_correction'>;
  objectKind: CorrectedKind;
  objectId: Id<string>;
  before: JsonObject;
  after: JsonObject;
  reason: string;
  at: Instant;
  unitId: UnitId;
  by: UserId;
}

/** The corrections of a patient's facts that the acting unit may see, latest first. The caller authorises the look. */
export async function correctionsOf(work: Work, patientId: PatientId): Promise<KeptCorrection[]> {
  const { rows } = await sql<KeptCorrection>`
    select id, object_kind, object_id, before, after, reason, recorded_at as at, owner_unit_id as unit_id, recorded_by as by
    from platform.fact_correction where county = ${work.actor.county} and patient_id = ${patientId}
    order by recorded_at desc, id desc limit 500`.execute(work.tx);
  return rows;
}
