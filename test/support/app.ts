import { randomUUID } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { afterAll } from 'vitest';
import { buildApp } from '../../src/composition/app.ts';
import { composePlatform } from '../../src/composition/platform.ts';
import type { AssignmentId } from '../../src/kernel/ids.ts';
import { type Clock, type Instant, instant, type Length, plus } from '../../src/kernel/instant.ts';
import { dateAt } from '../../src/kernel/zone.ts';
import type { Authentication, UserActor } from '../../src/platform/actor.ts';
import { type TestDatabase, testDatabase } from '../../src/platform/database/testing.ts';
import { signerFrom } from '../../src/platform/journal/signing.ts';
import type { LiveHub } from '../../src/platform/live/hub.ts';
import { openLog } from '../../src/platform/log.ts';
import { chooseAssignment, startSession } from '../../src/platform/session.ts';
import type { Platform } from '../../src/platform/transaction.ts';
import { assignmentsOfPerson } from '../../src/modules/organisation/index.ts';
import type { RelyingParty } from '../../src/modules/sign-in/index.ts';
import type { TestStaff } from '../factories/organisation.ts';

/** A clock that stands still until it is moved. */
export interface SetClock extends Clock {
  set(to: Instant): void;
  pass(length: Length): void;
}

/** Sunday 22 November 2026 at 10:00 in Sweden, unless said otherwise. */
export function setClock(start: Instant = instant('2026-11-22T09:00:00.000Z')): SetClock {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    pass: (length) => {
      now = plus(now, length);
    },
  };
}

export interface Answer<Body> {
  status: number;
  body: Body;
}

/** The product as one signed-in person uses it. */
export interface Client {
  actor: UserActor;
  get<Body = Record<string, never>>(path: string): Promise<Answer<Body>>;
  /** Sends a command; a new idempotency key each time unless one is given. */
  post<Body = Record<string, never>>(
    path: string,
    body?: unknown,
    options?: { key?: string; locale?: string },
  ): Promise<Answer<Body>>;
  upload<Body = Record<string, never>>(path: string, bytes: Buffer, name: string): Promise<Answer<Body>>;
  token: string;
}

export interface TestApp {
  app: FastifyInstance;
  platform: Platform;
  clock: SetClock;
  db: TestDatabase<unknown>;
  owner: Kysely<unknown>;
  /** Topics announced so far. */
  announced: string[];
  /** Signs a person in, in their first (or the named) assignment. */
  as(staff: TestStaff, assignmentId?: AssignmentId, proof?: Partial<Authentication>): Promise<Client>;
}

const noProvider: RelyingParty = {
  begin: () => Promise.reject(new Error('no identity provider in this test')),
  finish: () => Promise.reject(new Error('no identity provider in this test')),
};

/** An identity provider that says of everybody who comes back that it is this person, as surely as was asked for, and just now. */
export function providerThatKnows(hsaId: () => string): RelyingParty {
  let acr: string | undefined;
  return {
    begin: ({ acrValues }) => {
      acr = acrValues[0];
      const state = randomUUID();
      const url = `https://idp.test/authorize?state=${state}`;
      return Promise.resolve({ url, state, nonce: randomUUID(), codeVerifier: randomUUID() });
    },
    finish: () => Promise.resolve({ hsaId: hsaId(), acr, secondsAgo: 0 }),
  };
}

/**
 * The whole product on a database of its own, through HTTP without a socket, with a clock that stands still.
 * Call it at the top of a test file: `const test = await startTestApp();`
 */
export async function startTestApp(
  options: { clock?: SetClock; relyingParty?: RelyingParty; database?: TestDatabase<unknown> } = {},
): Promise<TestApp> {
  // With the database of another app it is a second process of the same installation.
  const db = options.database ?? (await testDatabase());
  const clock = options.clock ?? setClock();
  const announced: string[] = [];
  const hub: LiveHub = {
    announce: (topics) => announced.push(...topics),
    listen: () => () => undefined,
    close: () => Promise.resolve(),
  };
  const signer = signerFrom(generateKeyPairSync('ed25519').privateKey);
  const platform = composePlatform({ db: db.app, clock, signer, announce: hub.announce });
  const publicUrl = 'http://127.0.0.1:4000';
  const logger = openLog(process.env['HEMLANK_TEST_LOG'] ?? 'silent');
  const app = await buildApp({
    platform,
    hub,
    relyingParty: options.relyingParty ?? noProvider,
    publicUrl,
    logger,
    demo: false,
    requestsPerMinute: 1_000_000,
  });
  await app.ready();
  afterAll(() => app.close());
  return {
    app,
    platform,
    clock,
    db,
    owner: db.owner,
    announced,
    as: (staff, assignmentId, proof) => signIn(app, platform, staff, { assignmentId, ...proof }),
  };
}

async function signIn(
  app: FastifyInstance,
  platform: Platform,
  staff: TestStaff,
  { assignmentId, ...proof }: Partial<Authentication> & { assignmentId: AssignmentId | undefined },
): Promise<Client> {
  const now = platform.clock.now();
  const actors = await assignmentsOfPerson(platform.db, staff.id, dateAt(now));
  const assigned = assignmentId === undefined ? actors[0] : actors.find((one) => one.assignmentId === assignmentId);
  if (assigned === undefined) throw new Error(`${staff.name} has no assignment now`);
  const authentication: Authentication = { assurance: 'substantial', authenticatedAt: now, ...proof };
  const person = { userId: staff.id, name: staff.name, title: staff.title, locale: 'sv' as const, ...authentication };
  const token = await chooseAssignment(platform.db, await startSession(platform.db, person, now), assigned);
  const actor = { ...assigned, ...authentication };
  const headers = { cookie: `hemlank_session=${token}`, 'x-hemlank': '1' };
  const answerOf = (response: { statusCode: number; body: string }) => ({
    status: response.statusCode,
    body: parse(response.body) as never,
  });
  return {
    actor,
    token,
    get: async (path) => answerOf(await app.inject({ method: 'GET', url: path, headers })),
    post: async (path, body = {}, sending = {}) =>
      answerOf(
        await app.inject({
          method: 'POST',
          url: path,
          headers: { ...headers, 'idempotency-key': sending.key ?? randomUUID() },
          payload: body as object,
        }),
      ),
    upload: async (path, bytes, name) =>
      answerOf(
        await app.inject({
          method: 'POST',
          url: path,
          headers: {
            ...headers,
            'idempotency-key': randomUUID(),
            'content-type': 'application/octet-stream',
            'x-file-name': encodeURIComponent(name),
          },
          payload: bytes,
        }),
      ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
