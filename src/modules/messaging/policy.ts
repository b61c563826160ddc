import { rolesGivingCare, rolesInCare } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { type Decision, deny, permissions } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { type MessageAction, messageRules, type Side } from './domain/states.ts';
import { messagingTexts } from './texts/index.ts';

export const may = permissions('messaging', {
  read: { roles: rolesInCare, sentence: both(messagingTexts, (t) => t.mayRead) },
  write: { roles: rolesGivingCare, sentence: both(messagingTexts, (t) => t.mayWrite) },
});

/** The receiving unit receives, answers, passes on and says that the address was wrong; the sending unit withdraws and sends again. */
export function mayDo(work: Work, action: MessageAction, side: Side | null): Decision {
  const { by } = messageRules[action];
  if (side === by) return decideOnMatter(work, 'change');
  return deny(
    'wrong-side',
    both(messagingTexts, (t) => (by === 'receiver' ? t.onlyReceiver : t.onlySender)),
  );
}
