import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import * as contract from './contract.ts';
import { copyStaff } from './copy-staff.ts';
import { markVisit } from './mark-visit.ts';
import { changeMeasure, endMeasure, planMeasure } from './plan-measure.ts';
import { may } from './policy.ts';
import { saveByHand } from './save-plan.ts';
import { callSick, dayChangedAnswer, setStaff } from './set-staff.ts';
import { showDay } from './show-day.ts';
import { showMeasure, showPatientMeasures } from './show-measures.ts';
import { showMyDay } from './show-my-day.ts';
import { acceptRun, showRun, startRun, stopRun } from './start-run.ts';

const { visitPaths: paths } = contract;

// What commands of one kind of object share: what they are asked of, what they answer and how. Those that plan for a patient answer with
// the measure, those that ask the planner with the run, those that change a day with the day alone, which names no patient.
const namesNobody = { none: 'says what was done with a day; names no patient' };
const ofMeasure = {
  permission: may.planMeasures,
  answer: contract.measureSchema,
  respond: (work: Work, { id }: { id: string }) => showMeasure(work, id as Id<'measure'>),
};
const ofDay = {
  permission: may.planDays,
  params: contract.dayParams,
  answer: contract.dayChanged,
  respond: (work: Work, { params }: { params: { day: LocalDate } }) =>
    Promise.resolve(dayChangedAnswer(work, params.day)),
};
const ofRun = {
  permission: may.planDays,
  answer: contract.runSchema,
  respond: (work: Work, { id }: { id: string }) => showRun(work, id as Id<'run'>),
};

const measures: readonly Endpoint[] = [
  command({
    path: paths.planMeasure,
    ...ofMeasure,
    log: 'visit.plan-measure',
    summary: 'Plan what is to be done for an enrolled patient, and how often.',
    body: contract.planMeasureRequest,
    perform: planMeasure,
  }),
  command({
    path: paths.changeMeasure,
    ...ofMeasure,
    log: 'visit.change-measure',
    summary: 'Change what is planned for a patient.',
    params: contract.measureParams,
    body: contract.changeMeasureRequest,
    perform: (work, { params, body }) => changeMeasure(work, params.id, body),
  }),
  command({
    path: paths.endMeasure,
    ...ofMeasure,
    log: 'visit.end-measure',
    summary: 'Say the last day of what is planned for a patient.',
    params: contract.measureParams,
    body: contract.endMeasureRequest,
    perform: (work, { params, body }) => endMeasure(work, params.id, body),
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
    ...ofDay,
    log: namesNobody,
    summary: 'Say who works on a day, when, and what they may do.',
    body: contract.setStaffRequest,
    perform: (work, { params, body }) => setStaff(work, params.day, body),
  }),
  command({
    path: paths.copyStaff,
    ...ofDay,
    log: namesNobody,
    summary: 'Let those who work on one day, or in one week, work on another.',
    body: contract.copyStaffRequest,
    perform: (work, { params, body }) => copyStaff(work, params.day, body),
  }),
  command({
    path: paths.mark,
    ...ofDay,
    permission: may.mark,
    log: 'visit.mark',
    summary: 'Note that a visit has begun or is done.',
    body: contract.markRequest,
    perform: (work, { params, body }) => markVisit(work, params.day, body),
  }),
  command({
    path: paths.callSick,
    ...ofDay,
    log: namesNobody,
    summary: 'Note that somebody is sick on a day, or well again.',
    body: contract.callSickRequest,
    perform: (work, { params, body }) => callSick(work, params.day, body),
  }),
  command({
    path: paths.savePlan,
    ...ofDay,
    log: 'visit.save-plan',
    summary: 'Let an order made by hand hold for a day.',
    body: contract.savePlanRequest,
    perform: (work, { params, body }) => saveByHand(work, params.day, body),
  }),
];

const runs: readonly Endpoint[] = [
  command({
    path: paths.startRun,
    ...ofRun,
    log: 'visit.start-run',
    summary: 'Have the planner propose a plan of a day.',
    params: contract.dayParams,
    body: contract.startRunRequest,
    perform: (work, { params, body }) => startRun(work, params.day, body),
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
    ...ofRun,
    log: namesNobody,
    summary: 'Have the planner end with the best it has.',
    params: contract.runParams,
    body: contract.acceptRunRequest,
    perform: (work, { params }) => stopRun(work, params.id),
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
