import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type MatterKind, textNow } from './contract.ts';
import { decideOnNote } from './policy.ts';
import { loadNotes } from './queries.ts';
import { correctionTexts } from './texts/index.ts';
import type { TextOwner, WrittenMatter, WrittenText } from './written.ts';

/** Which text of which matter, as the user saw it. */
interface Asked {
  kind: MatterKind;
  id: Id<string>;
  objectId: Id<string>;
  field: string;
  oldText: string;
}

/** The matter's texts, from the module that owns it. */
export async function loadMatter(
  work: Work,
  owners: readonly TextOwner[],
  asked: Pick<Asked, 'kind' | 'id'>,
  lock: boolean,
): Promise<WrittenMatter> {
  const owner = owners.find(({ kind }) => kind === asked.kind);
  const matter = await owner?.correctableTexts(work, asked.id, lock);
  if (matter === undefined)
    throw notFound(
      'no-such-matter',
      both(correctionTexts, (t) => t.noMatter),
    );
  return matter;
}

/** A matter as the access log names it. */
export function aboutMatter({ patientId, holder }: WrittenMatter, { kind, id }: Pick<Asked, 'kind' | 'id'>) {
  return { patientId, caseKind: kind, caseId: id, ...(holder === undefined ? {} : { holder }) };
}

/** A text that something is about to be added to: the matter locked, the writer's unit made sure of, and nothing changed since. */
export async function beginNote(
  work: Work,
  owners: readonly TextOwner[],
  asked: Asked,
): Promise<{ matter: WrittenMatter; text: WrittenText }> {
  const matter = await loadMatter(work, owners, asked, true);
  const text = matter.texts.find((one) => one.field === asked.field && one.standings[0].objectId === asked.objectId);
  if (text === undefined)
    throw notFound(
      'no-such-text',
      both(correctionTexts, (t) => t.noText),
    );
  authorise(work, decideOnNote(work, text), aboutMatter(matter, asked));
  const notes = await loadNotes(work, [asked.id]);
  if (textNow(text.text, notes, asked) !== asked.oldText) {
    throw new Refusal(
      'stale',
      'stale',
      both(correctionTexts, (t) => t.overtaken),
    );
  }
  return { matter, text };
}
