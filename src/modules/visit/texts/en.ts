import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  maySee: "Those who make visits at a unit see the unit's planning and their own visits.",
  mayMark: 'Those who make visits at a unit, and the head of unit, note that visits have begun and are done.',
  mayPlanMeasures: "Those who make visits at a unit plan measures for the unit's enrolled patients.",
  mayPlanDays: "Nurses, coordinators and the head of unit plan the unit's days.",
  notEnrolledHere: 'The patient is not enrolled at your unit. Open the enrolment and check the unit.',
  noSuchMeasure: "The measure does not exist at your unit. Open the patient's measures again.",
  endsBeforeStart: 'The last day is before the first. Choose a later day.',
  lastDayPassed: 'The last day has passed. Choose today or later.',
  notOfUnit: 'The person does not work at the unit. Choose somebody from the list.',
  doesNotWork: 'The person does not work that day. Add a shift first.',
  dayPassed: 'The day has passed and is no longer planned. Choose today or later.',
  noSuchVisit: "The visit is not in your unit's plan of the day. Open the day again.",
  notToday: 'A visit is noted as begun and done on the day it is made, or the day after. Choose that day.',
  nobodyToCopy: 'Nobody has a shift to copy there. Choose another day to copy from.',
  noSuchRun: 'The proposal no longer exists. Plan the day again.',
  notReady: 'The proposal is not ready. Wait, or stop the search first.',
  overtaken: "The day's plan has been changed since the proposal was made. Plan again.",
  breaksRule:
    'The plan breaks a rule that must be kept, perhaps because the day has changed. See what happened and plan again.',
};

const count = (n: number) => (n === 1 ? '1 visit' : `${n} visits`);

export const enSentences: Texts<typeof svSentences> = {
  'visit.measure-planned': (p) =>
    `Measure planned from ${p.from}: ${p.minutes} min, ${p.times} time(s) a day, ${p.days} day(s) a week`,
  'visit.measure-changed': (p) =>
    `Planned measure changed: ${p.minutes} min, ${p.times} time(s) a day, ${p.days} day(s) a week`,
  'visit.measure-ended': (p) => `Planned measure ends ${p.to}`,
  'visit.planned': (p) => `${count(p.count)} ${p.day} at ${p.times}`,
  'visit.moved': (p) => `Visits changed ${p.day}: ${count(p.count)} at ${p.times}`,
  'visit.done': (p) => `Visit made ${p.day} at ${p.from}–${p.to}`,
  'visit.reopened': (p) => `Visit ${p.day} is not done: the note was taken back`,
  'visit.taken-out': (p) => `Visits planned ${p.day} are no longer planned`,
};
