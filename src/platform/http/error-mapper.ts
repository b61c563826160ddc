import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { JsonObject } from '../../kernel/json.ts';
import type { Bilingual, Locale } from '../../kernel/texts.ts';
import { isUnavailable } from '../database/connect.ts';
import { Refusal, refusalStatus } from '../errors.ts';
import { fieldText } from './field-text.ts';
import { platformTexts } from './texts.ts';

/** The one shape of an error answer. `id` is the request's id, the same as in the server's log. */
export interface ErrorAnswer {
  error: { code: string; message: string; id: string; details?: JsonObject };
}

export interface MappedError {
  status: number;
  answer: ErrorAnswer;
  /** True when it is our fault and must be logged as an error with its stack. */
  fault: boolean;
}

/** The only place where errors become HTTP. Known refusals keep their words; everything unknown is a 500 with an id. */
export function mapError(error: unknown, requestId: string, locale: Locale): MappedError {
  const answer = (code: string, text: Bilingual, details?: JsonObject): ErrorAnswer => ({
    error: { code, message: text[locale], id: requestId, ...(details === undefined ? {} : { details }) },
  });
  if (error instanceof Refusal) {
    const status = refusalStatus[error.kind];
    return { status, answer: answer(error.code, error.text, inLocale(error.details, locale)), fault: false };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields: JsonObject = {};
    for (const issue of error.validation)
      fields[issue.instancePath.split('/').filter(Boolean).join('.')] = fieldText(issue)[locale];
    return { status: 400, answer: answer('bad-input', platformTexts.badInput, { fields }), fault: false };
  }
  return mapFrameworkError(error, answer);
}

function mapFrameworkError(
  error: unknown,
  answer: (code: string, text: Bilingual, details?: JsonObject) => ErrorAnswer,
): MappedError {
  const { statusCode, code } = error as Partial<FastifyError>;
  if (statusCode === 414) return { status: 414, answer: answer('no-such-page', platformTexts.notFound), fault: false };
  if (statusCode === 413) return { status: 413, answer: answer('too-large', platformTexts.tooLarge), fault: false };
  if (statusCode === 415)
    return { status: 415, answer: answer('unsupported-type', platformTexts.unsupportedType), fault: false };
  if (statusCode === 429) return { status: 429, answer: answer('too-many', platformTexts.tooMany), fault: false };
  if (statusCode === 400 || error instanceof SyntaxError) {
    return { status: 400, answer: answer('malformed', platformTexts.malformed), fault: false };
  }
  // The driver refuses text that PostgreSQL cannot hold (NUL, unpaired surrogates): that is input, not a fault.
  if (code === '22021' || code === '22P05')
    return { status: 400, answer: answer('bad-input', platformTexts.badInput), fault: false };
  if (isUnavailable(error))
    return { status: 503, answer: answer('unavailable', platformTexts.unavailable), fault: true };
  return { status: 500, answer: answer('fault', platformTexts.fault), fault: true };
}

/** Details may hold bilingual texts (what is wrong with a field); the reader gets one language. */
function inLocale(details: JsonObject | undefined, locale: Locale): JsonObject | undefined {
  if (details === undefined) return undefined;
  return JSON.parse(JSON.stringify(details), (_key, value: unknown) =>
    isBilingual(value) ? value[locale] : value,
  ) as JsonObject;
}

function isBilingual(value: unknown): value is Bilingual {
  return (
    typeof value === 'object' && value !== null && 'sv' in value && 'en' in value && Object.keys(value).length === 2
  );
}
