import type { z } from 'zod';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import { both } from '../../kernel/texts.ts';
import { entriesOfCase } from '../../platform/journal/of-case.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { aboutMatter, loadMatter } from './begin-note.ts';
import { type matterParams, type noteReceipt, textNow, type textsAnswer } from './contract.ts';
import { isUnread } from './domain/unread.ts';
import { loadNote, loadNotes } from './queries.ts';
import { correctionTexts } from './texts/index.ts';
import type { TextOwner } from './written.ts';

/** The texts that the acting unit has written in a matter, as they read now: those it may correct. */
export async function showTexts(
  work: Work,
  owners: readonly TextOwner[],
  asked: z.output<typeof matterParams>,
): Promise<z.input<typeof textsAnswer>> {
  const matter = await loadMatter(work, owners, asked, false);
  authorise(work, decideOnMatter(work, 'read'), aboutMatter(matter, asked));
  const { unitId } = userOf(work.actor);
  const notes = await loadNotes(work, [asked.id]);
  const own = matter.texts.filter((text) => text.unitId === unitId);
  return {
    texts: own.map(({ standings, field, label, text, maxLength, writtenAt }) => {
      const [{ objectId }] = standings;
      return { objectId, field, label, text: textNow(text, notes, { objectId, field }), maxLength, writtenAt };
    }),
    unread: isUnread(await entriesOfCase(work, asked.id), unitId),
  };
}

/** The answer to a command: that the note is there. */
export async function showReceipt(work: Work, id: Id<string>): Promise<z.input<typeof noteReceipt>> {
  const note = await loadNote(work, id);
  if (note === undefined)
    throw notFound(
      'no-such-text',
      both(correctionTexts, (t) => t.noText),
    );
  const { patientId, caseKind, caseId } = note;
  authorise(work, decideOnMatter(work, 'read'), { patientId, caseKind, caseId });
  return { id: note.id };
}
