import { sql } from 'kysely';
import type { z } from 'zod';
import type { County, Id, PatientId } from '../kernel/ids.ts';
import { type Instant, plus } from '../kernel/instant.ts';
import { dateAt } from '../kernel/zone.ts';
import { userOf } from './actor.ts';
import { rules } from './rules.ts';
import { inTransaction, type Platform, systemActor } from './transaction.ts';
import type { Work } from './work.ts';

/** Which form, and what it is about. Each person has one draft of it at each unit. */
export interface FormDraft {
  form: string;
  objectId: Id<string>;
  patientId?: PatientId;
}

/** Keeps what is written so far, instead of what was kept before; null throws it away. The caller has authorised. */
export async function saveFormDraft(work: Work, draft: FormDraft, content: object | null): Promise<void> {
  if (content === null) return forgetFormDraft(work, draft);
  const { userId, unitId, providerId, county } = userOf(work.actor);
  await sql`insert into platform.form_draft
      (county, user_id, owner_unit_id, owner_provider_id, form, object_id, patient_id, content, updated_at)
    values (${county}, ${userId}::uuid, ${unitId}::uuid, ${providerId}::uuid, ${draft.form}, ${draft.objectId}::uuid,
      ${draft.patientId ?? null}::uuid, ${JSON.stringify(content)}::jsonb, ${work.now}::timestamptz)
    on conflict (county, user_id, owner_unit_id, form, object_id)
    do update set content = excluded.content, updated_at = excluded.updated_at`.execute(work.tx);
}

/** The acting person's draft at the acting unit, or null. One that an older version wrote in another shape is as none. */
export async function loadFormDraft<Shape extends z.ZodType>(
  work: Work,
  { form, objectId }: FormDraft,
  shape: Shape,
): Promise<{ draft: z.output<Shape> | null; savedAt: Instant | null }> {
  const { rows } = await sql<{
    content: unknown;
    updatedAt: Instant;
  }>`select content, updated_at from platform.form_draft
    where ${mine(work)} and form = ${form} and object_id = ${objectId}::uuid`.execute(work.tx);
  const read = shape.safeParse(rows[0]?.content);
  return read.success ? { draft: read.data, savedAt: rows[0]?.updatedAt ?? null } : { draft: null, savedAt: null };
}

/** What was written is sent, or thrown away. */
export async function forgetFormDraft(work: Work, { form, objectId }: FormDraft): Promise<void> {
  await sql`delete from platform.form_draft where ${mine(work)} and form = ${form}
    and object_id = ${objectId}::uuid`.execute(work.tx);
}

/** Forgets a county's drafts that nobody has touched for as long as the rule says. */
export async function forgetLapsedDrafts(platform: Platform, county: County): Promise<{ forgotten: number }> {
  const acting = { actor: systemActor('draft-keeper', county), action: 'platform.forget-drafts', requestId: 'job' };
  return inTransaction(platform, acting, async (work) => {
    const days = rules().number('draft.lapse-days', { on: dateAt(work.now), county });
    const { numAffectedRows } = await sql`delete from platform.form_draft
      where county = ${county} and updated_at < ${plus(work.now, { days: -days })}::timestamptz`.execute(work.tx);
    return { forgotten: Number(numAffectedRows ?? 0) };
  });
}

function mine(work: Work) {
  const { userId, unitId, county } = userOf(work.actor);
  return sql`county = ${county} and user_id = ${userId}::uuid and owner_unit_id = ${unitId}::uuid`;
}
