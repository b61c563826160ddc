import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { approveProposal } from './approve-proposal.ts';
import { decideProposalBody, proposalParams, proposalSchema, proposalsAnswer, refuseProposalBody } from './contract.ts';
import { listProposals, showProposal } from './list-proposals.ts';
import { may, nothingAboutPatients as log } from './policy.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const permission = may.administer;

export const proposalRoutes: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/assignment-proposals',
    permission,
    log,
    summary: 'Far-reaching rights that wait for a second administrator',
    answer: proposalsAnswer,
    handle: (work) => listProposals(work),
  }),
  command({
    path: '/api/assignment-proposals/:id/approve',
    permission,
    log,
    signedInAnew: true,
    summary: 'Approve a right that another administrator proposed',
    params: proposalParams,
    body: decideProposalBody,
    answer: proposalSchema,
    perform: (work, { params, body }) => approveProposal(work, params.id, body.version),
    respond: (work, { params }) => showProposal(work, params.id),
  }),
  command({
    path: '/api/assignment-proposals/:id/refuse',
    permission,
    log,
    summary: 'Refuse a right that another administrator proposed',
    params: proposalParams,
    body: refuseProposalBody,
    answer: proposalSchema,
    perform: (work, { params, body }) => refuseProposal(work, params.id, body),
    respond: (work, { params }) => showProposal(work, params.id),
  }),
  command({
    path: '/api/assignment-proposals/:id/withdraw',
    permission,
    log,
    summary: 'Take back a right that one has proposed',
    params: proposalParams,
    body: decideProposalBody,
    answer: proposalSchema,
    perform: (work, { params, body }) => withdrawProposal(work, params.id, body),
    respond: (work, { params }) => showProposal(work, params.id),
  }),
];
