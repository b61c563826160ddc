import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  noSuchUnit: 'There is no such unit. Look for it in the directory.',
  noSuchStaff: 'The person is not among the staff of your principal. Search for the person, or add them.',
  noSuchAssignment: 'Your principal has no such assignment. Open the person again and see which there are.',
  noSuchProvider: 'There is no such provider. Choose one from the list.',
  noSuchMunicipality: 'There is no such municipality code. Choose the municipality from the list.',
  municipalityElsewhere: (p) =>
    `${p.municipality} is in another county than the unit. Choose a municipality in the unit’s county.`,
  noSuchDistrict: 'One of the districts does not exist. Choose the districts from the list.',
  otherPrincipal: (p) => `It belongs to another principal. An administrator at ${p.principal} can change it.`,
  notOwnUnit: (p) =>
    `You can confirm only your own unit. Somebody at ${p.unit}, or the principal's administrator, can do it.`,
  unitHsaTaken: (p) => `HSA-id ${p.hsaId} is already used by another unit. Check it in the HSA catalogue.`,
  staffHsaTaken: (p) => `HSA-id ${p.hsaId} is already there. Find the person and give an assignment instead.`,
  hoursFault: (p) =>
    `The hours ${p.from}–${p.to} end before they begin or overlap others of the same day. Correct them; a night is written as two rows.`,
  substituteDays: (p) =>
    `The substitute from ${p.from} ends before it begins, or overlaps another. Let only one unit answer at a time.`,
  noSuchSubstitute:
    'The substitute does not exist, or may not answer in your place. Choose another unit of the same principal and the same sort of service.',
  closesBeforeOpening: 'The unit cannot close before the day it opened. Give a later day.',
  endsBeforeStart: 'The assignment cannot end before it begins. Give a later day.',
  alreadyEnded: (p) => `The assignment has already ended (${p.day}). Open the person again to see it.`,
  startsInPast: 'An assignment cannot begin in the past. Choose today or later.',
  sameAssignment:
    'The person already has the same role at the unit in that time. End that assignment first or choose other dates.',
  accountClosed: 'The account is closed. Open it before you give an assignment.',
  unitClosed: 'The unit is closed. Choose one that is open.',
  notYourself: 'You cannot change your own assignments or close your own account. Ask another administrator.',
  administratorRole:
    'Only a system administrator may propose or end the assignment of a system administrator. Ask the system administrator of your principal.',
  ownProposal: 'You proposed this right yourself. Another administrator of the principal must approve it.',
  notOwnProposal: 'Only the person who made the proposal can take it back. You can approve or refuse it.',
  noSuchProposal: 'The proposal does not exist within your principal. Reload the list.',
  sameProposal: 'The same right is already waiting for approval. See the tab Waiting for approval.',
  alreadyDecided: 'The proposal has been decided or taken back. Reload the list.',
  proposalLapsed: 'The last day of the proposal has passed. Refuse it, and propose the right anew.',
  needsSecondEyes:
    'The assignment gives far-reaching rights and cannot be prolonged by one person alone. Propose a new assignment from its last day.',
  notLocked: 'The account is not locked any longer. Reload the person.',
  worksElsewhere: 'The person now works only for another principal. An administrator there can change the facts.',
  hasOtherPrincipal:
    'The person has assignments with another principal too, so the account cannot be closed. End the assignments with you instead.',
};
