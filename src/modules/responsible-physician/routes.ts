import type { z } from 'zod';
import type { Id, PatientId } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { listAbsences } from './absences.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { acknowledgeTransfer } from './acknowledge-transfer.ts';
import { askTransfer } from './ask-transfer.ts';
import * as contract from './contract.ts';
import { declineTransfer } from './decline-transfer.ts';
import { endAbsence } from './end-absence.ts';
import { listMyPatients } from './list-my-patients.ts';
import { namePhysician } from './name-physician.ts';
import { may } from './policy.ts';
import { recordAbsence } from './record-absence.ts';
import { showPhysician } from './show-physician.ts';
import { showTransfer } from './show-transfer.ts';
import { withdrawTransfer } from './withdraw-transfer.ts';

const { physicianPaths: paths } = contract;
const aboutStaff = { none: 'who of the staff is away: no patient data' };

const ofPatient: readonly Endpoint[] = [
  query({
    path: paths.show,
    method: 'GET',
    permission: may.read,
    log: 'responsible-physician.show',
    summary: 'Who carries the physician’s responsibility for a patient, and what may be done about it.',
    params: contract.ofPatientParams,
    answer: contract.physicianView,
    handle: (work, { params }) => showPhysician(work, params.id),
  }),
  command({
    path: paths.name,
    permission: may.name,
    log: 'responsible-physician.name',
    summary: 'Name which physician of the unit is responsible for a patient.',
    params: contract.ofPatientParams,
    body: contract.nameBody,
    answer: contract.physicianView,
    perform: (work, { params, body }) => namePhysician(work, params.id, body),
    respond: (work, { id }) => showPhysician(work, id as PatientId),
  }),
  command({
    path: paths.ask,
    permission: may.name,
    log: 'responsible-physician.ask-transfer',
    summary: 'Ask another unit to take over the physician’s responsibility, or hand it back.',
    params: contract.ofPatientParams,
    body: contract.askBody,
    answer: contract.transferSchema,
    perform: (work, { params, body }) => askTransfer(work, params.id, body),
    respond: (work, { id }) => showTransfer(work, id as Id<'transfer'>),
  }),
];

const transfers: readonly Endpoint[] = [
  query({
    path: paths.transfer,
    method: 'GET',
    permission: may.name,
    log: 'responsible-physician.show-transfer',
    summary: 'A transfer of the physician’s responsibility.',
    params: contract.transferParams,
    answer: contract.transferSchema,
    handle: (work, { params }) => showTransfer(work, params.id),
  }),
  onTransfer(paths.accept, 'responsible-physician.accept', 'Take over.', contract.acceptBody, acceptTransfer),
  onTransfer(paths.decline, 'responsible-physician.decline', 'Say no, and why.', contract.declineBody, declineTransfer),
  onTransfer(
    paths.withdraw,
    'responsible-physician.withdraw',
    'Take back what was asked.',
    contract.withdrawBody,
    withdrawTransfer,
  ),
  onTransfer(
    paths.acknowledge,
    'responsible-physician.acknowledge',
    'Confirm that the answer has been read.',
    contract.acknowledgeBody,
    acknowledgeTransfer,
  ),
];

const ofUnit: readonly Endpoint[] = [
  query({
    path: paths.mine,
    method: 'GET',
    permission: may.mine,
    log: 'responsible-physician.list',
    summary: 'The patients whom one carries, or all that the unit carries.',
    query: contract.mineQuery,
    answer: contract.mineAnswer,
    handle: (work, { query: asked }) => listMyPatients(work, asked.of),
  }),
  query({
    path: paths.absences,
    method: 'GET',
    permission: may.mine,
    log: aboutStaff,
    summary: 'Which physicians of the unit are away, and who stands in.',
    answer: contract.absencesAnswer,
    handle: (work) => listAbsences(work),
  }),
  command({
    path: paths.absences,
    permission: may.mine,
    log: aboutStaff,
    summary: 'Write down that a physician is away, and who stands in.',
    body: contract.absenceBody,
    answer: contract.absencesAnswer,
    perform: (work, { body }) => recordAbsence(work, body),
    respond: (work) => listAbsences(work),
  }),
  command({
    path: paths.endAbsence,
    permission: may.mine,
    log: aboutStaff,
    summary: 'Set the first day back.',
    params: contract.absenceParams,
    body: contract.endAbsenceBody,
    answer: contract.absencesAnswer,
    perform: (work, { params, body }) => endAbsence(work, params.id, body),
    respond: (work) => listAbsences(work),
  }),
];

export const routes: readonly Endpoint[] = [...ofPatient, ...transfers, ...ofUnit];

/** Something done with one transfer; the answer is the transfer as it then is. */
function onTransfer<Body extends z.ZodType>(
  path: `/api/physician-transfers/${string}`,
  log: string,
  summary: string,
  body: Body,
  act: (work: Work, id: Id<'transfer'>, body: z.output<Body>) => Promise<{ id: string }>,
): Endpoint {
  return command({
    path,
    permission: may.name,
    log,
    summary,
    params: contract.transferParams,
    body,
    answer: contract.transferSchema,
    perform: (work, { params, body: given }) => act(work, params.id, given as z.output<Body>),
    respond: (work, { id }) => showTransfer(work, id as Id<'transfer'>),
  });
}
