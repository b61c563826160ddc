import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { sendMessageRequest } from '../contract.ts';
import { uiTexts } from '../../../web/ui/texts.ts';
import { messagingWebTexts } from '../texts/web.ts';
import { emptyMessage, messageForm, type MessageForm, messageRequest } from './new-message.ts';

const written: MessageForm = {
  ...emptyMessage,
  to: { id: newId(), name: 'Säters hemsjukvård' },
  subject: 'Såret',
  body: 'Hur ofta läggs det om?',
};

function faults(form: MessageForm): string[] {
  const result = messageForm(messagingWebTexts.sv, uiTexts.sv).safeParse(form);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('the form for a new message', () => {
  it('asks for receiver, subject and text', () => {
    expect(faults(emptyMessage)).toEqual(['to', 'subject', 'body']);
    expect(faults(written)).toEqual([]);
  });

  it('wants a whole and later time for the answer, of questions only', () => {
    expect(faults({ ...written, answerBy: { date: '2099-01-01', time: '' } })).toEqual(['answerBy']);
    expect(faults({ ...written, answerBy: { date: '2001-01-01', time: '10:00' } })).toEqual(['answerBy']);
    expect(faults({ ...written, kind: 'information', answerBy: { date: '2001-01-01', time: '' } })).toEqual([]);
  });

  it('says of an hour that the clock skips that it does not exist, and of the one that comes twice nothing', () => {
    const said = (answerBy: MessageForm['answerBy']) =>
      messageForm(messagingWebTexts.sv, uiTexts.sv).safeParse({ ...written, answerBy }).error?.issues[0]?.message;
    expect(said({ date: '2027-03-28', time: '02:30' })).toBe(uiTexts.sv.timeSkipped);
    expect(said({ date: '2027-03-28', time: '25:30' })).toBe(uiTexts.sv.timeWrong);
    expect(said({ date: '2027-03-28', time: '' })).toBe(messagingWebTexts.sv.needTime);
    expect(said({ date: '2099-10-25', time: '02:30' })).toBeUndefined();
  });

  it('becomes a request that the server takes, about the matter it came from', () => {
    const [patient, referral] = [newId(), newId()];
    const ofPatient = messageRequest(written, patient, {});
    expect(sendMessageRequest.safeParse(ofPatient).success).toBe(true);
    expect(ofPatient.about).toEqual({ kind: 'patient', id: patient });
    const timed = { ...written, answerBy: { date: '2099-01-01', time: '10:00' } };
    const ofReferral = messageRequest(timed, patient, { about: 'referral', id: referral });
    expect(sendMessageRequest.safeParse(ofReferral).success).toBe(true);
    expect(ofReferral.about).toEqual({ kind: 'referral', id: referral });
  });
});
