import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { unitsById } from '../organisation/index.ts';
import type { reviewsInShort } from './contract.ts';
import { reviewsOf } from './review-queries.ts';
import { isAhead, itemOf, latestOf } from './show-review.ts';

/** When each of a patient's reviews is due, and when the last one was held. The caller decides and logs the look. */
export async function reviewsInShortOf(work: Work, patientId: PatientId): Promise<z.output<typeof reviewsInShort>> {
  const rows = await reviewsOf(work, patientId);
  const ahead = rows.filter(isAhead);
  const units = await unitsById(
    work,
    ahead.map(({ ownerUnitId }) => ownerUnitId),
  );
  const shown: z.output<typeof reviewsInShort> = [];
  for (const row of ahead) {
    const { item } = await itemOf(work, row);
    const held = rows.filter((one) => one.sort === row.sort).map(({ heldAt }) => heldAt);
    shown.push({
      id: row.id,
      kind: item.kind,
      title: item.title,
      unit: units.get(row.ownerUnitId)?.name ?? '–',
      dueAt: row.dueAt,
      overdue: row.dueAt <= work.now,
      lastHeldAt: latestOf(held),
    });
  }
  return shown;
}
