import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  shape:
    'The number does not have the right form. Write twelve digits, such as YYYYMMDD-NNNN, or register without a number.',
  date: 'The number holds a date that does not exist. Check year, month and day.',
  future: 'The date of birth is in the future. Check the century.',
  'too-old': 'The date of birth is more than 125 years ago. Check the century.',
  'check-digit': 'The check digit does not fit: some digit is wrong. Read the number again.',
  reserveWithoutBirthDate:
    'The reserve number tells no date of birth. Register without a number and give the date; a new reserve number is then given.',
  alreadyRegistered: 'The patient is already there. Search by the whole number and start from there.',
  noSuchMunicipality: 'There is no such municipality code. Choose the municipality from the list.',
  notHousing: 'The patient can only live at a care home in the directory. Choose one, or leave the field empty.',
  notHealthCentre: 'A patient can be listed only at an open health centre. Choose one in the directory.',
  noSuchPhysician: 'The physician is not in the directory. Choose one at the health centre, or leave it empty.',
  noSuchHour: (p) => `There is no ${p.time} on ${p.date}: the clock is put forward then. Give another time.`,
  sinceFuture: 'The change cannot hold from a time to come. Say when it began to hold.',
  sinceBeforeBirth: 'The change cannot hold from a time before birth. Give a later day.',
  sinceBeforeCurrent: (p) =>
    `What holds now began ${p.from}. Give a later time, so that nothing earlier is overwritten.`,
  noStayAddress: 'The patient has no address of stay to end. Open the patient again to see what holds.',
  noSuchFact: 'The fact is not there. Open the patient again.',
  factChanged: 'The fact has changed since you opened it. Open the patient again and see what it says now.',
  nothingCorrected: 'Nothing is changed. Write how it should read.',
  noSuchRelative: 'The relative is not there or has been removed. Open the patient again.',
  noSuchAlert: 'The alert is not there or has ended. Open the patient again.',
  noSuchOtherCare: 'The care or service is not there or has ended. Open the patient again.',
  noUnitForOtherCare: 'No unit is chosen for this. Leave the unit empty.',
  notGiver: (p) => `${p.kind} is given by an open unit of that kind in the county. Choose the unit in the directory.`,
  protectedName: 'Protected identity',
};
