import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { followUpTexts } from './texts/index.ts';

/** Counts for those who follow up; never persons. */
export const may = permissions('follow-up', {
  view: {
    roles: ['analyst', 'agreement-owner', 'head-of-unit', 'mas', 'mar'],
    sentence: both(followUpTexts, (t) => t.mayView),
  },
});
