import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { serve } from '../../../src/composition/serve.ts';
import type { Instant } from '../../../src/kernel/instant.ts';
import { dateAt } from '../../../src/kernel/zone.ts';
import { assignmentsOfPerson } from '../../../src/modules/organisation/index.ts';
import { testDatabase } from '../../../src/platform/database/testing.ts';
import { signerFrom } from '../../../src/platform/journal/signing.ts';
import { openLog } from '../../../src/platform/log.ts';
import { chooseAssignment, startSession } from '../../../src/platform/session.ts';
import type { Platform } from '../../../src/platform/transaction.ts';
import { aModelPlace, type ModelPlace } from '../../factories/home-hospital.ts';
import type { TestStaff } from '../../factories/organisation.ts';
import { setClock, type SetClock, startTestApp, type TestApp } from '../../support/app.ts';
import { closeWindows, journeyBrowser } from './chromium.ts';

/** A place where one of the library's models governs, in a browser, at moments of one's choice. */
export interface ModelCounty {
  place: ModelPlace;
  address: string;
  clock: SetClock;
  test: TestApp;
  platform: Platform;
  /** Somebody at the time that it now is: a session of their own, so that no earlier one is too old. */
  page(staff: TestStaff, phone?: boolean): Promise<Page>;
}

/** Starts server and browser on a database of the file's own. People are signed in directly: signing in has journeys of its own. */
export async function startModelCounty(model: Parameters<typeof aModelPlace>[1], start: Instant): Promise<ModelCounty> {
  const db = await testDatabase();
  const clock = setClock(start);
  const test = await startTestApp({ database: db, clock });
  const place = await aModelPlace(test, model);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = await serve({
    databaseUrl: db.appUrl,
    host: '127.0.0.1',
    port,
    publicUrl: address,
    clock,
    signer: signerFrom(generateKeyPairSync('ed25519').privateKey),
    relyingParty: {
      begin: () => Promise.reject(new Error('nobody signs in here')),
      finish: () => Promise.reject(new Error('nobody signs in here')),
    },
    demo: false,
    log: openLog(process.env['HEMLANK_TEST_LOG'] ?? 'error'),
    requestsPerMinute: 1_000_000,
  });
  const browser = await journeyBrowser();
  afterAll(async () => {
    await closeWindows(browser);
    await server.close();
  });
  const page = (staff: TestStaff, phone = false) => pageOf({ browser, address, test }, staff, phone);
  return { place, address, clock, test, platform: server.platform, page };
}

async function pageOf(
  { browser, address, test }: { browser: Browser; address: string; test: TestApp },
  staff: TestStaff,
  phone: boolean,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    hasTouch: phone,
  });
  const value = await signIn(test, staff);
  await context.addCookies([{ name: 'hemlank_session', value, url: address, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** As at the test's clock, in the first assignment. */
async function signIn({ platform, clock }: TestApp, staff: TestStaff): Promise<string> {
  const now = clock.now();
  const [actor] = await assignmentsOfPerson(platform.db, staff.id, dateAt(now));
  if (actor === undefined) throw new Error(`${staff.name} has no assignment now`);
  const { id: userId, name, title } = staff;
  const person = { userId, name, title, locale: 'sv', assurance: 'substantial', authenticatedAt: now } as const;
  return chooseAssignment(platform.db, await startSession(platform.db, person, now), actor);
}

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
