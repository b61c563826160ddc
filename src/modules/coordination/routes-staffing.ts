import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import * as c from './contract.ts';
import { addTeam, changeTeam, showTeamReceipt } from './keep-team.ts';
import { may } from './policy.ts';
import { showStaffing } from './show-staffing.ts';
import { addPeriod, cancelPeriod, changePeriod, showPeriodReceipt } from './staff-team.ts';

const { staffingPaths: paths } = c;
const noPatients = { none: 'about the unit’s own cars and people; names no patient' };

const teams: readonly Endpoint[] = [
  query({
    path: paths.staffing,
    method: 'GET',
    permission: may.see,
    log: noPatients,
    summary: "The unit's cars and teams, who is in which in which period, and what the model says of it.",
    query: c.staffingQuery,
    answer: c.staffingAnswer,
    handle: (work, { query: asked }) => showStaffing(work, asked),
  }),
  command({
    path: paths.addTeam,
    permission: may.staff,
    log: noPatients,
    summary: 'Add a car or team, of a sort that the model has.',
    body: c.addTeamBody,
    answer: c.staffingReceipt,
    perform: (work, { body }) => addTeam(work, body),
    respond: (work, { id }) => showTeamReceipt(work, id as Id<'team'>),
  }),
  command({
    path: paths.changeTeam,
    permission: may.staff,
    log: noPatients,
    summary: 'Change a car or team, or take it out of use.',
    params: c.teamParams,
    body: c.changeTeamBody,
    answer: c.staffingReceipt,
    perform: (work, { params, body }) => changeTeam(work, params.id, body),
    respond: (work, { id }) => showTeamReceipt(work, id as Id<'team'>),
  }),
];

const periods: readonly Endpoint[] = [
  command({
    path: paths.addPeriod,
    permission: may.staff,
    log: noPatients,
    summary: 'Say who is in a team in a period, at which hours.',
    body: c.addPeriodBody,
    answer: c.staffingReceipt,
    perform: (work, { body }) => addPeriod(work, body),
    respond: (work, { id }) => showPeriodReceipt(work, id as Id<'period'>),
  }),
  command({
    path: paths.changePeriod,
    permission: may.staff,
    log: noPatients,
    summary: 'Change a period that has not ended.',
    params: c.periodParams,
    body: c.changePeriodBody,
    answer: c.staffingReceipt,
    perform: (work, { params, body }) => changePeriod(work, params.id, body),
    respond: (work, { id }) => showPeriodReceipt(work, id as Id<'period'>),
  }),
  command({
    path: paths.cancelPeriod,
    permission: may.staff,
    log: noPatients,
    summary: 'Take a period away that has not ended.',
    params: c.periodParams,
    body: c.cancelPeriodBody,
    answer: c.staffingReceipt,
    perform: (work, { params, body }) => cancelPeriod(work, params.id, body),
    respond: (work, { id }) => showPeriodReceipt(work, id as Id<'period'>),
  }),
];

export const staffingRoutes: readonly Endpoint[] = [...teams, ...periods];
