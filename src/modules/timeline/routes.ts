import { authorise } from '../../platform/authorise.ts';
import { type Endpoint, query } from '../../platform/http/endpoint.ts';
import { decideOnPatient } from '../access/index.ts';
import { timeline, timelineParams, timelinePath, timelineQuery } from './contract.ts';
import { may } from './policy.ts';
import { timelineOf } from './show-timeline.ts';

export const routes: readonly Endpoint[] = [
  query({
    path: timelinePath,
    method: 'GET',
    permission: may.view,
    log: 'timeline.show',
    summary: 'What happened with the patient, newest first, across organisations.',
    params: timelineParams,
    query: timelineQuery,
    answer: timeline,
    async handle(work, { params, query: page }) {
      authorise(work, await decideOnPatient(work, params.id), { patientId: params.id });
      return timelineOf(work, params.id, page);
    },
  }),
];
