import type { Id } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { command, type Endpoint, query, type UploadedFile } from '../../platform/http/endpoint.ts';
import {
  importListAnswer,
  importListQuery,
  importParams,
  importQuery,
  importResultSchema,
  largestFile,
} from './contract.ts';
import { importFile, previewFile } from './import-file.ts';
import { importingAs } from './importing.ts';
import { may } from './policy.ts';
import { refusedFile } from './read-file.ts';
import { listRuns, showRun } from './show-runs.ts';

const upload = { maxBytes: largestFile };

export const routes: Endpoint[] = [
  command({
    path: '/api/imports',
    permission: may.run,
    log: 'import.run',
    summary: 'Import a file: FHIR R4, or CSV of units or staff; all of it or nothing',
    query: importQuery,
    upload,
    answer: importResultSchema,
    perform: async (work, { query, file }) => {
      const { id } = await importFile(work, importingAs(userOf(work.actor)), query, fileOf(file));
      if (id === null) throw new Error('an import without a run');
      return { id };
    },
    respond: (work, { id }) => showRun(work, id as Id<'run'>),
  }),
  query({
    method: 'POST',
    path: '/api/imports/preview',
    permission: may.run,
    log: 'import.preview',
    summary: 'What importing a file would do; nothing is written',
    query: importQuery,
    upload,
    answer: importResultSchema,
    handle: (work, { query, file }) => previewFile(work, importingAs(userOf(work.actor)), query, fileOf(file)),
  }),
  query({
    method: 'GET',
    path: '/api/imports',
    permission: may.read,
    log: 'import.list',
    summary: 'Imports of the own provider, newest first',
    query: importListQuery,
    answer: importListAnswer,
    handle: (work, { query }) => listRuns(work, query.page),
  }),
  query({
    method: 'GET',
    path: '/api/imports/:id',
    permission: may.read,
    log: 'import.read',
    summary: 'An import with what was said about its entries',
    params: importParams,
    answer: importResultSchema,
    handle: (work, { params }) => showRun(work, params.id),
  }),
];

function fileOf(file: UploadedFile | undefined): UploadedFile {
  if (file === undefined || file.bytes.length === 0) throw refusedFile('emptyFile');
  return file;
}
