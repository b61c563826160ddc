import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { RequestId } from '../physician-support/index.ts';
import { assignRequest } from './assign-request.ts';
import * as c from './contract.ts';
import { orderRound, showRoundReceipt } from './order-round.ts';
import { may } from './policy.ts';
import type { TaskId } from './queries.ts';
import { showBoard } from './show-board.ts';
import { showMyRound } from './show-my-round.ts';
import { showQueue } from './show-queue.ts';
import { arrive, finish, sayPlace, showTaskReceipt, takeBack } from './work-on-task.ts';

const { coordinationPaths: paths } = c;

const looks: readonly Endpoint[] = [
  query({
    path: paths.board,
    method: 'GET',
    permission: may.see,
    log: 'coordination.board',
    summary: "The unit's cars and teams on a day: who is in them, what each is to do in order, with clocks and load.",
    params: c.dayParams,
    answer: c.boardAnswer,
    handle: (work, { params }) => showBoard(work, params.day),
  }),
  query({
    path: paths.queue,
    method: 'POST',
    permission: may.see,
    log: 'coordination.queue',
    summary: 'What many units have asked for and nobody has been given, most urgent first.',
    body: c.queueBody,
    answer: c.queueAnswer,
    handle: (work, { body }) => showQueue(work, body),
  }),
  query({
    path: paths.myRound,
    method: 'GET',
    permission: may.ride,
    log: 'coordination.my-round',
    summary: 'What one is to do on a day with the team one is in, in order.',
    params: c.dayParams,
    answer: c.myRoundAnswer,
    handle: (work, { params }) => showMyRound(work, params.day),
  }),
];

const plans: readonly Endpoint[] = [
  command({
    path: paths.assign,
    permission: may.plan,
    log: 'coordination.assign',
    summary:
      'Give a request to a car, a team or a physician. What would move planned visits is refused until it has been seen.',
    params: c.requestParams,
    body: c.assignBody,
    answer: c.taskReceipt,
    perform: (work, { params, body }) => assignRequest(work, params.id as RequestId, body),
    respond: (work, { id }) => showTaskReceipt(work, id as TaskId),
  }),
  command({
    path: paths.order,
    permission: may.plan,
    log: 'coordination.order',
    summary: 'Let an order hold for what a team has left on a day.',
    params: c.roundParams,
    body: c.orderBody,
    answer: c.roundReceipt,
    perform: (work, { params, body }) => orderRound(work, params, body),
    respond: (work, { params }) => showRoundReceipt(work, params),
  }),
  command({
    path: paths.takeBack,
    permission: may.plan,
    log: 'coordination.take-back',
    summary: 'Take a task from who has it: it waits in the queue again.',
    params: c.taskParams,
    body: c.takeBackBody,
    answer: c.taskReceipt,
    perform: (work, { params, body }) => takeBack(work, params.id, body),
    respond: (work, { id }) => showTaskReceipt(work, id as TaskId),
  }),
];

const rides: readonly Endpoint[] = [
  command({
    path: paths.arrive,
    permission: may.ride,
    log: 'coordination.arrive',
    summary: 'The team is with the patient.',
    params: c.taskParams,
    body: c.arriveBody,
    answer: c.taskReceipt,
    perform: (work, { params, body }) => arrive(work, params.id, body),
    respond: (work, { id }) => showTaskReceipt(work, id as TaskId),
  }),
  command({
    path: paths.finish,
    permission: may.ride,
    log: 'coordination.finish',
    summary: 'End a task with the answer to who asked, and the report to the physician who carries the patient.',
    params: c.taskParams,
    body: c.finishBody,
    answer: c.taskReceipt,
    perform: (work, { params, body }) => finish(work, params.id, body),
    respond: (work, { id }) => showTaskReceipt(work, id as TaskId),
  }),
  command({
    path: paths.place,
    permission: may.ride,
    log: 'coordination.place',
    summary: "Say where a patient's door is, for the map and the order of the round.",
    params: c.taskParams,
    body: c.pointBody,
    answer: c.taskReceipt,
    perform: (work, { params, body }) => sayPlace(work, params.id, body),
    respond: (work, { id }) => showTaskReceipt(work, id as Id<'task'>),
  }),
];

export const routes: readonly Endpoint[] = [...looks, ...plans, ...rides];
