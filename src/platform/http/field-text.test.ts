import { expect, it } from 'vitest';
import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { fieldText } from './field-text.ts';

/** As the framework hands a schema's first issue on. */
function told(schema: z.ZodType, value: unknown) {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) throw new Error('nothing is wrong');
  const { code, message, path: _path, ...params } = issue;
  return fieldText({ keyword: code, message, params: { ...params } });
}

it.each([
  [z.string(), undefined, 'Saknas.', 'Missing.'],
  [z.string(), 7, 'Ska vara text.', 'Must be text.'],
  [z.number(), 'x', 'Ska vara ett tal.', 'Must be a number.'],
  [z.string().max(3), 'abcd', 'Högst 3 tecken.', 'At most 3 characters.'],
  [z.string().min(1), '', 'Får inte vara tomt.', 'Must not be empty.'],
  [z.number().min(2), 1, 'Minst 2.', 'At least 2.'],
  [z.array(z.string()).min(1), [], 'Får inte vara tomt.', 'Must not be empty.'],
  [z.enum(['a', 'b']), 'c', 'Ska vara något av: a, b.', 'Must be one of: a, b.'],
  [z.strictObject({}), { x: 1 }, 'Okända uppgifter: x.', 'Unknown fields: x.'],
  [z.string().regex(/^x/), 'y', 'Har inte rätt form.', 'Has not the right form.'],
  [idSchema<'patient'>(), 'y', 'Är inget id.', 'not an id'],
  [localDateSchema, '2026-02-30', 'Är inget datum (ÅÅÅÅ-MM-DD).', 'not a date (YYYY-MM-DD)'],
])('%o and %o', (schema, value, sv, en) => {
  expect(told(schema, value)).toEqual({ sv, en });
});
