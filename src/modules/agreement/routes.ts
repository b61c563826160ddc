import { type Endpoint, query } from '../../platform/http/endpoint.ts';
import { clauseAnswer, clauseParams, modelAnswer, modelParams, modelsAnswer } from './contract.ts';
import { may } from './policy.ts';
import { listModels, showClause, showModel } from './show-models.ts';

const log = { none: 'agreements and their clauses: no patient data' };

export const routes: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/models',
    permission: may.read,
    log,
    summary: 'Cooperation models and where they govern',
    answer: modelsAnswer,
    handle: (work) => listModels(work),
  }),
  query({
    method: 'GET',
    path: '/api/models/:hash',
    permission: may.read,
    log,
    summary: 'A version of a cooperation model with its clauses',
    params: modelParams,
    answer: modelAnswer,
    handle: (work, { params }) => showModel(work, params.hash),
  }),
  query({
    method: 'GET',
    path: '/api/clauses/:hash/:clauseId',
    permission: may.read,
    log,
    summary: 'A clause as it was in a version',
    params: clauseParams,
    answer: clauseAnswer,
    handle: (work, { params }) => showClause(work, params.hash, params.clauseId),
  }),
];
