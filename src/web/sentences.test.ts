import { describe, expect, it } from 'vitest';
import { sentences, sentenceText, workText } from './sentences.ts';

describe('sentences', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(sentences.en).sort()).toEqual(Object.keys(sentences.sv).sort());
  });

  it('fills in values, and shows a dash for one that is missing', () => {
    const key = 'worklist.assigned';
    expect(sentenceText({ key, params: { to: 'Åsa Öberg' } }, 'sv')).toBe('Åsa Öberg tog hand om ärendet');
    expect(sentenceText({ key, params: {} }, 'en')).toBe('– took on the matter');
  });

  it('shows the key of a sentence it does not know rather than failing the list', () => {
    expect(sentenceText({ key: 'planner.moved', params: {} }, 'sv')).toBe('planner.moved');
  });

  it('tells what another unit is to do from the side of those who wait', () => {
    const sentence = { key: 'messaging.receive', params: { kind: 'question', from: 'Säters hemsjukvård' } };
    expect(workText({ sentence, waitsFor: null }, 'sv')).toBe('Fråga från Säters hemsjukvård: läs och kvittera');
    expect(workText({ sentence, waitsFor: { name: 'Säters vårdcentral' } }, 'sv')).toBe(
      'Fråga till Säters vårdcentral: väntar på kvittens',
    );
  });

  it('says a day as the rest of the screen does', () => {
    const params = { name: 'Åsa Öberg', day: '2019-11-24' };
    expect(sentenceText({ key: 'responsible-physician.absence-ended', params }, 'sv')).toBe(
      'Åsa Öberg är tillbaka sön 24 nov 2019',
    );
  });

  it('names the unit whose time has run out, and what it was to do', () => {
    const params = { kind: 'question', from: 'Säters hemsjukvård', action: 'messaging.receive' };
    const late = { sentence: { key: 'deadline.escalate', params }, waitsFor: { name: 'Säters vårdcentral' } };
    expect(workText(late, 'sv')).toBe(
      'Fristen har gått ut hos Säters vårdcentral: fråga till Säters vårdcentral: väntar på kvittens. Ring enheten eller skicka på nytt.',
    );
    expect(workText(late, 'en')).toMatch(/^The time has run out at Säters vårdcentral: /);
  });
});
