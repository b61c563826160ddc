import { sql } from 'kysely';
import type { PatientId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';

/** Whether a unit had a relation to a patient when it looked; if not, when the last one had ended. */
export interface RelatedThen {
  related: boolean;
  endedAt: Instant | null;
}

/**
 * For each look whether the unit had a relation to the patient then, or got one within a day. For those who review the access log of
 * their controller; others get nothing. In the order asked; undefined where there is no answer.
 */
export async function relatedAt(
  work: Work,
  looks: readonly { patientId: PatientId; unitId: UnitId; at: Instant }[],
): Promise<(RelatedThen | undefined)[]> {
  if (looks.length === 0) return [];
  const asked = JSON.stringify(looks.map(({ patientId, unitId, at }) => ({ patient: patientId, unit: unitId, at })));
  const { rows } = await sql<RelatedThen & { ordinal: number }>`
    select ordinal, related, ended_at from access.related_at(${work.actor.county}, ${asked}::jsonb)`.execute(work.tx);
  const known = new Map(rows.map(({ ordinal, related, endedAt }) => [ordinal, { related, endedAt }]));
  return looks.map((_look, index) => known.get(index + 1));
}
