import type { Bilingual } from '../../kernel/texts.ts';

/** What the small parts of a document must look like; the schema gives the English one, the checker finds the Swedish by it. */
export const atomTexts = {
  id: {
    sv: 'använd små bokstäver, siffror, bindestreck och punkter',
    en: 'use small letters, digits, hyphens and dots',
  },
  date: { sv: 'inte en dag (ÅÅÅÅ-MM-DD)', en: 'not a date (YYYY-MM-DD)' },
  year: { sv: 'inte ett år mellan 1850 och 2199', en: 'not a year between 1850 and 2199' },
  time: { sv: 'inte ett klockslag ("TT:MM" inom citattecken)', en: 'not a time of day ("HH:MM" in quotation marks)' },
  county: { sv: 'två siffror inom citattecken', en: 'two digits in quotation marks' },
  municipality: { sv: 'fyra siffror inom citattecken', en: 'four digits in quotation marks' },
} as const satisfies Record<string, Bilingual>;
