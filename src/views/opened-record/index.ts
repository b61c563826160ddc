import { type ModuleDoor, query } from '../../platform/http/endpoint.ts';
import { accessPaths, contentAnswer, contentQuery, openingParams } from '../../modules/access/contract.ts';
import { may } from './policy.ts';
import { showOpenedRecord } from './show-opened-record.ts';

export const openedRecordView: ModuleDoor = {
  name: 'opened-record',
  endpoints: [
    query({
      path: accessPaths.content,
      method: 'GET',
      permission: may.read,
      log: 'access.read-content',
      summary: 'What an opened source holds about the patient, to be read.',
      params: openingParams,
      query: contentQuery,
      answer: contentAnswer,
      handle: (work, { params, query: page }) => showOpenedRecord(work, params.id, page),
    }),
  ],
};
