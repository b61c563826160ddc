import type { MessageId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { lookAt } from './deliver.ts';
import { type MessageAction, type MessageState, messageRules, nextState } from './domain/states.ts';
import { mayDo } from './policy.ts';
import { sideOf } from './present.ts';
import { loadMessage, type MessageRow } from './queries.ts';
import { messagingTexts } from './texts/index.ts';

/** Loads a message with lock and makes sure that the action may be done with it now, by this unit, as the user saw it. */
export async function loadForAction(
  work: Work,
  id: MessageId,
  action: MessageAction,
  version: number,
): Promise<{ message: MessageRow; next: MessageState }> {
  const message = await loadMessage(work, id, 'for update');
  if (message === undefined)
    throw notFound(
      'no-such-message',
      both(messagingTexts, (t) => t.notFound),
    );
  authorise(work, mayDo(work, action, sideOf(work, message)), lookAt(message));
  const next = nextState(action, message);
  if (next === null) throw refusalOf(action, message);
  if (action === 'resend' && message.continued) {
    throw wrongState(
      'already-resent',
      both(messagingTexts, (t) => t.alreadyResent),
      { state: message.state },
    );
  }
  requireVersion(message.version, version);
  return { message, next };
}

function refusalOf(action: MessageAction, { state, kind }: MessageRow) {
  const forKind = messageRules[action].kinds.includes(kind);
  const text = both(messagingTexts, (t) => (forKind ? t[state] : t.notThisKind));
  return wrongState(forKind ? `message-${state}` : 'not-this-kind', text, { state, kind });
}
