import { readFileSync } from 'node:fs';
import { serve } from '../composition/serve.ts';
import { untilStopped } from '../composition/until-stopped.ts';
import { systemClock } from '../kernel/instant.ts';
import { relyingParty } from '../modules/sign-in/index.ts';
import { ConfigError, readConfig, requireProduction } from '../platform/config.ts';
import { readSigner } from '../platform/journal/signing.ts';
import { openLog } from '../platform/log.ts';
import { fileScanner } from '../platform/scan-file.ts';

/** Serves in production: settings from the environment, refuses to start without them, has no demo parts. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(
      `hemlank serve takes no arguments (got ${args.join(' ')}); it is set up by environment variables, see docs/operations.md.`,
    );
    return 2;
  }
  try {
    const config = readConfig(process.env);
    requireProduction(config);
    const log = openLog(config.HEMLANK_LOG_LEVEL);
    const publicUrl = required(config.HEMLANK_PUBLIC_URL);
    const server = await serve({
      databaseUrl: required(config.DATABASE_URL),
      host: config.HEMLANK_HOST,
      port: config.HEMLANK_PORT,
      publicUrl,
      clock: systemClock,
      signer: readSigner(required(config.HEMLANK_JOURNAL_KEY_FILE)),
      relyingParty: relyingParty({
        issuer: required(config.HEMLANK_OIDC_ISSUER),
        clientId: required(config.HEMLANK_OIDC_CLIENT_ID),
        clientSecret: readFileSync(required(config.HEMLANK_OIDC_CLIENT_SECRET_FILE), 'utf8').trim(),
        redirectUri: new URL('/api/session/callback', publicUrl).href,
        allowInsecure: false,
      }),
      demo: false,
      trustProxy: config.HEMLANK_TRUST_PROXY === 'yes',
      scanFile: fileScanner(config.HEMLANK_SCANNER),
      log,
    });
    log.info({ address: server.address }, 'serving');
    await untilStopped();
    await server.close();
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new ConfigError('a production setting is missing');
  return value;
}
