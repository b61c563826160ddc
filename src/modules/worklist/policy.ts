import { roles, rolesWithoutPatients } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, type Decision, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { worklistTexts } from './texts/index.ts';

/** Every unit has a list, and everyone who works there uses it; row-level security shows one's own unit's alone. */
export const may = permissions('worklist', {
  view: { roles, sentence: both(worklistTexts, (t) => t.mayView) },
  assign: { roles, sentence: both(worklistTexts, (t) => t.mayAssign) },
});

/** What waits at one's own unit is of matters that it takes part in; those who only administer it are shown no row about a patient. */
export function decideOnOwnWork(work: Work, action: 'read' | 'list' | 'change'): Decision {
  return rolesWithoutPatients.includes(userOf(work.actor).role)
    ? allow('no-patient-data')
    : decideOnMatter(work, action);
}
