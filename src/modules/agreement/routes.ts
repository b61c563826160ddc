import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import {
  beginDraftBody,
  clauseAnswer,
  clauseParams,
  draftAnswer,
  draftParams,
  draftsAnswer,
  libraryParams,
  modelAnswer,
  modelParams,
  modelsAnswer,
  proposeBody,
  saveDraftBody,
  signBody,
  sourceAnswer,
} from './contract.ts';
import { beginDraft, type DraftId, listDrafts, saveDraft, showDraft } from './drafts.ts';
import { may } from './policy.ts';
import { proposeVersion } from './propose-version.ts';
import { listModels, showClause, showModel } from './show-models.ts';
import { showLibraryText, showSource } from './show-source.ts';
import { signVersion } from './sign-version.ts';

const log = { none: 'agreements and their clauses: no patient data' };

const writing: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/models/:hash/source',
    permission: may.read,
    log,
    summary: 'The text of a version of a cooperation model',
    params: modelParams,
    answer: sourceAnswer,
    handle: (work, { params }) => showSource(work, params.hash),
  }),
  query({
    method: 'GET',
    path: '/api/model-library/:model/:version',
    permission: may.read,
    log,
    summary: 'The text of a model by id and version, for a model that includes it',
    params: libraryParams,
    answer: sourceAnswer,
    handle: (work, { params }) => showLibraryText(work, params),
  }),
  command({
    path: '/api/models/:hash/sign',
    permission: may.write,
    log,
    summary: 'Sign a version for a party; signed by all it comes into force',
    params: modelParams,
    body: signBody,
    answer: modelAnswer,
    perform: (work, { params, body }) => signVersion(work, params.hash, body.party),
    respond: (work, { params }) => showModel(work, params.hash),
  }),
  query({
    method: 'GET',
    path: '/api/model-drafts',
    permission: may.write,
    log,
    summary: 'Models being written in the county',
    answer: draftsAnswer,
    handle: (work) => listDrafts(work),
  }),
  query({
    method: 'GET',
    path: '/api/model-drafts/:id',
    permission: may.write,
    log,
    summary: 'A model being written',
    params: draftParams,
    answer: draftAnswer,
    handle: (work, { params }) => showDraft(work, params.id),
  }),
  command({
    path: '/api/model-drafts',
    permission: may.write,
    log,
    summary: 'Begin to write a model',
    body: beginDraftBody,
    answer: draftAnswer,
    perform: (work, { body }) => beginDraft(work, body),
    respond: (work, { id }) => showDraft(work, id as DraftId),
  }),
  command({
    path: '/api/model-drafts/:id',
    permission: may.write,
    log,
    summary: 'Save a model being written',
    params: draftParams,
    body: saveDraftBody,
    answer: draftAnswer,
    perform: (work, { params, body }) => saveDraft(work, params.id, body),
    respond: (work, { params }) => showDraft(work, params.id),
  }),
  command({
    path: '/api/model-drafts/:id/propose',
    permission: may.write,
    log,
    summary: 'Make a draft a version for the parties to sign',
    params: draftParams,
    body: proposeBody,
    answer: draftAnswer,
    perform: (work, { params, body }) => proposeVersion(work, params.id, body),
    respond: (work, { params }) => showDraft(work, params.id),
  }),
];

export const routes: Endpoint[] = [
  ...writing,
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
