import { roles } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { worklistTexts } from './texts/index.ts';

/** Every unit has a list, and everyone who works there uses it; row-level security shows one's own unit's alone. */
export const may = permissions('worklist', {
  view: { roles, sentence: both(worklistTexts, (t) => t.mayView) },
  assign: { roles, sentence: both(worklistTexts, (t) => t.mayAssign) },
});
