import type { UserId } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { addStaff } from './add-staff.ts';
import { changeStaff } from './change-staff.ts';
import {
  addStaffBody,
  assignmentBody,
  assignmentParams,
  changeStaffBody,
  endAssignmentBody,
  staffDetailSchema,
  staffListAnswer,
  staffListQuery,
  staffParams,
  unlockAccountBody,
} from './contract.ts';
import { endAssignment } from './end-assignment.ts';
import { giveAssignment } from './give-assignment.ts';
import { listStaff, showStaff } from './list-staff.ts';
import { may, nothingAboutPatients as log } from './policy.ts';
import { unlockAccount } from './unlock-account.ts';

const permission = may.administer;

export const staffRoutes: Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/staff',
    permission,
    log,
    summary: 'Staff of the own principal with their assignments',
    query: staffListQuery,
    answer: staffListAnswer,
    handle: (work, { query }) => listStaff(work, query),
  }),
  query({
    method: 'GET',
    path: '/api/staff/:id',
    permission,
    log,
    summary: 'A person of the own principal',
    params: staffParams,
    answer: staffDetailSchema,
    handle: (work, { params }) => showStaff(work, params.id),
  }),
  command({
    path: '/api/staff',
    permission,
    log,
    summary: 'Add a person with a first assignment',
    body: addStaffBody,
    answer: staffDetailSchema,
    perform: (work, { body }) => addStaff(work, body),
    respond: (work, { id }) => showStaff(work, id as UserId),
  }),
  command({
    path: '/api/staff/:id',
    permission,
    log,
    summary: 'Change a person, or close the account',
    params: staffParams,
    body: changeStaffBody,
    answer: staffDetailSchema,
    perform: (work, { params, body }) => changeStaff(work, params.id, body),
    respond: (work, { params }) => showStaff(work, params.id),
  }),
  command({
    path: '/api/staff/:id/assignments',
    permission,
    log,
    summary: 'Give an assignment',
    params: staffParams,
    body: assignmentBody,
    answer: staffDetailSchema,
    perform: (work, { params, body }) => giveAssignment(work, params.id, body),
    respond: (work, { params }) => showStaff(work, params.id),
  }),
  command({
    path: '/api/assignments/:id/end',
    permission,
    log,
    summary: 'End an assignment',
    params: assignmentParams,
    body: endAssignmentBody,
    answer: staffDetailSchema,
    perform: (work, { params, body }) => endAssignment(work, params.id, body),
    respond: (work, { id }) => showStaff(work, id as UserId),
  }),
  command({
    path: '/api/staff/:id/unlock',
    permission,
    log,
    summary: 'Unlock an account that was locked because nobody used it',
    params: staffParams,
    body: unlockAccountBody,
    answer: staffDetailSchema,
    perform: (work, { params, body }) => unlockAccount(work, params.id, body),
    respond: (work, { params }) => showStaff(work, params.id),
  }),
];
