import type { z } from 'zod';
import { isId, type MessageId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { patientsAndHolders } from '../../platform/holders.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import type { Message, MessageList, MessageThread, searchMessagesRequest } from './contract.ts';
import { lookAt } from './deliver.ts';
import { patientsOf, presentMessages } from './present.ts';
import { countNotReceived, loadMessage, loadThread, type Place, searchMessages } from './queries.ts';
import { messagingTexts } from './texts/index.ts';

/** One message as it is now: the answer to every command. */
export async function showMessage(work: Work, id: MessageId): Promise<Message> {
  const row = await loadMessage(work, id);
  const [message] = row === undefined ? [] : await presentMessages(work, [row]);
  if (row === undefined || message === undefined) throw missing();
  authorise(work, decideOnMatter(work, 'read'), lookAt(row));
  return message;
}

/** A message with what it belongs to, as far as the acting unit takes part in it. The thread's id works as well as a message's. */
export async function showThread(work: Work, id: MessageId): Promise<MessageThread> {
  const rows = await loadThread(work, id);
  const first = rows[0];
  if (first === undefined) throw missing();
  authorise(work, decideOnMatter(work, 'read'), lookAt(first));
  const thread = await presentMessages(work, rows);
  const message = thread.find((one) => one.id === id) ?? thread.at(-1);
  if (message === undefined) throw missing();
  const patientOf = await patientsOf(work, thread);
  return { message, thread, patient: patientOf(message) };
}

/** The inbox, or what was sent, newest first. */
export async function listMessages(work: Work, search: z.output<typeof searchMessagesRequest>): Promise<MessageList> {
  const rows = await searchMessages(work, search, placeOf(search.cursor));
  const shown = rows.slice(0, search.limit);
  const messages = await presentMessages(work, shown);
  const patientOf = await patientsOf(work, messages);
  const listed = messages.map((message) => ({ ...message, patient: patientOf(message) }));
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { rows: listed.length } });
  const patients = new Set(listed.map((message) => message.patient?.id));
  for (const about of patientsAndHolders(shown.filter(({ patientId }) => patients.has(patientId))))
    work.look({ ground, ...about });
  const last = shown.at(-1);
  return {
    messages: listed,
    notReceived: await countNotReceived(work, search.box),
    next: rows.length > search.limit && last !== undefined ? sealCursor([last.sentAt, last.id]) : null,
  };
}

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [sentAt, id] = openCursor(cursor, 2);
  const moment = instantSchema.safeParse(sentAt);
  if (!moment.success || !isId(id ?? ''))
    throw badInput(
      'bad-cursor',
      both(messagingTexts, (t) => t.badCursor),
    );
  return { sentAt: moment.data, id: id ?? '' };
}

function missing() {
  return notFound(
    'no-such-message',
    both(messagingTexts, (t) => t.notFound),
  );
}
