import type { Bilingual } from '../../kernel/texts.ts';

/** What the schema found wrong with one field, as the framework hands it on. */
export interface FieldFault {
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

const sorts: Readonly<Record<string, Bilingual>> = {
  string: { sv: 'Ska vara text.', en: 'Must be text.' },
  number: { sv: 'Ska vara ett tal.', en: 'Must be a number.' },
  int: { sv: 'Ska vara ett heltal.', en: 'Must be a whole number.' },
  boolean: { sv: 'Ska vara true eller false.', en: 'Must be true or false.' },
  array: { sv: 'Ska vara en lista.', en: 'Must be a list.' },
  object: { sv: 'Ska vara ett objekt.', en: 'Must be an object.' },
};
const missing: Bilingual = { sv: 'Saknas.', en: 'Missing.' };
const empty: Bilingual = { sv: 'Får inte vara tomt.', en: 'Must not be empty.' };
const wrong: Bilingual = { sv: 'Har inte rätt form.', en: 'Has not the right form.' };

/** What the schemas of the product say themselves, in Swedish. */
const own: Readonly<Record<string, string>> = {
  'not an id': 'Är inget id.',
  'not a county code': 'Är ingen länskod.',
  'not a date (YYYY-MM-DD)': 'Är inget datum (ÅÅÅÅ-MM-DD).',
  'not a year between 1850 and 2199': 'Året ska vara mellan 1850 och 2199.',
  'not a time of day (HH:MM)': 'Är inget klockslag (TT:MM).',
  'not a moment in time': 'Är ingen tidpunkt.',
  'four digits': 'Ska vara fyra siffror.',
  'five digits': 'Ska vara fem siffror.',
  'digits, spaces and hyphens, 5 to 20': 'Ska vara siffror, mellanslag och bindestreck, 5 till 20.',
  'a language code of two or three letters': 'Ska vara en språkkod på två eller tre bokstäver.',
  'letters, digits, space and . _ / : -': 'Ska vara bokstäver, siffror, mellanslag och . _ / : -',
  'not an HSA-id (SE + ten digits + hyphen + letters and digits)':
    'Är inget HSA-id (SE + tio siffror + bindestreck + bokstäver och siffror).',
  'HH:MM': 'Ska vara ett klockslag, TT:MM.',
  'HH:MM or 24:00': 'Ska vara ett klockslag, TT:MM eller 24:00.',
  'before the first day': 'Är före den första dagen.',
  'the same enrolment twice': 'Samma inskrivning står två gånger.',
  'Each person once.': 'Varje person en gång.',
  'Each weekday once.': 'Varje veckodag en gång.',
  'The time ends before it begins.': 'Tiden slutar innan den börjar.',
  'The shift ends before it begins.': 'Passet slutar innan det börjar.',
  'Choose a car or a physician, one of them.': 'Välj en bil eller en läkare, en av dem.',
};

/** What is wrong with a field, in words for whoever filled it in: both languages, since the reader's is known only at the edge. */
export function fieldText({ keyword, message = '', params }: FieldFault): Bilingual {
  const ours = own[message];
  if (ours !== undefined) return { sv: ours, en: message };
  switch (keyword) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? missing : (sorts[String(params['expected'])] ?? wrong);
    case 'too_big':
      return bound(params, params['maximum'], { sv: 'Högst', en: 'At most' });
    case 'too_small':
      return params['minimum'] === 1 && params['origin'] !== 'number'
        ? empty
        : bound(params, params['minimum'], { sv: 'Minst', en: 'At least' });
    case 'invalid_value':
      return oneOf(params['values']);
    case 'unrecognized_keys':
      return named(params['keys'], { sv: 'Okända uppgifter', en: 'Unknown fields' });
    case 'custom':
      return { sv: message, en: message };
    default:
      return wrong;
  }
}

function bound({ origin }: FieldFault['params'], limit: unknown, most: Bilingual): Bilingual {
  const letters = origin === 'string';
  return {
    sv: `${most.sv} ${String(limit)}${letters ? ' tecken' : ''}.`,
    en: `${most.en} ${String(limit)}${letters ? ' characters' : ''}.`,
  };
}

function oneOf(values: unknown): Bilingual {
  return named(values, { sv: 'Ska vara något av', en: 'Must be one of' });
}

function named(values: unknown, before: Bilingual): Bilingual {
  const list = Array.isArray(values) ? values.map(String).join(', ') : '';
  return { sv: `${before.sv}: ${list}.`, en: `${before.en}: ${list}.` };
}
