import type { JsonValue } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import { nestsTooDeep } from './domain/json-depth.ts';
import { importTexts } from './texts/index.ts';

/** Reads bytes as JSON. Refuses what is empty, not UTF-8, too deep or malformed, before anything looks at what it says. */
export function readJson(bytes: Buffer): JsonValue {
  if (bytes.length === 0) throw refusedFile('emptyFile');
  const text = utf8(bytes);
  if (text === null) throw refusedFile('notUtf8');
  if (nestsTooDeep(text)) throw refusedFile('tooDeep');
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw refusedFile('notJson');
  }
}

/** Text of bytes that are UTF-8, without byte-order mark; null when they are not. */
export function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const codes = {
  emptyFile: 'empty-file',
  notUtf8: 'not-utf-8',
  tooDeep: 'too-deep',
  notJson: 'malformed',
  notABundle: 'not-a-bundle',
  notATable: 'not-a-table',
} as const;

/** Refusal of a whole file. */
export function refusedFile(key: keyof typeof codes): Refusal {
  return badInput(
    codes[key],
    both(importTexts, (t) => t[key]),
  );
}

/** Refusal of a file that must be divided. */
export function tooMany(key: 'tooManyPatients' | 'tooManyRows', most: number): Refusal {
  const text = both(importTexts, (t) => t[key]({ most }));
  return new Refusal('too-large', key === 'tooManyPatients' ? 'too-many-patients' : 'too-many-rows', text);
}
