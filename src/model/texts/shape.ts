import { catalogue, type Texts } from '../../kernel/texts.ts';
import { keyInWords } from './words.ts';

/** What is wrong with the shape of a part, as the schema sees it. */
const sv = {
  wrongType: (p: { key: string; wanted: string }) =>
    `${capital(keyInWords('sv', p.key))} ska vara ${typesSv[p.wanted] ?? p.wanted}.`,
  tooSmall: (p: { key: string; least: string; of: string }) =>
    p.of === 'string'
      ? `${capital(keyInWords('sv', p.key))} är tom. Skriv något.`
      : `${capital(keyInWords('sv', p.key))} måste vara minst ${p.least}${p.of === 'array' ? ' till antalet' : ''}.`,
  tooBig: (p: { key: string; most: string; of: string }) =>
    `${capital(keyInWords('sv', p.key))} får vara högst ${p.most}${p.of === 'string' ? ' tecken' : p.of === 'array' ? ' till antalet' : ''}.`,
  wrongForm: (p: { key: string; how: string }) => `${capital(keyInWords('sv', p.key))}: ${p.how}.`,
  noForm: (p: { key: string }) => `${capital(keyInWords('sv', p.key))} har ingen av de former som delen kan ha.`,
};

const typesSv: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true (ja) eller false (nej)',
  array: 'en lista',
  object: 'en del med egna rader under sig',
  record: 'en del med egna rader under sig',
  null: 'null',
};

const typesEn: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a part with lines of its own under it',
  record: 'a part with lines of its own under it',
  null: 'null',
};

const en: Texts<typeof sv> = {
  wrongType: (p) => `${capital(keyInWords('en', p.key))} has to be ${typesEn[p.wanted] ?? p.wanted}.`,
  tooSmall: (p) =>
    p.of === 'string'
      ? `${capital(keyInWords('en', p.key))} is empty. Write something.`
      : `${capital(keyInWords('en', p.key))} must be at least ${p.least}${p.of === 'array' ? ' in number' : ''}.`,
  tooBig: (p) =>
    `${capital(keyInWords('en', p.key))} may be at most ${p.most}${p.of === 'string' ? ' characters' : p.of === 'array' ? ' in number' : ''}.`,
  wrongForm: (p) => `${capital(keyInWords('en', p.key))}: ${p.how}.`,
  noForm: (p) => `${capital(keyInWords('en', p.key))} has none of the forms that the part may have.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const shapeTexts = catalogue(sv, en);
