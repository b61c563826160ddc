import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import { command, download, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { acceptDecline } from './accept-decline.ts';
import { acceptReferral } from './accept-referral.ts';
import { addAttachment } from './add-attachment.ts';
import { answerCompletion } from './answer-completion.ts';
import { askCompletion } from './ask-completion.ts';
import { assessThreshold } from './assess-threshold.ts';
import { closeReferral } from './close-referral.ts';
import { confirmAcute } from './confirm-acute.ts';
import { moveToPatientBody } from '../correction/contract.ts';
import * as c from './contract.ts';
import { previewDecisionText } from './decision-text.ts';
import { declineReferral } from './decline-referral.ts';
import { discardDraft } from './discard-draft.ts';
import { downloadAttachment } from './download-attachment.ts';
import { moveReferral } from './move-referral.ts';
import { may, permissionFor } from './policy.ts';
import { preview } from './preview.ts';
import { receiveReferral } from './receive-referral.ts';
import { removeAttachment } from './remove-attachment.ts';
import { saveDraft } from './save-draft.ts';
import { searchReferrals } from './search-referrals.ts';
import { sendReferral } from './send-referral.ts';
import { showReceipt } from './show-receipt.ts';
import { showReferral } from './show-referral.ts';
import { startAssessment } from './start-assessment.ts';
import { suggestReceiver } from './suggest-receiver.ts';
import { supplyFacts } from './supply-facts.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import { writeDraft } from './write-draft.ts';

/** An action on a referral: POST /api/referrals/:id/<action>, answered by where the matter then stands. */
function action<Body extends z.ZodType>(
  name: Exclude<c.ReferralAction, 'add-attachment' | 'remove-attachment'>,
  summary: string,
  body: Body,
  perform: (work: Work, id: ReferralId, asked: z.output<Body>) => Promise<{ id: ReferralId }>,
): Endpoint {
  return command({
    path: `/api/referrals/:id/${name}`,
    permission: permissionFor[name],
    log: `referral.${name}`,
    summary,
    params: c.referralParams,
    body,
    answer: c.receiptAnswer,
    perform: (work, input) => perform(work, input.params.id, input.body as z.output<Body>),
    respond: (work, { params }) => showReceipt(work, params.id),
  });
}

const actions: Endpoint[] = [
  action('save', 'Saves a draft', c.saveDraftBody, saveDraft),
  action('discard', 'Throws a draft away', c.versionBody, discardDraft),
  action('send', 'Sends a draft', c.sendBody, sendReferral),
  action('receive', 'The receipt of the receiver', c.versionBody, receiveReferral),
  action('confirm', 'Confirms an acute referral', c.versionBody, confirmAcute),
  action('start-assessment', 'Begins to assess', c.versionBody, startAssessment),
  action('assess', 'Makes the threshold assessment', c.assessBody, assessThreshold),
  action('ask-completion', 'Asks the sender for completion', c.askCompletionBody, askCompletion),
  action('answer-completion', 'Answers the question with facts', c.answerCompletionBody, answerCompletion),
  action('supply-facts', 'Adds facts after sending', c.supplyFactsBody, supplyFacts),
  action('accept', 'Accepts, wholly or in part', c.acceptBody, acceptReferral),
  action('decline', 'Declines with reason and clause', c.declineBody, declineReferral),
  action('withdraw', 'Takes a referral back', c.withdrawBody, withdrawReferral),
  action('close', 'The sender has read the decision', c.versionBody, closeReferral),
  action('accept-decline', 'The sender accepts the decline', c.acceptDeclineBody, acceptDecline),
];

const move = command({
  path: '/api/referrals/:id/move',
  permission: may.write,
  log: 'referral.move',
  summary: 'Moves a referral that was written about the wrong person',
  params: c.referralParams,
  body: moveToPatientBody,
  answer: c.receiptAnswer,
  perform: (work, { params, body }) => moveReferral(work, params.id, body),
  respond: (work, { params }) => showReceipt(work, params.id),
});

const attachments: Endpoint[] = [
  command({
    path: '/api/referrals/:id/attachments',
    permission: permissionFor['add-attachment'],
    log: 'referral.add-attachment',
    summary: 'Adds a file: its bytes as the body, its name in x-file-name',
    params: c.referralParams,
    answer: c.receiptAnswer,
    upload: { maxBytes: c.maxAttachmentBytes },
    perform: (work, { params, file }) => addAttachment(work, params.id, file),
    respond: (work, { params }) => showReceipt(work, params.id),
  }),
  download({
    path: '/api/referrals/:id/attachments/:attachmentId',
    permission: may.read,
    log: 'referral.attachment-read',
    summary: 'A file of a referral',
    params: c.attachmentParams,
    handle: (work, { params }) => downloadAttachment(work, params.id, params.attachmentId),
  }),
  command({
    path: '/api/referrals/:id/attachments/:attachmentId/remove',
    permission: permissionFor['remove-attachment'],
    log: 'referral.remove-attachment',
    summary: 'Takes a file back',
    params: c.attachmentParams,
    answer: c.receiptAnswer,
    perform: (work, { params }) => removeAttachment(work, params.id, params.attachmentId),
    respond: (work, { params }) => showReceipt(work, params.id),
  }),
];

const looks: Endpoint[] = [
  query({
    method: 'POST',
    path: '/api/referrals/search',
    permission: may.read,
    log: 'referral.search',
    summary: "The unit's referrals: received, sent, drafts",
    body: c.searchBody,
    answer: c.searchAnswer,
    handle: (work, { body }) => searchReferrals(work, body),
  }),
  query({
    method: 'POST',
    path: '/api/referrals/preview',
    permission: may.write,
    log: { none: 'judges facts that name nobody and keeps nothing' },
    summary: 'Completeness and threshold on half-written facts',
    body: c.previewBody,
    answer: c.previewAnswer,
    handle: (work, { body }) => preview(work, body),
  }),
  query({
    method: 'GET',
    path: '/api/referrals/:id',
    permission: may.read,
    log: 'referral.read',
    summary: 'The whole conversation',
    params: c.referralParams,
    answer: c.referralAnswer,
    handle: (work, { params }) => showReferral(work, params.id),
  }),
  query({
    method: 'POST',
    path: '/api/referrals/:id/receivers',
    permission: may.write,
    log: 'referral.receivers',
    summary: 'Who could receive, with the reason',
    params: c.referralParams,
    body: c.receiversBody,
    answer: c.receiversAnswer,
    handle: (work, { params, body }) => suggestReceiver(work, params.id, body),
  }),
  query({
    method: 'POST',
    path: '/api/referrals/:id/decision-text',
    permission: may.decide,
    log: 'referral.decision-text',
    summary: 'The words to the patient before a decision is sent',
    params: c.referralParams,
    body: c.decisionTextBody,
    answer: c.decisionTextAnswer,
    handle: (work, { params, body }) => previewDecisionText(work, params.id, body),
  }),
];

export const routes: Endpoint[] = [
  command({
    path: '/api/referrals',
    permission: may.write,
    log: 'referral.write',
    summary: 'Begins a draft about a patient',
    body: c.writeDraftBody,
    answer: c.receiptAnswer,
    perform: (work, { body }) => writeDraft(work, body),
    respond: (work, { id }) => showReceipt(work, id as ReferralId),
  }),
  ...actions,
  move,
  ...attachments,
  ...looks,
];
