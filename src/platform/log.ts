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
        message: error.message.split('\n')[0],
        code: error.code,
        constraint: error.constraint,
        stack: error.stack,
      }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
