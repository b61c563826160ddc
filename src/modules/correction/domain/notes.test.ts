import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOfText, textNow } from './notes.ts';

const place = { objectId: 'a', field: 'reason' };
const correction = (oldText: string, newText: string, at = place) => ({
  ...at,
  kind: 'correction' as const,
  oldText,
  newText,
});
const objection = (oldText: string) => ({ ...place, kind: 'objection' as const, oldText, newText: null });

describe('how a text reads now', () => {
  it('is what was written when nobody has corrected it', () => {
    expect(textNow('höger', [], place)).toBe('höger');
    expect(textNow('höger', [objection('höger')], place)).toBe('höger');
  });

  it('follows corrections of corrections, of this text only', () => {
    const notes = [
      correction('höger', 'vänster'),
      correction('höger', 'fel', { objectId: 'b', field: 'reason' }),
      correction('höger', 'fel', { objectId: 'a', field: 'goal' }),
      correction('vänster', 'vänster underben'),
    ];
    expect(textNow('höger', notes, place)).toBe('vänster underben');
  });

  it('is the new text where it was written anew after the correction', () => {
    expect(textNow('ny lydelse', [correction('höger', 'vänster')], place)).toBe('ny lydelse');
  });

  it('any chain of corrections ends at its last text, and every note of the chain is shown', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 }), (texts) => {
        const notes = texts.slice(1).map((text, index) => correction(texts[index] ?? '', text));
        expect(textNow(texts[0] ?? '', notes, place)).toBe(texts.at(-1));
        expect(notesOfText(texts.at(-1) ?? '', notes, place)).toEqual(notes);
      }),
    );
  });
});

describe('the notes that concern a text', () => {
  it('leaves out those of an earlier writing', () => {
    const notes = [correction('höger', 'vänster'), objection('ny lydelse'), correction('ny lydelse', 'nyare')];
    expect(notesOfText('nyare', notes, place)).toEqual(notes.slice(1));
  });
});
