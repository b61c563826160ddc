import type { EnrolmentId } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { acceptEnd } from './accept-end.ts';
import { changeResponsible } from './change-responsible.ts';
import { checkEnd } from './check-end.ts';
import { contestEnd } from './contest-end.ts';
import {
  acceptEndSchema,
  changeResponsibleSchema,
  contestEndSchema,
  enrolledPageSchema,
  enrolmentDetailSchema,
  enrolmentParamsSchema,
  enrolmentsSchema,
  proposeEndSchema,
  searchEnrolledSchema,
  takeOnSchema,
  withdrawEndSchema,
} from './contract.ts';
import { checkEndSchema, endCheckSchema, endDraftAnswerSchema, saveEndDraftSchema } from './domain/end-requests.ts';
import { showEndDraft } from './end-draft.ts';
import { may } from './policy.ts';
import { proposeEnd } from './propose-end.ts';
import { saveEndDraft } from './save-end-draft.ts';
import { searchEnrolled } from './search-enrolled.ts';
import { showAfterCommand } from './show-after-command.ts';
import { showEnrolment } from './show-enrolment.ts';
import { takeOn } from './take-on.ts';
import { withdrawEnd } from './withdraw-end.ts';

const respond = (work: Work, { id }: { id: string }) => showAfterCommand(work, id as EnrolmentId);

const drafts: readonly Endpoint[] = [
  query({
    method: 'POST',
    path: '/api/enrolments/:id/end-check',
    permission: may.view,
    log: 'enrolment.show',
    summary: 'How complete a handover is, and when the health centre must answer',
    params: enrolmentParamsSchema,
    body: checkEndSchema,
    answer: endCheckSchema,
    handle: (work, { params, body }) => checkEnd(work, params.id, body.handover),
  }),
  query({
    method: 'GET',
    path: '/api/enrolments/:id/end-draft',
    permission: may.proposeEnd,
    log: 'enrolment.show',
    summary: 'What the unit has written of an end that is not yet proposed',
    params: enrolmentParamsSchema,
    answer: endDraftAnswerSchema,
    handle: (work, { params }) => showEndDraft(work, params.id),
  }),
  command({
    path: '/api/enrolments/:id/end-draft',
    permission: may.proposeEnd,
    log: 'enrolment.propose-end',
    summary: 'Saves what is written of an end that is not yet proposed',
    params: enrolmentParamsSchema,
    body: saveEndDraftSchema,
    answer: endDraftAnswerSchema,
    perform: async (work, { params, body }) => ({ id: await saveEndDraft(work, params.id, body) }),
    respond: (work, { id }) => showEndDraft(work, id as EnrolmentId),
  }),
];

export const routes: readonly Endpoint[] = [
  ...drafts,
  query({
    method: 'POST',
    path: '/api/enrolments/search',
    permission: may.view,
    log: 'enrolment.search',
    summary: 'The enrolled patients of the unit, or those that others propose to hand back to it',
    body: searchEnrolledSchema,
    answer: enrolledPageSchema,
    handle: (work, { body }) => searchEnrolled(work, body),
  }),
  query({
    method: 'GET',
    path: '/api/enrolments/:id',
    permission: may.view,
    log: 'enrolment.show',
    summary: 'One enrolment with proposals, history and what may be done next',
    params: enrolmentParamsSchema,
    answer: enrolmentDetailSchema,
    handle: (work, { params }) => showEnrolment(work, params.id),
  }),
  command({
    path: '/api/enrolments/:id/responsible',
    permission: may.changeResponsible,
    log: 'enrolment.change-responsible',
    summary: 'Sets the responsible person and the named contact',
    params: enrolmentParamsSchema,
    body: changeResponsibleSchema,
    answer: enrolmentsSchema,
    perform: async (work, { params, body }) => ({ id: await changeResponsible(work, params.id, body) }),
    respond,
  }),
  command({
    path: '/api/enrolments/:id/take-on',
    permission: may.takeOn,
    log: 'enrolment.take-on',
    summary: 'The responsible person takes over; a colleague who does so becomes responsible',
    params: enrolmentParamsSchema,
    body: takeOnSchema,
    answer: enrolmentsSchema,
    perform: async (work, { params, body }) => ({ id: await takeOn(work, params.id, body) }),
    respond,
  }),
  command({
    path: '/api/enrolments/propose-end',
    permission: may.proposeEnd,
    log: 'enrolment.propose-end',
    summary: 'Proposes that enrolments end and which health centre takes over',
    body: proposeEndSchema,
    answer: enrolmentsSchema,
    perform: async (work, { body }) => ({ id: await proposeEnd(work, body) }),
    respond,
  }),
  command({
    path: '/api/enrolments/withdraw-end',
    permission: may.proposeEnd,
    log: 'enrolment.withdraw-end',
    summary: 'Takes a proposed or contested end back',
    body: withdrawEndSchema,
    answer: enrolmentsSchema,
    perform: async (work, { body }) => ({ id: await withdrawEnd(work, body) }),
    respond,
  }),
  command({
    path: '/api/enrolments/accept-end',
    permission: may.answerEnd,
    log: 'enrolment.accept-end',
    summary: 'The health centre accepts that enrolments end and takes over',
    body: acceptEndSchema,
    answer: enrolmentsSchema,
    perform: async (work, { body }) => ({ id: await acceptEnd(work, body) }),
    respond,
  }),
  command({
    path: '/api/enrolments/contest-end',
    permission: may.answerEnd,
    log: 'enrolment.contest-end',
    summary: 'The health centre contests that enrolments end; home care stays responsible',
    body: contestEndSchema,
    answer: enrolmentsSchema,
    perform: async (work, { body }) => ({ id: await contestEnd(work, body) }),
    respond,
  }),
];
