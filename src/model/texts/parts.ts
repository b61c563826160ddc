import type { Locale } from '../../kernel/texts.ts';
import { partWordsEn } from './parts-en.ts';
import { partWordsSv } from './parts-sv.ts';

/** What the keys of a model document are called in a sentence; a test holds that every key of the schema has its word. */
export const partWords: Record<Locale, Readonly<Record<string, string>>> = { sv: partWordsSv, en: partWordsEn };
