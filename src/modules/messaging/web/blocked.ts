import type { Texts } from '../../../kernel/texts.ts';
import type { BlockedAction } from '../../../web/ui/ActionBar.tsx';
import { type Message, type MessageAction, messageActions, messageRules } from '../contract.ts';
import type { webSv } from '../texts/web-sv.ts';

/** Why each of the other actions cannot be done with the message now, as sentences. */
export function blockedActions(message: Message, may: boolean, t: Texts<typeof webSv>): readonly BlockedAction[] {
  return messageActions
    .filter((action) => !may || !message.actions.includes(action))
    .map((action) => ({ label: t[action], reason: whyNot(action, message, may, t) }));
}

function whyNot(action: MessageAction, message: Message, may: boolean, t: Texts<typeof webSv>): string {
  if (!may) return t.whyRole;
  const { by, kinds } = messageRules[action];
  if (by !== message.side) {
    return by === 'receiver'
      ? t.whyReceiver({ unit: message.to.unit.name })
      : t.whySender({ unit: message.from.unit.name });
  }
  if (!kinds.includes(message.kind)) return t.whyKind;
  if (action === 'resend' && message.state === 'mis-sent') return t.whyResent;
  return t[`whyState-${message.state}`];
}
