import type { Id } from '../../kernel/ids.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import * as contract from './contract.ts';
import { correctText } from './correct-text.ts';
import { noteObjection } from './note-objection.ts';
import { may } from './policy.ts';
import { readCorrections } from './read-corrections.ts';
import { showReceipt, showTexts } from './show-texts.ts';
import type { TextOwner } from './written.ts';

const { correctionPaths: paths } = contract;

/** The endpoints, for the modules whose texts can be corrected. */
export function routesFor(owners: readonly TextOwner[]): readonly Endpoint[] {
  return [
    query({
      path: paths.texts,
      method: 'GET',
      permission: may.make,
      log: 'correction.texts',
      summary: 'What the unit has written in a matter and may correct.',
      params: contract.matterParams,
      answer: contract.textsAnswer,
      handle: (work, { params }) => showTexts(work, owners, params),
    }),
    command({
      path: paths.correct,
      permission: may.make,
      log: 'correction.correct',
      summary: 'Corrects a text; what was written stays.',
      body: contract.correctRequest,
      answer: contract.noteReceipt,
      perform: (work, { body }) => correctText(work, owners, body),
      respond: (work, { id }) => showReceipt(work, id as Id<string>),
    }),
    command({
      path: paths.object,
      permission: may.make,
      log: 'correction.note-objection',
      summary: 'Notes that the patient considers a text wrong or misleading.',
      body: contract.objectRequest,
      answer: contract.noteReceipt,
      perform: (work, { body }) => noteObjection(work, owners, body),
      respond: (work, { id }) => showReceipt(work, id as Id<string>),
    }),
    command({
      path: paths.read,
      permission: may.make,
      log: 'correction.read',
      summary: "Takes a matter's corrections off the unit's list.",
      body: contract.readRequest,
      answer: contract.readReceipt,
      perform: (work, { body }) => readCorrections(work, owners, body),
      respond: (work, { id }) => {
        authorise(work, allow('no-patient-data'));
        return Promise.resolve({ id: id as Id<string> });
      },
    }),
  ];
}
