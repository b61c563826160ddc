import { rolesInCare } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { timelineTexts } from './texts/index.ts';

/** The patient's timeline. Which entries a unit sees is decided row by row in the database: what it took part in, and its own record. */
export const may = permissions('timeline', {
  view: {
    roles: rolesInCare,
    sentence: both(timelineTexts, (t) => t.mayView),
  },
});
