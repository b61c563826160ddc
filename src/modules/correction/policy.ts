import { rolesGivingCare } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { correctionTexts } from './texts/index.ts';
import type { WrittenText } from './written.ts';

export const may = permissions('correction', {
  make: { roles: rolesGivingCare, sentence: both(correctionTexts, (t) => t.mayMake) },
});

/** A text is corrected, and an objection to it noted, by the unit that wrote it and answers for it (patientdatalagen 3 kap. 4 §). */
export function decideOnNote(work: Work, text: Pick<WrittenText, 'unitId'>): Decision {
  if (text.unitId === userOf(work.actor).unitId) return decideOnMatter(work, 'change');
  return deny(
    'not-own-text',
    both(correctionTexts, (t) => t.notOwnText),
  );
}
