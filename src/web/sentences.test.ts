import { describe, expect, it } from 'vitest';
import { sentences, sentenceText } from './sentences.ts';

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
});
