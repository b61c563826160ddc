import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { approveClient } from './approve-client.ts';
import * as contract from './contract.ts';
import { endClient } from './end-client.ts';
import { listClients, showClient } from './list-clients.ts';
import { may, nothingAboutPatients as log } from './policy.ts';
import { registerClient } from './register-client.ts';
import type { ClientId } from '../../kernel/ids.ts';

const { clientPaths: paths } = contract;
const permission = may.administer;

export const routes: readonly Endpoint[] = [
  query({
    path: paths.list,
    method: 'GET',
    permission,
    log,
    summary: 'Other systems that are connected for one’s own principal.',
    query: contract.clientListQuery,
    answer: contract.clientListAnswer,
    handle: (work, { query: asked }) => listClients(work, asked),
  }),
  query({
    path: paths.one,
    method: 'GET',
    permission,
    log,
    summary: 'One connected system.',
    params: contract.clientParams,
    answer: contract.clientSchema,
    handle: (work, { params }) => showClient(work, params.id),
  }),
  command({
    path: paths.list,
    permission,
    log,
    signedInAnew: true,
    summary: 'Register another system; it may do nothing until another administrator approves it.',
    body: contract.registerBody,
    answer: contract.clientSchema,
    perform: (work, { body }) => registerClient(work, body),
    respond: (work, { id }) => showClient(work, id as ClientId),
  }),
  command({
    path: paths.approve,
    permission,
    log,
    signedInAnew: true,
    summary: 'Approve a system that another administrator registered.',
    params: contract.clientParams,
    body: contract.approveBody,
    answer: contract.clientSchema,
    perform: (work, { params, body }) => approveClient(work, params.id, body.version),
    respond: (work, { params }) => showClient(work, params.id),
  }),
  command({
    path: paths.end,
    permission,
    log,
    summary: 'End a system, or refuse one that waits; its tokens stop at once.',
    params: contract.clientParams,
    body: contract.endBody,
    answer: contract.clientSchema,
    perform: (work, { params, body }) => endClient(work, params.id, body),
    respond: (work, { params }) => showClient(work, params.id),
  }),
];
