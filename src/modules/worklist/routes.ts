import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { assignWork, showAssignment } from './assign-work.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { loadChoice, saveChoice } from './queries.ts';
import { showWorklist } from './show-worklist.ts';

const { worklistPaths: paths } = contract;

const noChoice: contract.WorklistFilters = { holder: 'all', kind: null };

export const routes: readonly Endpoint[] = [
  query({
    path: paths.show,
    method: 'GET',
    permission: may.view,
    log: 'worklist.show',
    summary: "The acting unit's list, what breaks first on top.",
    query: contract.worklistQuery,
    answer: contract.worklist,
    handle: (work, input) => showWorklist(work, input.query),
  }),
  command({
    path: paths.assign,
    permission: may.assign,
    log: 'worklist.assign',
    summary: 'Take a piece of work, give it to a colleague, or let it go.',
    params: contract.assignParams,
    body: contract.assignRequest,
    answer: contract.assignAnswer,
    perform: assignWork,
    respond: (work, { params }) => showAssignment(work, params),
  }),
  command({
    path: paths.saveFilters,
    permission: may.view,
    log: { none: 'only which filter chips a person has chosen' },
    summary: 'Keep which filters I use at this unit.',
    body: contract.worklistFilters,
    answer: contract.worklistFilters,
    async perform(work, { body }) {
      authorise(work, allow('no-patient-data'));
      await saveChoice(work, body);
      return { id: userOf(work.actor).unitId };
    },
    async respond(work) {
      authorise(work, allow('no-patient-data'));
      return (await loadChoice(work)) ?? noChoice;
    },
  }),
];
