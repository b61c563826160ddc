import type { EnrolmentId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { userOf } from '../../platform/actor.ts';
import { requireVersion } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { loadEndDraft } from './end-draft.ts';
import type { EndDraftBody } from './domain/end-requests.ts';
import { lockForAny } from './lock-for-end.ts';
import type { EnrolmentTables } from './tables.ts';

/** Autosave of an end that is being written. Leaves no journal entry: it is the unit's own until it is proposed. */
export async function saveEndDraft(
  work: Work,
  id: EnrolmentId,
  asked: { version: number; body: EndDraftBody },
): Promise<EnrolmentId> {
  const enrolment = await lockForAny(work, 'propose-end', id);
  const before = await loadEndDraft(work, id);
  requireVersion(before?.version ?? 0, asked.version);
  const { unitId, userId, providerId } = userOf(work.actor);
  const saved = {
    body: asked.body as unknown as JsonValue,
    savedAt: work.now,
    savedBy: userId,
    version: asked.version + 1,
  };
  await tables<EnrolmentTables>(work)
    .insertInto('enrolment.end_draft')
    .values({
      ...saved,
      county: work.actor.county,
      enrolmentId: id,
      patientId: enrolment.patientId,
      ownerProviderId: providerId,
      unitId,
    })
    .onConflict((conflict) => conflict.columns(['county', 'enrolmentId']).doUpdateSet(saved))
    .execute();
  return id;
}
