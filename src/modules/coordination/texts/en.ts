import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayPlan: 'The coordinator gives tasks to cars, teams and physicians and orders their rounds.',
  maySee: 'The coordinator, the head of the unit and those who staff the cars see the queue and the cars.',
  mayStaff: 'The coordinator and the head of the unit keep cars and teams and staff them.',
  mayRide: 'Those who staff the cars see their round, come to the patient and answer.',
  noSuchRequest: 'There is no such request at your unit now. Fetch the queue anew.',
  noSuchTeam: 'There is no such car or team at your unit, or it is not in use. Choose another.',
  noSuchTask: 'There is no such task at your unit. Fetch the round anew.',
  noSuchPeriod: 'There is no such staffing at your unit, or it has been taken away. Fetch the page anew.',
  noSuchSort: 'The model in force has no such car or team. Choose one of the list.',
  noSuchDistrict: 'There is no such district in the municipality. Choose one of the list.',
  nameTaken: 'There is a car or team of that name already. Choose another name.',
  teamHasWork: 'The team has tasks left. Give them to somebody else, or take them back, first.',
  dayPassed: 'The day has passed. Choose today or later.',
  alreadyThere: 'The team is with the patient already. End the task with an answer instead.',
  taskEnded: 'The task has ended, or the request has gone on. Fetch the page anew and see where it is.',
  notAPhysician: 'The person is no physician at the unit. Choose one of the list.',
  nobodyInTeam: (p) => `Nobody is in ${p.team} that day. Staff it first, or choose another car.`,
  acuteTeamIsOut: (p) =>
    `${p.team} is out and takes what is acute, so that planned visits hold. Give the task to ${p.team}.`,
  movesVisits: (p) =>
    `It moves ${p.count === 1 ? 'one visit' : `${p.count} visits`} of ${p.team}. See which and by how much, and confirm or choose another car.`,
  otherTasks: 'The round has changed since you opened it. Fetch it anew and order it again.',
  endsBeforeStart: 'The last day is before the first. Choose a later day.',
  hoursBackwards: 'The hours end before they begin. Change the times.',
  periodPassed: 'The period has passed already. Choose days from today.',
  periodLong: 'The period is longer than a year. Divide it.',
  periodEnded: 'The period has passed and is no longer changed.',
  notOfUnit: 'One of the persons does not work at the unit. Choose of the list.',
  staffedAlready: (p) =>
    `${p.team} is staffed already on some of those days at those hours. Change that period, or choose other days.`,
  inAnotherTeam: (p) => `${p.name} is in another car then. Choose another person or other hours.`,
  badCursor: 'The list cannot go on where it ended. Fetch it from the beginning.',
  absentSupport: 'Absent physician support',
};

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const when = (at: string) => (Number.isNaN(Date.parse(at)) ? at : clock.format(new Date(at)));

export const enSentences: Texts<typeof svSentences> = {
  'coordination.assigned': (p) => `The request for a physician was given to ${p.team}, expected ${when(p.at)}`,
  'coordination.given-to-physician': (p) => `The request for a physician was given to ${p.physician}`,
  'coordination.moved': (p) => `${p.team} is now expected ${when(p.at)}`,
  'coordination.taken-back': (p) =>
    `The request for a physician was taken back from ${p.team}, to be given to somebody else`,
  'coordination.team-added': (p) => `${p.team} was added`,
  'coordination.team-changed': (p) => `${p.team} was changed`,
  'coordination.team-closed': (p) => `${p.team} was taken out of use`,
  'coordination.staffed': (p) => `${p.team} was staffed ${p.from}–${p.to}: ${p.names}`,
  'coordination.staffing-changed': (p) => `Staffing of ${p.team} was changed to ${p.from}–${p.to}: ${p.names}`,
  'coordination.staffing-cancelled': (p) => `Staffing of ${p.team} ${p.from}–${p.to} was taken away`,
};
