import type { Id, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { holderOf } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOwner, WrittenMatter, WrittenText } from '../correction/index.ts';
import { runningEnrolments } from '../enrolment/index.ts';
import { patientsInBrief } from '../patient/index.ts';
import { carriersNow } from '../responsible-physician/index.ts';
import { loadReview, type ReviewRow } from './review-queries.ts';
import { rhythmTexts } from './texts/index.ts';

/** What people have written about a review of a patient, for the correction module. */
export const reviewTextOwner: TextOwner = {
  kind: 'review',
  async correctableTexts(work: Work, id: Id<string>, lock: boolean): Promise<WrittenMatter | undefined> {
    const row = await loadReview(work, id as string as Id<'review'>, lock ? 'for update' : '');
    if (row === undefined) return undefined;
    const readers = await readersOf(work, row);
    const texts = (['note', 'movedReason'] as const).flatMap((field) => textOf(row, field, readers));
    return { patientId: row.patientId, ...holderOf(row), texts };
  },
};

/** Who cares for the patient reads what was written: where the patient is enrolled, is listed, and who carries the patient. */
async function readersOf(work: Work, { patientId, ownerUnitId }: ReviewRow): Promise<UnitId[]> {
  const enrolled = (await runningEnrolments(work, patientId)).map(({ unitId }) => unitId);
  const briefs = await patientsInBrief(work, [patientId]);
  const carrier = (await carriersNow(work, briefs)).get(patientId)?.unitId;
  const known = [ownerUnitId, ...enrolled, briefs[0]?.listedAt, carrier];
  return [...new Set(known.filter((id) => id !== null && id !== undefined))];
}

function textOf(row: ReviewRow, field: 'note' | 'movedReason', readers: readonly UnitId[]): WrittenText[] {
  const text = row[field];
  if (text === null) return [];
  return [
    {
      objectKind: 'review',
      field,
      label: both(rhythmTexts, (t) => t[`text-${field}`]),
      text,
      maxLength: 2000,
      unitId: row.ownerUnitId,
      writtenAt: row.endedAt,
      standings: [{ caseId: row.id, objectId: row.id, readers }],
      matters: false,
    },
  ];
}
