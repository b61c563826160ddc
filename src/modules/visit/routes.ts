import type { Id } from '../../kernel/ids.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import * as contract from './contract.ts';
import { changeMeasure, endMeasure, planMeasure } from './plan-measure.ts';
import { may } from './policy.ts';
import { saveByHand } from './save-plan.ts';
import { callSick, dayChangedAnswer, setStaff } from './set-staff.ts';
import { showDay } from './show-day.ts';
import { showMeasure, showPatientMeasures } from './show-measures.ts';
import { showMyDay } from './show-my-day.ts';
import { acceptRun, showRun, startRun, stopRun } from './start-run.ts';

const { visitPaths: paths } = contract;
const noPatients = { none: 'says what was done with a day; names no patient' };

const measures: readonly Endpoint[] = [
  command({
    path: paths.planMeasure,
    permission: may.planMeasures,
    log: 'visit.plan-measure',
    summary: 'Plan what is to be done for an enrolled patient, and how often.',
    body: contract.planMeasureRequest,
    answer: contract.measureSchema,
    perform: planMeasure,
    respond: (work, { id }) => showMeasure(work, id as Id<'measure'>),
  }),
  command({
    path: paths.changeMeasure,
    permission: may.planMeasures,
    log: 'visit.change-measure',
    summary: 'Change what is planned for a patient.',
    params: contract.measureParams,
    body: contract.changeMeasureRequest,
    answer: contract.measureSchema,
    perform: (work, { params, body }) => changeMeasure(work, params.id, body),
    respond: (work, { id }) => showMeasure(work, id as Id<'measure'>),
  }),
  command({
    path: paths.endMeasure,
    permission: may.planMeasures,
    log: 'visit.end-measure',
    summary: 'Say the last day of what is planned for a patient.',
    params: contract.measureParams,
    body: contract.endMeasureRequest,
    answer: contract.measureSchema,
    perform: (work, { params, body }) => endMeasure(work, params.id, body),
    respond: (work, { id }) => showMeasure(work, id as Id<'measure'>),
  }),
  query({
    path: paths.measuresOfPatient,
    method: 'GET',
    permission: may.see,
    log: 'visit.show-measures',
    summary: 'What the unit plans to do for a patient, and when it comes next.',
    params: contract.patientParams,
    answer: contract.patientMeasures,
    handle: (work, { params }) => showPatientMeasures(work, params.id),
  }),
];

const days: readonly Endpoint[] = [
  query({
    path: paths.day,
    method: 'GET',
    permission: may.see,
    log: 'visit.show-day',
    summary: "The unit's day: people, visits, the plan, and what is needed to judge a change.",
    params: contract.dayParams,
    answer: contract.dayBoard,
    handle: (work, { params }) => showDay(work, params.day),
  }),
  query({
    path: paths.mine,
    method: 'GET',
    permission: may.see,
    log: 'visit.show-mine',
    summary: "One's own visits of a day, in order.",
    params: contract.dayParams,
    answer: contract.myDay,
    handle: (work, { params }) => showMyDay(work, params.day),
  }),
  command({
    path: paths.setStaff,
    permission: may.planDays,
    log: noPatients,
    summary: 'Say who works on a day, when, and what they may do.',
    params: contract.dayParams,
    body: contract.setStaffRequest,
    answer: contract.dayChanged,
    perform: (work, { params, body }) => setStaff(work, params.day, body),
    respond: (work, { params }) => Promise.resolve(dayChangedAnswer(work, params.day)),
  }),
  command({
    path: paths.callSick,
    permission: may.planDays,
    log: noPatients,
    summary: 'Note that somebody is sick on a day, or well again.',
    params: contract.dayParams,
    body: contract.callSickRequest,
    answer: contract.dayChanged,
    perform: (work, { params, body }) => callSick(work, params.day, body),
    respond: (work, { params }) => Promise.resolve(dayChangedAnswer(work, params.day)),
  }),
  command({
    path: paths.savePlan,
    permission: may.planDays,
    log: 'visit.save-plan',
    summary: 'Let an order made by hand hold for a day.',
    params: contract.dayParams,
    body: contract.savePlanRequest,
    answer: contract.dayChanged,
    perform: (work, { params, body }) => saveByHand(work, params.day, body),
    respond: (work, { params }) => Promise.resolve(dayChangedAnswer(work, params.day)),
  }),
];

const runs: readonly Endpoint[] = [
  command({
    path: paths.startRun,
    permission: may.planDays,
    log: 'visit.start-run',
    summary: 'Have the planner propose a plan of a day.',
    params: contract.dayParams,
    body: contract.startRunRequest,
    answer: contract.runSchema,
    perform: (work, { params, body }) => startRun(work, params.day, body),
    respond: (work, { id }) => showRun(work, id as Id<'run'>),
  }),
  query({
    path: paths.run,
    method: 'GET',
    permission: may.planDays,
    log: { none: 'how far the planner is, and a plan that names visits by id alone' },
    summary: 'How far the planner is, and what it proposes.',
    params: contract.runParams,
    answer: contract.runSchema,
    handle: (work, { params }) => showRun(work, params.id),
  }),
  command({
    path: paths.stopRun,
    permission: may.planDays,
    log: noPatients,
    summary: 'Have the planner end with the best it has.',
    params: contract.runParams,
    body: contract.acceptRunRequest,
    answer: contract.runSchema,
    perform: (work, { params }) => stopRun(work, params.id),
    respond: (work, { id }) => showRun(work, id as Id<'run'>),
  }),
  command({
    path: paths.acceptRun,
    permission: may.planDays,
    log: 'visit.accept-run',
    summary: 'Let what the planner proposes hold.',
    params: contract.runParams,
    body: contract.acceptRunRequest,
    answer: contract.dayChanged,
    perform: (work, { params }) => acceptRun(work, params.id),
    respond: async (work, { id }) => ({ day: (await showRun(work, id as Id<'run'>)).day }),
  }),
];

export const routes: readonly Endpoint[] = [...measures, ...days, ...runs];
