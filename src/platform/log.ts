import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields that may carry a secret or a person; never written, wherever they turn up two levels down. */
const secretFields = [
  'password',
  'token',
  'cookie',
  'authorization',
  'number',
  'personalNumber',
  'givenName',
  'familyName',
  'name',
  'facts',
  'body',
  'query',
  'params',
  'parameters',
  'detail',
];

/** First line of the message. The database quotes what it was given when that is what was wrong (class 22): left out. */
function withoutValues({ message, code }: Error & { code?: string }): string {
  const [line = ''] = message.split('\n');
  return code?.startsWith('22') === true ? line.replaceAll(/"[^"]*"?/g, '"…"') : line;
}

/** The process's log: JSON lines, no patient data, no secrets. Database errors lose their `detail`, which quotes values of rows. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      remove: true,
    },
    serializers: {
      err: (error: Error & { code?: string; constraint?: string }) => ({
        type: error.name,
        message: withoutValues(error),
        code: error.code,
        constraint: error.constraint,
        // The stack begins with the message, which has been said and may hold values.
        stack: error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .join('\n'),
      }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
