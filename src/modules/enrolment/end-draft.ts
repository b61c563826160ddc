import type { EnrolmentId, PatientId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { tables, type Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { staffById } from '../organisation/index.ts';
import type { EndDraftAnswer, EndDraftBody } from './domain/end-requests.ts';
import { unknownEnrolment } from './lock-for-end.ts';
import { loadByIds } from './queries.ts';
import type { EnrolmentTables } from './tables.ts';

/** A draft as it is kept. */
export interface KeptDraft {
  patientId: PatientId;
  body: EndDraftBody;
  version: number;
  savedAt: Instant;
  savedBy: UserId;
}

/** What the unit has written of an end that is not yet proposed. */
export async function showEndDraft(work: Work, id: EnrolmentId): Promise<EndDraftAnswer> {
  const [enrolment] = await loadByIds(work, [id]);
  if (enrolment === undefined || enrolment.unitId !== userOf(work.actor).unitId) throw unknownEnrolment();
  const { patientId } = enrolment;
  authorise(work, decideOnMatter(work, 'read'), { patientId, caseKind: 'enrolment', caseId: id });
  const kept = await loadEndDraft(work, id);
  if (kept === undefined) return { draft: null };
  const { body, version, savedAt, savedBy } = kept;
  const by = (await staffById(work, [savedBy])).get(savedBy)?.name ?? null;
  return { draft: { body, version, savedAt, savedBy: by } };
}

/** The draft of an enrolment's end, of the acting unit. */
export async function loadEndDraft(work: Work, id: EnrolmentId): Promise<KeptDraft | undefined> {
  const row = await tables<EnrolmentTables>(work)
    .selectFrom('enrolment.end_draft')
    .select(['patientId', 'body', 'version', 'savedAt', 'savedBy'])
    .where('county', '=', work.actor.county)
    .where('enrolmentId', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, body: row.body as unknown as EndDraftBody };
}
