import { type RawBuilder, sql } from 'kysely';
import { type Id, newId, type PatientId, type UnitId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';

/** care: takes part in the care; process: takes part in one matter and sees that matter. */
export type RelationScope = 'care' | 'process';

export interface NewRelation {
  patientId: PatientId;
  unitId: UnitId;
  scope: RelationScope;
  ground:
    | 'own-patient'
    | 'listing'
    | 'referral'
    | 'enrolment'
    | 'end-proposal'
    | 'message'
    | 'home-service'
    | 'emergency'
    | 'support-request'
    | 'responsible-physician'
    | 'other-care';
  caseKind: string;
  caseId: Id<string>;
  /** When it ends by itself; not unless said. */
  validTo?: Instant;
}

/**
 * Gives units a relation to a patient, from now, in the caller's transaction. A relation that is already there for the same matter
 * stays as it is. One statement, however many.
 */
export async function relate(work: Work, relations: readonly NewRelation[]): Promise<void> {
  if (relations.length === 0) return;
  const rows = relations.map((r) => ({
    id: newId(),
    patient_id: r.patientId,
    unit_id: r.unitId,
    scope: r.scope,
    ground: r.ground,
    case_kind: r.caseKind,
    case_id: r.caseId,
    valid_to: r.validTo ?? null,
  }));
  await sql`select access.relate(${work.actor.county}, ${JSON.stringify(rows)}::jsonb)`.execute(work.tx);
}

/** When the relation that a draft gives lapses, if nobody sends it: what is never sent is no care (patientdatalagen 4 kap. 1 §). */
export function draftLapsesAt({ actor, now }: Work): Instant {
  const days = rules().number('access.draft-days', { on: dateAt(now), county: actor.county });
  return plus(now, { days });
}

/** The care relations of one or more matters, to be ended; of one unit or of all. */
export interface RelationsToEnd {
  caseId: Id<string> | readonly Id<string>[];
  unitId?: UnitId;
  /** From when they no longer hold; now unless said otherwise. */
  at?: Instant;
}

/** Ends the care relations that matters gave. Participation in the process remains: it shows only that matter. One statement. */
export async function endRelations(work: Work, matters: RelationsToEnd): Promise<void> {
  const { actor, now } = work;
  const ids = typeof matters.caseId === 'string' ? [matters.caseId] : matters.caseId;
  await sql`select access.end_relations(${actor.county}, matter, ${matters.unitId ?? null}::uuid, ${matters.at ?? now}::timestamptz)
    from unnest(${ids}::uuid[]) as matter`.execute(work.tx);
}

/** Ends the part that a matter gave one unit in its process: it was never meant for them. Of one's own matters only. */
export async function endParticipation(work: Work, matter: { caseId: Id<string>; unitId: UnitId }): Promise<void> {
  const { actor, now } = work;
  await sql`select access.end_participation(${actor.county}, ${matter.caseId}::uuid, ${matter.unitId}::uuid, ${now}::timestamptz)`.execute(
    work.tx,
  );
}

/** Ends the relation that the patient's listing gave a health centre. Called before the new listing gives another one. */
export async function endListing(work: Work, patientId: PatientId): Promise<void> {
  await sql`select access.end_listing(${work.actor.county}, ${patientId}::uuid, ${work.now}::timestamptz)`.execute(
    work.tx,
  );
}

/** Ends the relation that palliative care gave a team. Asked by a unit that cares for the patient. */
export async function endOtherCareRelation(work: Work, patientId: PatientId, careId: Id<string>): Promise<void> {
  const { actor, now } = work;
  await sql`select access.end_other_care(${actor.county}, ${patientId}::uuid, ${careId}::uuid, ${now}::timestamptz)`.execute(
    work.tx,
  );
}

/**
 * The patients whom the acting unit has a relation to now, with its scope, as a table for searches of other modules:
 * `join ${relatedPatients(work)} r on r.patient_id = p.id`. Searching from here reads the unit's own patients, not the county's.
 */
export function relatedPatients(work: Work): RawBuilder<unknown> {
  const actor = userOf(work.actor);
  return sql`(select c.patient_id, min(c.scope) as scope from access.care_relation c
    where c.county = ${actor.county} and c.unit_id = ${actor.unitId}::uuid
      and c.valid_from <= ${work.now} and (c.valid_to is null or c.valid_to > ${work.now})
    group by c.patient_id)`;
}

/** The units that care for a patient now, for another system that may tell them of a hospital stay; nobody else is told. */
export async function unitsCaring(work: Work, patientId: PatientId): Promise<UnitId[]> {
  const { rows } = await sql<{ unitId: UnitId }>`select u as unit_id
    from access.units_caring(${work.actor.county}, ${patientId}::uuid) as u order by u`.execute(work.tx);
  return rows.map(({ unitId }) => unitId);
}

/** Which of the patients the unit has, or ever had, a care relation to. */
export async function everCaredFor(
  work: Work,
  unitId: UnitId,
  patientIds: readonly PatientId[],
): Promise<Set<PatientId>> {
  if (patientIds.length === 0) return new Set();
  const { rows } = await sql<{ patientId: PatientId }>`select distinct patient_id from access.care_relation
    where county = ${work.actor.county} and unit_id = ${unitId}::uuid and scope = 'care' and patient_id = any(${[...patientIds]}::uuid[])`.execute(
    work.tx,
  );
  return new Set(rows.map(({ patientId }) => patientId));
}
