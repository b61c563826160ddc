import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { beginNote } from './begin-note.ts';
import type { correctRequest } from './contract.ts';
import { recordNote } from './record-note.ts';
import { correctionTexts } from './texts/index.ts';
import type { TextOwner } from './written.ts';

/** Says how a text should read, and why. What was written stays as it was, one press away for everybody who sees the text. */
export async function correctText(
  work: Work,
  owners: readonly TextOwner[],
  asked: z.output<typeof correctRequest>,
): Promise<{ id: string }> {
  const found = await beginNote(work, owners, asked);
  const { oldText, newText, reason } = asked;
  if (newText === oldText) {
    const text = both(correctionTexts, (t) => t.nothingChanged);
    throw badInput('nothing-changed', text, { newText: text });
  }
  const { maxLength } = found.text;
  if (newText.length > maxLength) {
    const text = both(correctionTexts, (t) => t.tooLong({ most: maxLength }));
    throw badInput('too-long', text, { newText: text });
  }
  return { id: await recordNote(work, asked.kind, found, { kind: 'correction', oldText, newText, reason }) };
}
