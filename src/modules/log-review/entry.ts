import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { NewEntry, Work } from '../../platform/work.ts';
import { unitsById } from '../organisation/index.ts';
import type { ReviewRow } from './queries.ts';

type Named = Pick<ReviewRow, 'id' | 'providerId' | 'unitId' | 'ofUnitId' | 'looksFrom' | 'looksTo'>;

/** The header of an entry about a review: whose work it is, what is reviewed, which days. No patient and no member of staff. */
export async function entryOf(work: Work, review: Named): Promise<Omit<NewEntry, 'type'> & { params: object }> {
  const { id, providerId, unitId, ofUnitId, looksFrom, looksTo } = review;
  const units = await unitsById(work, [unitId, ...(ofUnitId === null ? [] : [ofUnitId])]);
  const of = ofUnitId === null ? units.get(unitId)?.providerName : units.get(ofUnitId)?.name;
  return {
    subject: { kind: 'unit', id: unitId },
    case: { kind: 'log-review', id },
    providerId,
    participants: [unitId],
    params: { of: of ?? '–', from: dateAt(looksFrom), to: addDays(dateAt(looksTo), -1) },
  };
}
