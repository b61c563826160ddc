import { download, type ModuleDoor, query } from '../../platform/http/endpoint.ts';
import { followUpAnswer, followUpCsvPath, followUpParams, followUpPath } from './contract.ts';
import { may } from './policy.ts';
import { exportFollowUp, showFollowUp } from './show-follow-up.ts';

export const followUpView: ModuleDoor = {
  name: 'follow-up',
  endpoints: [
    query({
      path: followUpPath,
      method: 'GET',
      permission: may.view,
      scope: 'statistics',
      log: 'follow-up.show',
      summary: "Counts of a year for the asker's own principal; small ones are hidden.",
      params: followUpParams,
      answer: followUpAnswer,
      handle: (work, { params }) => showFollowUp(work, params),
    }),
    download({
      path: followUpCsvPath,
      permission: may.view,
      log: 'follow-up.export',
      summary: 'The same counts as a file.',
      signedInAnew: true,
      params: followUpParams,
      handle: (work, { params }) => exportFollowUp(work, params),
    }),
  ],
};
