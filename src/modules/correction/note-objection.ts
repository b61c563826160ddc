import type { z } from 'zod';
import type { Work } from '../../platform/work.ts';
import { beginNote } from './begin-note.ts';
import type { objectRequest } from './contract.ts';
import { recordNote } from './record-note.ts';
import type { TextOwner } from './written.ts';

/** Notes that the patient considers a text wrong or misleading, in the patient's words (patientdatalagen 3 kap. 8 §). The text stays. */
export async function noteObjection(
  work: Work,
  owners: readonly TextOwner[],
  asked: z.output<typeof objectRequest>,
): Promise<{ id: string }> {
  const found = await beginNote(work, owners, asked);
  const { oldText, words } = asked;
  return {
    id: await recordNote(work, asked.kind, found, { kind: 'objection', oldText, newText: null, reason: words }),
  };
}
