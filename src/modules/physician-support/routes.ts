import type { z } from 'zod';
import { command, download, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Permission } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { absenceRoutes } from './routes-absence.ts';
import { addPhoto, photoKept, removePhoto, showPhoto } from './add-photo.ts';
import { answerRequest } from './answer-request.ts';
import { cancelBooking, moveBooking } from './change-booking.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { moveToPatientBody } from '../correction/contract.ts';
import * as c from './contract.ts';
import { draftKept, loadAnswerDraft, loadSupportDraft, saveAnswerDraft, saveSupportDraft } from './keep-draft.ts';
import { meetPatient } from './meet-patient.ts';
import { moveRequest } from './move-request.ts';
import { may } from './policy.ts';
import type { RequestId } from './queries.ts';
import { receiveRequest } from './receive-request.ts';
import { acknowledgeReport } from './report.ts';
import { referOn } from './refer-on.ts';
import { searchRequests } from './search-requests.ts';
import { sendRequest } from './send-request.ts';
import { showReceipt } from './show-receipt.ts';
import { showRequest } from './show-request.ts';
import { slotRoutes } from './routes-slots.ts';
import { showOnwardWays, showWays } from './show-ways.ts';
import { withdrawRequest } from './withdraw-request.ts';

const { supportPaths: paths } = c;

interface Act<Body extends z.ZodType> {
  permission: Permission;
  summary: string;
  body: Body;
  perform(work: Work, id: RequestId, body: z.output<Body>): Promise<{ id: RequestId }>;
}

/** Something done with one request; the answer is where it then stands. */
function act<Body extends z.ZodType>(
  path: `/api/support-requests/:id/${string}`,
  { permission, summary, body, perform }: Act<Body>,
): Endpoint {
  return command({
    path,
    permission,
    log: `physician-support.${path.split('/').at(-1)}`,
    summary,
    params: c.requestParams,
    body,
    answer: c.receipt,
    perform: (work, { params, body: given }) => perform(work, params.id, given as z.output<Body>),
    respond: (work, { params }) => showReceipt(work, params.id),
  });
}

const acts: readonly Endpoint[] = [
  act(paths.receive, {
    permission: may.answer,
    summary: 'Confirm receipt: somebody has read it.',
    body: c.versionBody,
    perform: receiveRequest,
  }),
  act(paths.answer, {
    permission: may.answer,
    summary: 'Answer: advice, a prescription, a visit, a video meeting, an admission, an ambulance.',
    body: c.answerBody,
    perform: answerRequest,
  }),
  act(paths.referOn, {
    permission: may.answer,
    summary: 'Let another unit answer, by another way of the model.',
    body: c.referOnBody,
    perform: referOn,
  }),
  act(paths.confirm, {
    permission: may.ask,
    summary: 'The asker has read the answer.',
    body: c.versionBody,
    perform: confirmAnswer,
  }),
  act(paths.withdraw, {
    permission: may.ask,
    summary: 'Take a request back.',
    body: c.withdrawBody,
    perform: withdrawRequest,
  }),
  act(paths.move, {
    permission: may.ask,
    summary: 'Move the request to the right patient.',
    body: moveToPatientBody,
    perform: moveRequest,
  }),
  act(paths.moveBooking, {
    permission: may.book,
    summary: 'Move the booked time to another that is free.',
    body: c.moveBookingBody,
    perform: moveBooking,
  }),
  act(paths.cancelBooking, {
    permission: may.book,
    summary: 'Give the booked time, or the place in the queue, back.',
    body: c.cancelBookingBody,
    perform: cancelBooking,
  }),
];

const writing: readonly Endpoint[] = [
  command({
    path: paths.meet,
    permission: may.meet,
    log: 'physician-support.meet',
    summary: 'A crew has come to a patient whom its unit has not met.',
    body: c.meetBody,
    answer: c.metAnswer,
    perform: (work, { body }) => meetPatient(work, body.patientId),
    respond: draftKept,
  }),
  query({
    path: paths.ways,
    method: 'POST',
    permission: may.ask,
    log: 'physician-support.ways',
    summary: 'The ways to a physician now and next, with hours, expected answer and the clause behind each.',
    body: c.waysBody,
    answer: c.waysAnswer,
    handle: (work, { body }) => showWays(work, body),
  }),
  command({
    path: paths.saveDraft,
    permission: may.ask,
    log: 'physician-support.save-draft',
    summary: 'Keep the request that one is writing, at the acting unit.',
    body: c.saveDraftBody,
    answer: c.draftSaved,
    perform: (work, { body }) => saveSupportDraft(work, body),
    respond: draftKept,
  }),
  query({
    path: paths.loadDraft,
    method: 'POST',
    permission: may.ask,
    log: 'physician-support.load-draft',
    summary: 'The request that one has begun to write at the acting unit.',
    body: c.draftOf,
    answer: c.draftAnswer,
    handle: (work, { body }) => loadSupportDraft(work, body.patientId),
  }),
  command({
    path: paths.saveAnswerDraft,
    permission: may.answer,
    log: 'physician-support.save-answer-draft',
    summary: 'Keep the answer that one is writing, at the acting unit.',
    params: c.requestParams,
    body: c.saveAnswerDraftBody,
    answer: c.answerDraftSaved,
    perform: (work, { params, body }) => saveAnswerDraft(work, params.id, body),
    respond: draftKept<'request'>,
  }),
  query({
    path: paths.loadAnswerDraft,
    method: 'POST',
    permission: may.answer,
    log: 'physician-support.load-answer-draft',
    summary: 'The answer that one has begun to write at the acting unit.',
    params: c.requestParams,
    answer: c.answerDraftAnswer,
    handle: (work, { params }) => loadAnswerDraft(work, params.id),
  }),
  command({
    path: paths.addPhoto,
    permission: may.ask,
    log: 'physician-support.add-photo',
    summary: 'Add a photograph: its bytes as the body. What the camera wrote into it is taken away.',
    params: c.ofPatientParams,
    answer: c.photoAdded,
    upload: { maxBytes: c.maxPhotoBytes },
    perform: (work, { params, file }) => addPhoto(work, params.id, file),
    respond: photoKept,
  }),
  command({
    path: paths.removePhoto,
    permission: may.ask,
    log: 'physician-support.remove-photo',
    summary: 'Throw away a photograph that has not been sent.',
    params: c.photoParams,
    answer: c.photoAdded,
    perform: (work, { params }) => removePhoto(work, params.id),
    respond: photoKept,
  }),
  command({
    path: paths.send,
    permission: may.ask,
    log: 'physician-support.send',
    summary: 'Ask for a physician, by one of the ways that the model gives now.',
    body: c.sendBody,
    answer: c.receipt,
    perform: (work, { body }) => sendRequest(work, body),
    respond: (work, { id }) => showReceipt(work, id as RequestId),
  }),
];

const reports: readonly Endpoint[] = [
  command({
    path: paths.acknowledgeReport,
    permission: may.answer,
    log: 'physician-support.acknowledge-report',
    summary: 'The physician who carries the patient has read what another has done.',
    params: c.reportParams,
    answer: c.receipt,
    perform: (work, { params }) => acknowledgeReport(work, params),
    respond: (work, { id }) => showReceipt(work, id as RequestId),
  }),
];

const looks: readonly Endpoint[] = [
  query({
    path: paths.search,
    method: 'POST',
    permission: may.read,
    log: 'physician-support.list',
    summary: "The unit's requests, asked or received, newest first.",
    body: c.searchBody,
    answer: c.requestList,
    handle: (work, { body }) => searchRequests(work, body),
  }),
  query({
    path: paths.show,
    method: 'GET',
    permission: may.read,
    log: 'physician-support.show',
    summary: 'A request with its whole thread.',
    params: c.requestParams,
    answer: c.supportRequest,
    handle: (work, { params }) => showRequest(work, params.id),
  }),
  query({
    path: paths.onward,
    method: 'GET',
    permission: may.answer,
    log: 'physician-support.onward',
    summary: 'The ways that the request may be referred on by now.',
    params: c.requestParams,
    answer: c.waysAnswer,
    handle: (work, { params }) => showOnwardWays(work, params.id),
  }),
  download({
    path: paths.photo,
    permission: may.read,
    log: 'physician-support.photo',
    summary: 'A photograph of a request.',
    params: c.photoParams,
    handle: (work, { params }) => showPhoto(work, params.id),
  }),
];

export const routes: readonly Endpoint[] = [...writing, ...acts, ...reports, ...looks, ...slotRoutes, ...absenceRoutes];
