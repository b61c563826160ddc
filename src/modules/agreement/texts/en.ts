import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  noSuchModel: 'There is no such version of the cooperation model. Open the agreement from the list.',
  noSuchClause: (p) => `There is no clause ${p.clause} in ${p.model}. Open the agreement and look for it.`,
  noGoverningModel: (p) =>
    `No cooperation model governs municipality ${p.municipality} on ${p.day}. Ask the agreement owner to put one in force, or choose another municipality of stay.`,
  noSuchDraft: 'The draft is not in your county. Open it from the list of drafts.',
  faulty: (p) =>
    `The model has ${p.count === 1 ? 'one fault' : `${p.count} faults`} and cannot be proposed. The first: ${p.first}`,
  raiseVersion: (p) =>
    `${p.model}, version ${p.version}, is already there with another text. Raise the number under version and save again.`,
  noSuchParty: 'The model has no such party. Choose one of its parties.',
  otherParty: (p) => `You cannot sign for ${p.party}: that party’s agreement owner does.`,
  alreadySigned: (p) => `${p.party} has already signed.`,
  noMunicipalities:
    'None of the model’s municipalities is in your county, so it cannot govern here. Change the area in a new version.',
};
