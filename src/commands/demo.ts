import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { modules } from '../composition/modules.ts';
import { composePlatform } from '../composition/platform.ts';
import { serve } from '../composition/serve.ts';
import { stopInTime } from '../composition/stop-in-time.ts';
import { untilStopped } from '../composition/until-stopped.ts';
import { countyPlans } from '../demo/county/places.ts';
import { emptyDatabase, seedCounty, seedingOf } from '../demo/county/seed.ts';
import { startIdentityProvider } from '../demo/identity-provider.ts';
import { whyNoDemoHere } from '../demo/refuse-production.ts';
import { demoUser, searchUsers, testUsers } from '../demo/users.ts';
import { type Clock, instant, instantFromMilliseconds, millisecondsOf, systemClock } from '../kernel/instant.ts';
import { relyingParty } from '../modules/sign-in/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { databaseFromEnvironment } from '../platform/database/locate.ts';
import { migrate } from '../platform/database/migrate.ts';
import { readOrMakeSigner, type Signer } from '../platform/journal/signing.ts';
import { openLog } from '../platform/log.ts';
import { projectRoot } from '../platform/project-root.ts';

type DemoCounty = keyof typeof countyPlans;

/**
 * The demo: embedded database, demo county on first run, its own identity provider, all on loopback. Everything about it is for trying
 * out: production is `hemlank serve`, which has none of these parts.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      county: { type: 'string', default: 'dalarna' },
      port: { type: 'string', default: '4000' },
      data: { type: 'string' },
      at: { type: 'string' },
    },
  });
  const port = Number(values.port);
  const reason = whyNoDemoHere(process.env);
  if (reason !== undefined) return refuse(reason);
  if (!(values.county in countyPlans))
    return refuse(`Unknown county ${values.county}: choose ${Object.keys(countyPlans).join(' or ')}.`);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    return refuse('The port must be a number between 1 and 65534.');
  return runDemo({ county: values.county as DemoCounty, port, data: values.data, clock: clockFrom(values.at) });
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

/** The system's clock, or one that starts at a given moment. */
function clockFrom(at: string | undefined): Clock {
  if (at === undefined) return systemClock;
  const ahead = millisecondsOf(instant(at)) - Date.now();
  return { now: () => instantFromMilliseconds(Date.now() + ahead) };
}

interface DemoOptions {
  county: DemoCounty;
  port: number;
  data: string | undefined;
  clock: Clock;
}

async function runDemo(options: DemoOptions): Promise<number> {
  const dataFolder = options.data ?? process.env['HEMLANK_DATA'] ?? join(projectRoot, '.hemlank');
  const database = await databaseFromEnvironment(dataFolder, { info: console.log, warn: console.error });
  if (database.ownerUrl === null)
    return refuse('The demo fills its own database and needs DATABASE_OWNER_URL beside DATABASE_URL.');
  await migrate(database.ownerUrl);
  const signer = readOrMakeSigner(join(dataFolder, 'keys', 'journal-ed25519.pem'));
  const log = openLog(process.env['HEMLANK_LOG_LEVEL'] ?? 'warn');
  const owner = openDatabase({ url: database.ownerUrl, role: 'owner', max: 4 });
  await seedOnce(owner.kysely, database.ownerUrl, { appUrl: database.appUrl, signer, options });
  const publicUrl = `http://127.0.0.1:${options.port}`;
  const client = {
    clientId: 'hemlank-demo',
    clientSecret: randomBytes(24).toString('base64url'),
    redirectUri: `${publicUrl}/api/session/callback`,
  };
  const provider = await startIdentityProvider({
    port: options.port + 1,
    ...client,
    users: (search) => searchUsers(owner.kysely, search),
    user: (hsaId) => demoUser(owner.kysely, hsaId),
  });
  const party = relyingParty({ issuer: provider.issuer, ...client, allowInsecure: true, alwaysAsk: true });
  const server = await serve({
    databaseUrl: database.appUrl,
    host: '127.0.0.1',
    port: options.port,
    publicUrl,
    clock: options.clock,
    signer,
    relyingParty: party,
    demo: true,
    sealsFolder: join(dataFolder, 'seals'),
    log,
  });
  welcome(publicUrl, await testUsers(owner.kysely));
  await untilStopped();
  console.log('\nStopping …');
  const stops = [() => server.close(), () => provider.close(), () => owner.close(), () => database.finish()];
  if (await stopInTime(stops, 10_000, console.error)) return 0;
  console.error('It did not stop in good order within 10 seconds and is ended by force.');
  database.kill();
  // Whatever still waits would keep the process alive.
  process.exit(1);
}

/**
 * Makes the demo county the first time. A first start that was stopped halfway is begun again from an empty database: the demo's own, or
 * one that holds nothing but a half-made demo.
 */
async function seedOnce(
  owner: Kysely<unknown>,
  ownerUrl: string,
  parts: { appUrl: string; signer: Signer; options: DemoOptions },
): Promise<void> {
  const { options } = parts;
  const plan = countyPlans[options.county];
  const found = await seedingOf(owner, plan);
  if (found === 'complete') return;
  if (found === 'begun') {
    console.log('The last first start was stopped halfway: beginning again.');
    await emptyDatabase(owner);
    await migrate(ownerUrl);
  }
  const started = performance.now();
  const database = openDatabase({
    url: `${parts.appUrl}${parts.appUrl.includes('?') ? '&' : '?'}options=-c%20synchronous_commit%3Doff`,
    role: 'app',
    max: 8,
  });
  const platform = composePlatform({
    db: database.kysely,
    clock: options.clock,
    signer: parts.signer,
    announce: () => undefined,
  });
  await seedCounty({ owner, platform, modules }, plan, options.clock.now(), progressOf(plan.region));
  await database.close();
  console.log(`\nMade ${plan.region} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Shows how far the making has come: on one line on a terminal, now and then in a log. */
function progressOf(region: string): (done: number, of: number) => void {
  let shown = 0;
  return (done, of) => {
    const percent = Math.floor((done / of) * 100);
    const step = process.stdout.isTTY ? 1 : 25;
    if (percent < shown + step && done !== of) return;
    shown = percent;
    const line = `Making the demo county (${region}): ${percent} %`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
}

function welcome(address: string, users: readonly { name: string; title: string; place: string }[]): void {
  const lines = users.map((user) => `    ${user.name.padEnd(24)} ${user.place}`);
  console.log(
    `\n  Hemlänk answers at ${address}\n\n  Sign in as one of the test users (or search for any employee):\n${lines.join('\n')}\n\n  Stop with Ctrl-C. Start again with npm start; everything is kept.\n`,
  );
}
