import { both } from '../../kernel/texts.ts';
import type { UserActor } from '../../platform/actor.ts';
import { allow, type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { UserId } from '../../kernel/ids.ts';
import { administrators } from '../organisation/index.ts';
import { clientTexts } from './texts/index.ts';

export const may = permissions('system-client', {
  administer: { roles: administrators, sentence: both(clientTexts, (t) => t.mayAdminister) },
});

/** No patient data: the log names the reason instead. */
export const nothingAboutPatients = { none: 'which systems are connected: no patient data' };

/** Approved by another administrator than who registered it. That it is the own principal's is known: others' are not found. */
export function decideOnApproving(actor: UserActor, client: { proposedById: UserId }): Decision {
  if (client.proposedById !== actor.userId) return allow('administration');
  return deny(
    'own-proposal',
    both(clientTexts, (t) => t.ownProposal),
  );
}
