import { generateKeyPairSync } from 'node:crypto';
import { buildApp } from '../composition/app.ts';
import { composePlatform } from '../composition/platform.ts';
import { systemClock } from '../kernel/instant.ts';
import { relyingParty } from '../modules/sign-in/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { signerFrom } from '../platform/journal/signing.ts';
import { openLog } from '../platform/log.ts';

/** Prints the description of the HTTP interface: the application is put together as for serving, and asked. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('hemlank openapi takes no arguments.');
    return 2;
  }
  // Nothing connects anywhere until a request needs it, and the one below does not.
  const publicUrl = 'http://127.0.0.1:4000';
  const database = openDatabase({ url: 'postgresql://127.0.0.1:1/none', role: 'app', max: 1 });
  const signer = signerFrom(generateKeyPairSync('ed25519').privateKey);
  const announce = () => undefined;
  const app = await buildApp({
    platform: composePlatform({ db: database.kysely, clock: systemClock, signer, announce }),
    hub: { announce, listen: () => announce, close: () => Promise.resolve() },
    relyingParty: relyingParty({
      issuer: publicUrl,
      clientId: 'none',
      clientSecret: 'none',
      redirectUri: publicUrl,
      allowInsecure: false,
    }),
    publicUrl,
    logger: openLog('silent'),
    demo: false,
  });
  const { body } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  console.log(JSON.stringify(JSON.parse(body), null, 2));
  await app.close();
  await database.close();
  return 0;
}
