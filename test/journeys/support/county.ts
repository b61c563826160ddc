import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { modules } from '../../../src/composition/modules.ts';
import { composePlatform } from '../../../src/composition/platform.ts';
import { type RunningServer, serve } from '../../../src/composition/serve.ts';
import type { DemoOrganisation, DemoUnit } from '../../../src/demo/county/organisation-builder.ts';
import { type DemoCountyPlan, dalarna } from '../../../src/demo/county/places.ts';
import { seedBasics, seedCounty, seedModels } from '../../../src/demo/county/seed.ts';
import { startIdentityProvider } from '../../../src/demo/identity-provider.ts';
import { demoUser, searchUsers } from '../../../src/demo/users.ts';
import { type Clock, instantFromMilliseconds } from '../../../src/kernel/instant.ts';
import type { Role } from '../../../src/kernel/roles.ts';
import { relyingParty } from '../../../src/modules/sign-in/index.ts';
import { seededDatabase, type TestDatabase } from '../../../src/platform/database/testing.ts';
import { signerFrom } from '../../../src/platform/journal/signing.ts';
import { openLog } from '../../../src/platform/log.ts';
import { projectRoot } from '../../../src/platform/project-root.ts';
import { closeWindows, journeyBrowser } from './chromium.ts';

/** A patient of the county, as one says it at a desk. */
export interface JourneyPatient {
  id: string;
  /** As shown on screens, with hyphen. */
  number: string;
  name: string;
  municipality: string;
}

export interface JourneyCounty {
  server: RunningServer;
  address: string;
  browser: Browser;
  db: TestDatabase<unknown>;
  organisation: DemoOrganisation;
  /** Adds to the server's time. */
  passMinutes(minutes: number): void;
  /** Somebody of a role at a unit (Säter's, or any ward) signs in through the identity provider, in a browser of their own. */
  signIn(
    role: Role,
    options?: {
      kind?: string;
      locale?: 'sv' | 'en';
      colorScheme?: 'light' | 'dark';
      phone?: boolean;
      second?: boolean;
    },
  ): Promise<Page>;
  /** The first patient in Säter whom no test has taken. */
  takePatient(): Promise<JourneyPatient>;
}

/** One for all databases of a worker: what was signed when a county was made is still ours when it is copied. */
const signer = signerFrom(generateKeyPairSync('ed25519').privateKey);

/** Säter's part of the demo county: everyone employed, patients known to their health centres only, models in force. No cases. */
const plan: DemoCountyPlan = { ...dalarna, enrolled: 400 };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Säter alone, with a case in every state: small enough to be made for one file. */
export const smallCounty: DemoCountyPlan = {
  ...dalarna,
  enrolled: 56,
  wards: dalarna.wards.slice(0, 1),
  municipalities: dalarna.municipalities.filter(({ name }) => name === 'Säter'),
  models: { standard: dalarna.models.standard, others: {} },
};

/**
 * Starts server, identity provider and browser on a database of this file's own. Call at the top of a journey file.
 * With the small county its cases are played too; else there are people and units only.
 */
export async function startJourneyCounty(withCases?: typeof smallCounty): Promise<JourneyCounty> {
  if (!existsSync(join(projectRoot, 'dist/web/index.html')))
    throw new Error('The browser part is not built, and every page would be empty: npm run build');
  let ahead = 0;
  const clock: Clock = { now: () => instantFromMilliseconds(Date.now() + ahead) };
  const { db, made: organisation } = await seededDatabase(
    withCases === undefined ? 'people' : 'cases',
    (empty: TestDatabase<unknown>) =>
      withCases === undefined ? seedPeople(empty, clock) : seedWithCases(empty, withCases, clock),
  );
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const client = {
    clientId: 'journeys',
    clientSecret: 'only-for-tests',
    redirectUri: `${address}/api/session/callback`,
  };
  const provider = await startIdentityProvider({
    port: 0,
    ...client,
    users: (search) => searchUsers(db.owner, search),
    user: (hsaId) => demoUser(db.owner, hsaId),
  });
  const server = await serve({
    databaseUrl: db.appUrl,
    host: '127.0.0.1',
    port,
    publicUrl: address,
    clock,
    signer,
    relyingParty: relyingParty({ issuer: provider.issuer, ...client, allowInsecure: true, alwaysAsk: true }),
    demo: true,
    log: openLog(process.env['HEMLANK_TEST_LOG'] ?? 'error'),
    requestsPerMinute: 1_000_000,
  });
  const browser = await journeyBrowser();
  afterAll(async () => {
    await closeWindows(browser);
    await server.close();
    await provider.close();
  });
  const taken = new Set<string>();
  return {
    server,
    address,
    browser,
    db,
    organisation,
    passMinutes: (minutes) => {
      ahead += minutes * 60_000;
    },
    signIn: (role, options = {}) => signIn({ browser, address, organisation, db }, role, options),
    takePatient: () => takePatient(db, taken),
  };
}

async function seedPeople(db: TestDatabase<unknown>, clock: Clock): Promise<DemoOrganisation> {
  const { organisation } = await seedBasics(db.owner, plan, clock.now());
  await seedModels(db.owner, plan, clock.now());
  return organisation;
}

async function seedWithCases(db: TestDatabase<unknown>, of: DemoCountyPlan, clock: Clock): Promise<DemoOrganisation> {
  const platform = composePlatform({ db: db.app, clock, signer, announce: () => undefined });
  const county = await seedCounty({ owner: db.owner, platform, modules }, of, clock.now(), () => undefined);
  return county.organisation;
}

type SignInOptions = NonNullable<Parameters<JourneyCounty['signIn']>[1]>;

async function signIn(
  county: { browser: Browser; address: string; organisation: DemoOrganisation; db: TestDatabase<unknown> },
  role: Role,
  options: SignInOptions,
): Promise<Page> {
  const context = await newContext(county.browser, options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const hsaId = await hsaIdOf(county, role, options);
  // Where the button of the first page leads: that one is loaded for nothing by everybody but the sign-in journey.
  await page.goto(`${county.address}/api/session/login`);
  await page.goto(`${page.url()}?search=${encodeURIComponent(hsaId.name)}`);
  await page.locator(`button[value="${hsaId.hsaId}"]`).click();
  await page.waitForURL((url) => url.origin === county.address && !url.pathname.startsWith('/api'));
  await page.getByRole('navigation').first().waitFor();
  return page;
}

async function newContext(browser: Browser, options: SignInOptions): Promise<BrowserContext> {
  const phone = options.phone === true;
  return browser.newContext({
    locale: options.locale === 'en' ? 'en-GB' : 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    hasTouch: phone,
  });
}

async function hsaIdOf(
  county: { organisation: DemoOrganisation; db: TestDatabase<unknown> },
  role: Role,
  options: SignInOptions,
): Promise<{ hsaId: string; name: string }> {
  const inPlace = (unit: DemoUnit) =>
    (options.kind === undefined || unit.kind === options.kind) &&
    (unit.municipality === '2082' || unit.municipality === null);
  const people = county.organisation.units
    .filter(inPlace)
    .flatMap((unit) => unit.actors.filter((actor) => actor.role === role));
  const actor = people[options.second === true ? 1 : 0];
  if (actor === undefined) throw new Error(`nobody in Säter is ${role}`);
  const { rows } = await sql<{
    hsaId: string;
  }>`select hsa_id from organisation.staff where id = ${actor.userId}::uuid`.execute(county.db.owner);
  return { hsaId: rows[0]?.hsaId ?? '', name: actor.name };
}

async function takePatient(db: TestDatabase<unknown>, taken: Set<string>): Promise<JourneyPatient> {
  const { rows } = await sql<JourneyPatient>`
    select p.id, substr(p.number, 1, 8) || '-' || substr(p.number, 9) as number, p.given_name || ' ' || p.family_name as name,
      p.municipality_code as municipality
    from patient.patient p join patient.stay s on s.patient_id = p.id and s.place = 'ordinary-home'
    where p.municipality_code = '2082' and p.protected_identity = 'none' and p.birth_date < '1960-01-01' order by p.id`.execute(
    db.owner,
  );
  const patient = rows.find(({ id }) => !taken.has(id));
  if (patient === undefined) throw new Error('every patient in Säter is taken');
  taken.add(patient.id);
  return patient;
}
