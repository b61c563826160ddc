import type { Texts } from '../../../kernel/texts.ts';
import type { sv, svSentences } from './sv.ts';

export const en: Texts<typeof sv> = {
  mayRead: 'Those who work in care at a unit with a relation to the patient see who is the responsible physician.',
  mayName:
    'Physicians, nurses, coordinators and heads at the unit that carries the responsibility name the physician and move it.',
  mayMine: 'Physicians, nurses, coordinators and heads of a unit that carries patients see its patients and absences.',
  noPatient: 'The patient does not exist, or your unit has no relation to the patient.',
  placeUnknown: 'It cannot be said which agreement applies, since it is not known where the patient stays.',
  notCarrying: 'Your unit does not carry the physician’s responsibility now. Ask the unit that does.',
  changedSince: 'Someone else has named a physician since you opened the page. See who it is and try again.',
  notInModel: 'The agreement gives no such way for the patient. Choose among those shown.',
  notAPhysician: 'Choose a physician who has an assignment at the unit.',
  transferOpen: 'A question about the physician’s responsibility already waits for an answer. Take it back first.',
  noSuchReceiver: 'Choose a unit in the county that may take over the responsibility under the agreement.',
  noTransfer: 'The transfer does not exist, or does not concern your unit.',
  onlyReceiver: 'Only the unit that is asked can do that.',
  onlyAsker: 'Only the unit that asked can do that.',
  'is-asked': 'The unit has not answered yet.',
  'is-accepted': 'The responsibility has already been taken over.',
  'is-declined': 'The unit has already said no.',
  'is-withdrawn': 'The question has been taken back.',
  notYourRole: 'A physician, nurse, coordinator or head of the unit names the physician.',
  nobodyCarries: 'No unit carries the responsibility: the patient is not listed. List the patient first.',
  otherCarries: (p) => `${p.unit} carries the responsibility and names the physician.`,
  samePerson: 'Choose another physician than the one who is away.',
  alreadyAway: 'The physician is already noted as away in that time.',
  substituteAway: 'The substitute is away in that time. Choose another.',
  noAbsence: 'There is no such absence at your unit.',
  backBeforeAway: 'The first day back cannot be before the first day away.',
};

export const enSentences: Texts<typeof svSentences> = {
  'responsible-physician.named': (p) => `${p.physician} at ${p.unit} is the responsible physician`,
  'responsible-physician.transfer-asked': (p) => `${p.from} asked ${p.to} to take over the physician’s responsibility`,
  'responsible-physician.transfer-accepted': (p) => `${p.to} took over: ${p.physician} is the responsible physician`,
  'responsible-physician.transfer-declined': (p) => `${p.to} did not take over the physician’s responsibility`,
  'responsible-physician.transfer-withdrawn': (p) => `${p.from} took back the question about the responsibility`,
  'responsible-physician.answer-read': (p) => `${p.from} has read the answer about the responsibility`,
  'responsible-physician.absence-recorded': (p) => `${p.substitute} stands in for ${p.name}`,
  'responsible-physician.absence-ended': (p) => `${p.name} is back on ${p.day}`,
  'responsible-physician.answer-transfer': (p) => `${p.from} wants to hand over the physician’s responsibility: answer`,
  'responsible-physician.answer-transfer-waiting': (p) =>
    `Physician’s responsibility to ${p.unit}: waiting for an answer`,
  'responsible-physician.read-answer': (p) => `${p.to} has answered about the responsibility: read the answer`,
};
