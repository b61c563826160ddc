import { expect, it } from 'vitest';
import { z } from 'zod';
import { locales } from '../../kernel/texts.ts';
import { patientInputs, responsibilityInputs, thresholdInputs } from '../inputs.ts';
import { modelSchema } from '../schema.ts';
import { caseInWords, cellInWords, columnWord, isClosedWord, keyWord } from './words.ts';

/** The parts of the schema as JSON Schema has them: what keys there are, and which words may stand there. */
interface Part {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly propertyNames?: Part;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

function collect(part: unknown, keys: Set<string>, words: Set<string>): void {
  if (Array.isArray(part)) {
    for (const one of part) collect(one, keys, words);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  const { properties = {}, enum: several = [], const: one, ...rest } = part as Part;
  for (const word of [...several, one]) if (typeof word === 'string') words.add(word);
  for (const key of Object.keys(properties)) keys.add(key);
  collect(Object.values(properties), keys, words);
  collect(Object.values(rest), keys, words);
}

const keys = new Set<string>();
const words = new Set<string>();
collect(z.toJSONSchema(modelSchema, { unrepresentable: 'any', io: 'input' }), keys, words);

it('every key of the language has a word in both languages', () => {
  expect(keys.size).toBeGreaterThan(150);
  for (const locale of locales) expect([...keys].filter((key) => keyWord(locale, key) === undefined)).toEqual([]);
});

it('every closed word of the language has its own words', () => {
  expect(words.size).toBeGreaterThan(200);
  expect([...words].filter((word) => !isClosedWord(word))).toEqual([]);
});

it('every column of a table has a name', () => {
  const columns = Object.keys({ ...thresholdInputs, ...responsibilityInputs, ...patientInputs });
  for (const locale of locales) {
    const same = columns.filter((column) => columnWord(locale, column) === column);
    expect(same).toEqual(locale === 'sv' ? [] : ['age', 'enrolled', 'adult']);
  }
});

it('reads cells and cases', () => {
  expect(cellInWords('sv', '"acute", "same-day"')).toBe('akut eller samma dag');
  expect(cellInWords('en', 'not("hospital")')).toBe('not hospital');
  expect(cellInWords('sv', '>= 18')).toBe('>= 18');
  expect(cellInWords('sv', '-')).toBe('vad som helst');
  expect(caseInWords('sv', { place: 'care-home', adult: true })).toBe('platsen: särskilt boende för äldre, vuxen: ja');
  expect(cellInWords('en', '"constructor"')).toBe('constructor');
});
