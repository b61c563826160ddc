import type { z } from 'zod';
import type { UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { wrongState } from '../../platform/errors.ts';
import { entriesOfCase } from '../../platform/journal/of-case.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { aboutMatter, loadMatter } from './begin-note.ts';
import type { readRequest } from './contract.ts';
import { isUnread } from './domain/unread.ts';
import { correctionTexts } from './texts/index.ts';
import type { TextOwner } from './written.ts';

/** The unit has read what was corrected in a matter: it leaves the unit's list, and the writer sees that it was read. */
export async function readCorrections(
  work: Work,
  owners: readonly TextOwner[],
  asked: z.output<typeof readRequest>,
): Promise<{ id: string }> {
  const matter = await loadMatter(work, owners, asked, true);
  const { patientId } = matter;
  authorise(work, decideOnMatter(work, 'change'), aboutMatter(matter, asked));
  const { unitId, unitName } = userOf(work.actor);
  const entries = await entriesOfCase(work, asked.id);
  if (!isUnread(entries, unitId))
    throw wrongState(
      'nothing-to-read',
      both(correctionTexts, (t) => t.nothingToRead),
    );
  const told = entries.filter(({ work: changes }) => changes.some((change) => opensFor(change, unitId)));
  const writers = told.flatMap((entry) => (entry.unitId === null ? [] : [entry.unitId]));
  work.record({
    type: 'correction.seen',
    subject: aboutPatient(patientId),
    case: { kind: asked.kind, id: asked.id },
    participants: [...new Set([unitId, ...writers])],
    params: { by: unitName },
    work: [{ op: 'close', unit: unitId, action: 'correction.read' }],
  });
  return { id: asked.id };
}

function opensFor(change: WorkChange, unitId: UnitId): boolean {
  return change.op === 'open' && change.unit === unitId && change.action === 'correction.read';
}
