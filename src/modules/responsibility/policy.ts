import { rolesInCare } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { responsibilityTexts } from './texts/index.ts';

/** Who answers for the patient is known to everybody who takes part in the care. */
export const may = permissions('responsibility', {
  view: {
    roles: rolesInCare,
    sentence: both(responsibilityTexts, (t) => t.mayView),
  },
});
