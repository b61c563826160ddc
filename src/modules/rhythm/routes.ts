import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import * as contract from './contract.ts';
import { endOccasion } from './end-occasion.ts';
import { may } from './policy.ts';
import { answerNotice, receiveNotice } from './receive-notice.ts';
import { recordEvent, showEvent } from './record-event.ts';
import { reviewRoutes } from './review-routes.ts';
import { showMorningList } from './show-morning-list.ts';
import { showOccasion } from './show-occasion.ts';

const { rhythmPaths: paths } = contract;
const aboutUnit = { none: 'the unit’s own recurring work: no patient data' };

export const routes: readonly Endpoint[] = [
  command({
    path: paths.record,
    permission: may.tell,
    log: 'rhythm.tell',
    summary: 'Tell that a patient was admitted, is in emergency care, came home or had an unplanned visit.',
    body: contract.hospitalEventBody,
    answer: contract.eventSchema,
    perform: (work, { body }) => recordEvent(work, body),
    respond: (work, { id }) => showEvent(work, id as Id<'hospital_event'>),
  }),
  command({
    path: paths.notice,
    permission: may.giveNotice,
    scope: 'hospital-stays',
    log: 'rhythm.notice',
    summary: 'A hospital’s system tells that somebody was admitted, is in emergency care or came home (lag 2017:612).',
    body: contract.noticeBody,
    answer: contract.noticeAnswer,
    perform: (work, { body }) => receiveNotice(work, body),
    respond: async (work) => answerNotice(work),
  }),
  query({
    path: paths.morningList,
    method: 'GET',
    permission: may.morningList,
    log: 'rhythm.morning-list',
    summary: 'Who of one’s patients something has happened to since yesterday.',
    query: contract.morningListQuery,
    answer: contract.morningListAnswer,
    handle: (work, { query: asked }) => showMorningList(work, asked.of),
  }),
  query({
    path: paths.occasion,
    method: 'GET',
    permission: may.occasions,
    log: aboutUnit,
    summary: 'One occasion of the unit’s recurring work.',
    params: contract.occasionParams,
    answer: contract.occasionSchema,
    handle: (work, { params }) => showOccasion(work, params.id),
  }),
  command({
    path: paths.end,
    permission: may.occasions,
    log: aboutUnit,
    summary: 'Say that recurring work was done, or called off.',
    params: contract.occasionParams,
    body: contract.endBody,
    answer: contract.occasionSchema,
    perform: (work, { params, body }) => endOccasion(work, params.id, body),
    respond: (work, { id }) => showOccasion(work, id as Id<'occasion'>),
  }),
  ...reviewRoutes,
];
