import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting the product reads from its environment. Unknown HEMLANK_ names are refused: a misspelt setting must not be ignored. */
const environmentSchema = z.strictObject({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HEMLANK_DATA: z.string().min(1).default('.hemlank'),
  HEMLANK_HOST: z.string().min(1).default('127.0.0.1'),
  HEMLANK_PORT: port.default(4000),
  HEMLANK_PUBLIC_URL: z.url().optional(),
  HEMLANK_COUNTY: z
    .string()
    .regex(/^\d{2}$/)
    .default('20'),
  HEMLANK_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HEMLANK_JOURNAL_KEY_FILE: z.string().min(1).optional(),
  HEMLANK_OIDC_ISSUER: z.url().optional(),
  HEMLANK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  HEMLANK_OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  HEMLANK_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  HEMLANK_SCANNER: z
    .string()
    .regex(
      /^(none|clamd:.+|command:\/.+)$/,
      'none, clamd:/path/to/socket, clamd://host:port or command:/path/to/program',
    )
    .default('none'),
});

export type Config = z.output<typeof environmentSchema>;

/** A setting is missing or wrong; the message names each and says what it must be. */
export class ConfigError extends Error {}

/** Reads the settings from an environment. Throws ConfigError that lists every fault at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const ours = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined &&
      value !== '' &&
      (name.startsWith('HEMLANK_') || name === 'DATABASE_URL' || name === 'DATABASE_OWNER_URL'),
  );
  const known = ours
    .filter(([name]) => !name.startsWith('HEMLANK_TEST_') && name !== 'HEMLANK_LONG')
    .concat(addressesFromFiles(environment));
  const parsed = environmentSchema.safeParse(Object.fromEntries(known));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `unknown setting: ${issue.keys.join(', ')}`
      : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw new ConfigError(`The settings cannot be used:\n  ${lines.join('\n  ')}`);
}

function addressesFromFiles(environment: Environment): [string, string][] {
  return (['DATABASE_URL', 'DATABASE_OWNER_URL'] as const).flatMap((name): [string, string][] => {
    const address = addressOf(environment, name);
    return address === undefined || environment[name] !== undefined ? [] : [[name, address]];
  });
}

type Environment = Record<string, string | undefined>;

/** The address of a database. It holds a password: it may be in a file that only the server can read, as other secrets are. */
export function addressOf(environment: Environment, name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string | undefined {
  const [address, file] = [environment[name], environment[`${name}_FILE`]];
  if (file === undefined || file === '') return address;
  if (address !== undefined) throw new ConfigError(`Both ${name} and ${name}_FILE are set: choose one.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name}_FILE cannot be read: ${(error as Error).message}`);
  }
}

/** Settings that production cannot do without; the demo makes its own. */
export const productionSettings = [
  'DATABASE_URL',
  'HEMLANK_PUBLIC_URL',
  'HEMLANK_JOURNAL_KEY_FILE',
  'HEMLANK_OIDC_ISSUER',
  'HEMLANK_OIDC_CLIENT_ID',
  'HEMLANK_OIDC_CLIENT_SECRET_FILE',
] as const satisfies readonly (keyof Config)[];

/** Throws ConfigError naming every production setting that is missing, or a public address that is not https. */
export function requireProduction(config: Config): void {
  const missing = productionSettings.filter((name) => config[name] === undefined);
  if (missing.length > 0) throw new ConfigError(`Production needs these settings: ${missing.join(', ')}`);
  if (config.HEMLANK_PUBLIC_URL?.startsWith('https://') !== true)
    throw new ConfigError('HEMLANK_PUBLIC_URL must be https in production');
}
