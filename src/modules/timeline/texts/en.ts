import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayView: 'Those who work in care at a unit with a relation to the patient see the timeline.',
  badCursor: 'The timeline cannot go on from where it ended. Fetch it from the beginning.',
};
