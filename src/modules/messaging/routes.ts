import type { z } from 'zod';
import type { MessageId } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { answerMessage } from './answer-message.ts';
import { moveToPatientBody } from '../correction/contract.ts';
import * as contract from './contract.ts';
import { forwardMessage, resendMessage } from './pass-on-message.ts';
import { moveThread } from './move-thread.ts';
import { draftKept, loadMessageDraft, saveMessageDraft } from './keep-draft.ts';
import { may } from './policy.ts';
import { receiveMessage } from './receive-message.ts';
import { sendMessage } from './send-message.ts';
import { listMessages, showMessage, showThread } from './show-messages.ts';
import { markMisSent, withdrawMessage } from './take-back-message.ts';

const { messagePaths: paths } = contract;

export const routes: readonly Endpoint[] = [
  command({
    path: paths.send,
    permission: may.write,
    log: 'messaging.send',
    summary: 'Send a message about a patient or a matter to another unit.',
    body: contract.sendMessageRequest,
    answer: contract.messageSchema,
    perform: sendMessage,
    respond: (work, { id }) => showMessage(work, id as MessageId),
  }),
  command({
    path: paths.saveDraft,
    permission: may.write,
    log: 'messaging.save-draft',
    summary: 'Keep the message that one is writing, at the acting unit.',
    body: contract.saveMessageDraftRequest,
    answer: contract.draftSaved,
    perform: saveMessageDraft,
    respond: draftKept,
  }),
  query({
    path: paths.loadDraft,
    method: 'POST',
    permission: may.write,
    log: 'messaging.load-draft',
    summary: 'The message that one has begun to write at the acting unit.',
    body: contract.messageDraftOf,
    answer: contract.messageDraftAnswer,
    handle: loadMessageDraft,
  }),
  query({
    path: paths.search,
    method: 'POST',
    permission: may.read,
    log: 'messaging.list',
    summary: 'The inbox, or what was sent, newest first.',
    body: contract.searchMessagesRequest,
    answer: contract.messageList,
    handle: (work, { body }) => listMessages(work, body),
  }),
  query({
    path: paths.show,
    method: 'GET',
    permission: may.read,
    log: 'messaging.show',
    summary: 'A message with its thread.',
    params: contract.messageParams,
    answer: contract.messageThread,
    handle: (work, { params }) => showThread(work, params.id),
  }),
  onMessage(paths.receive, 'messaging.receive', 'Confirm receipt.', contract.receiveMessageRequest, receiveMessage),
  onMessage(paths.answer, 'messaging.answer', 'Answer a question.', contract.answerMessageRequest, answerMessage),
  onMessage(
    paths.forward,
    'messaging.forward',
    'Pass it on to another unit.',
    contract.forwardMessageRequest,
    forwardMessage,
  ),
  onMessage(
    paths.withdraw,
    'messaging.withdraw',
    'Withdraw what we sent.',
    contract.withdrawMessageRequest,
    withdrawMessage,
  ),
  onMessage(
    paths.misSent,
    'messaging.mark-mis-sent',
    'Say that the address was wrong.',
    contract.misSentRequest,
    markMisSent,
  ),
  onMessage(
    paths.resend,
    'messaging.resend',
    'Send it again, to the right unit.',
    contract.resendMessageRequest,
    resendMessage,
  ),
  onMessage(paths.move, 'messaging.move', 'Move the thread to the right patient.', moveToPatientBody, moveThread),
];

/** Something done with one message; the answer is the message as it then is. */
function onMessage<Body extends z.ZodType>(
  path: `/api/messages/${string}`,
  log: string,
  summary: string,
  body: Body,
  act: (work: Work, input: { params: { id: MessageId }; body: z.output<Body> }) => Promise<{ id: string }>,
): Endpoint {
  return command({
    path,
    permission: may.write,
    log,
    summary,
    params: contract.messageParams,
    body,
    answer: contract.messageSchema,
    perform: (work, { params, body: given }) => act(work, { params, body: given as z.output<Body> }),
    respond: (work, { id }) => showMessage(work, id as MessageId),
  });
}
