import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  noSuchModel: 'There is no such version of the cooperation model. Open the agreement from the list.',
  noSuchClause: (p) => `There is no clause ${p.clause} in ${p.model}. Open the agreement and look for it.`,
  noGoverningModel: (p) =>
    `No cooperation model governs municipality ${p.municipality} on ${p.day}. Ask the agreement owner to put one in force, or choose another municipality of stay.`,
};
