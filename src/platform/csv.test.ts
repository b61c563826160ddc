import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, csvFile, harmlessCell } from './csv.ts';

const read = (bytes: Buffer) =>
  parse(bytes, { delimiter: ';', bom: true, relax_column_count: true, record_delimiter: '\r\n' });

describe('a table as CSV', () => {
  it('has semicolons, decimal comma and a byte-order mark', () => {
    const bytes = csvFile(['Namn', 'Antal'], [['Åsa', 1.5] satisfies Cell[], [null, -3] satisfies Cell[]]);
    expect(bytes.toString('utf8')).toBe('\uFEFF"Namn";"Antal"\r\n"Åsa";1,5\r\n;-3\r\n');
  });

  it('keeps every text in its own cell, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (texts) => {
        expect(read(csvFile(texts, [texts]))).toEqual([texts.map(harmlessCell), texts.map(harmlessCell)]);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});

describe('text that a spreadsheet program would calculate', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x.example","klicka")',
    '+46 70 123',
    '-2+3',
    '@SUM(A1)',
    '|calc',
    '%0',
    '＝1+1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\t=1',
    '\r=1',
    '\n',
    '\u202e=1',
    '\0=1',
  ])('%j is only shown', (text) => {
    expect(harmlessCell(text)).toMatch(/^'/);
    expect(csvFile([text], []).toString('utf8')).toMatch(/^\uFEFF"'/);
  });

  it.each(['Åsa', 'a=1', '2026-11-22', "'=1", ''])('%j is left as it is', (text) => {
    expect(harmlessCell(text)).toBe(text);
  });
});
