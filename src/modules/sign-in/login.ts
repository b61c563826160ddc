import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type Instant, millisecondsBetween, plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Authentication } from '../../platform/actor.ts';
import { assuranceOf, strongAcrValues, strongEnough } from '../../platform/assurance.ts';
import { Refusal } from '../../platform/errors.ts';
import { withinMinute } from '../../platform/http/within-minute.ts';
import { localeOf, readSession } from '../../platform/http/server.ts';
import { rules } from '../../platform/rules.ts';
import { chooseAssignment, endSession, renewAuthentication, startSession } from '../../platform/session.ts';
import type { Platform } from '../../platform/transaction.ts';
import { assignmentsOfPerson, hsaIdOf, noteSignIn, type Person, personByHsaId } from '../organisation/index.ts';
import { loginQuerySchema } from './contract.ts';
import { keepLoginAttempt, type LoginAttempt, takeLoginAttempt } from './login-attempts.ts';
import type { Proof, RelyingParty } from './relying-party.ts';
import { signInTexts } from './texts/index.ts';

export interface LoginOptions {
  platform: Platform;
  relyingParty: RelyingParty;
  publicUrl: string;
}

/** Seconds that the provider's clock may be wrong by. */
const clockTolerance = 30;

/** Where a refused login ends: a page that says why and what to do. */
const refusalPages = { first: '/sign-in', anew: '/session/renewed' };

/** The login round trip: the first one, and the one made anew within a session. */
export function registerLogin(app: FastifyInstance, options: LoginOptions): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/session/login',
    schema: { querystring: loginQuerySchema },
    config: { open: 'begins a login' },
    handler: (request, reply) =>
      orRefusalPage(options, { request, reply }, { path: refusalPages.first }, () =>
        beginLogin(options, request.query.returnTo, reply),
      ),
  });
  typed.route({
    method: 'GET',
    url: '/api/session/anew',
    schema: { querystring: loginQuerySchema },
    config: { open: 'begins a login within a session; without one there is nothing to go on with' },
    handler: (request, reply) =>
      orRefusalPage(options, { request, reply }, { path: refusalPages.anew }, () =>
        beginAnew(options, request, request.query.returnTo, reply),
      ),
  });
  typed.route({
    method: 'GET',
    url: '/api/session/callback',
    config: { open: 'the identity provider sends the browser back here' },
    handler: async (request, reply) => {
      const page = { path: refusalPages.first };
      return orRefusalPage(options, { request, reply }, page, async () => {
        const attempt = await attemptOf(options, request);
        if (attempt.anew) page.path = refusalPages.anew;
        return attempt.anew
          ? finishAnew(options, request, attempt, reply)
          : finishLogin(options, request, attempt, reply);
      });
    },
  });
}

/** Counts the attempts of an address. The browser itself asked, not a screen of ours: a refusal must be a page. */
async function orRefusalPage(
  { platform }: LoginOptions,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  page: { path: string },
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    const what = request.routeOptions.url ?? '';
    const most = rules().number('sign-in.per-minute', { on: dateAt(platform.clock.now()) });
    await withinMinute(platform, { what, who: request.ip, most });
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    request.log.info({ code: error.code, route: request.routeOptions.url }, 'login refused');
    return reply.redirect(`${page.path}?${new URLSearchParams({ problem: error.code }).toString()}`);
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Only a path within the product; never another site. */
export function safeReturn(returnTo: string | undefined): string {
  if (returnTo === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(returnTo) || returnTo.startsWith('/api/')) return '/';
  return returnTo;
}

async function beginLogin(
  options: LoginOptions,
  returnTo: string | undefined,
  reply: FastifyReply,
  anew?: { hsaId: string },
): Promise<FastifyReply> {
  const { db, clock } = options.platform;
  const now = clock.now();
  const wanted = { acrValues: strongAcrValues(now), ...(anew === undefined ? {} : { anew }) };
  const { state, nonce, codeVerifier, url } = await options.relyingParty.begin(wanted);
  const returns = { returnTo: safeReturn(returnTo), anew: anew !== undefined };
  await keepLoginAttempt(db, { stateHash: hashOf(state), nonce, codeVerifier, ...returns }, now);
  const { login, options: cookieOptions } = reply.server.cookiesHere;
  return reply.setCookie(login, state, { ...cookieOptions, maxAge: 600 }).redirect(url);
}

async function beginAnew(
  options: LoginOptions,
  request: FastifyRequest,
  returnTo: string | undefined,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await readSession(options.platform, request, null);
  if (session === undefined) throw new Refusal('not-signed-in', 'session-ended', signInTexts.sessionEnded);
  const hsaId = await hsaIdOf(options.platform.db, session.person.userId);
  return beginLogin(options, returnTo, reply, { hsaId });
}

async function attemptOf({ platform }: LoginOptions, request: FastifyRequest): Promise<LoginAttempt> {
  const state = stateOf(request);
  // The login must come back to the browser that began it.
  if (!timingSafeEqual(hashOf(state), hashOf(request.cookies[request.server.cookiesHere.login] ?? ''))) throw lapsed();
  const attempt = await takeLoginAttempt(platform.db, hashOf(state), platform.clock.now());
  if (attempt === undefined) throw lapsed();
  return attempt;
}

function stateOf(request: FastifyRequest): string {
  return new URL(request.url, 'http://here').searchParams.get('state') ?? '';
}

function proofOf(
  options: LoginOptions,
  request: FastifyRequest,
  { nonce, codeVerifier }: LoginAttempt,
): Promise<Proof> {
  const checks = { state: stateOf(request), nonce, codeVerifier };
  return options.relyingParty.finish(new URL(request.url, options.publicUrl), checks);
}

function authenticationOf({ acr, secondsAgo }: Proof, now: Instant): Authentication {
  return {
    assurance: assuranceOf(acr, now),
    authenticatedAt: secondsAgo === null ? null : plus(now, { seconds: -secondsAgo }),
  };
}

async function finishLogin(
  options: LoginOptions,
  request: FastifyRequest,
  attempt: LoginAttempt,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { db, clock } = options.platform;
  const now = clock.now();
  const proof = await proofOf(options, request, attempt);
  const person = await known(options, proof);
  const authentication = authenticationOf(proof, now);
  const assigned = await assignmentsOfPerson(db, person.id, dateAt(now));
  const usable = assigned.filter((one) => strongEnough({ ...one, ...authentication }, now));
  if (assigned.length > 0 && usable.length === 0) throw tooWeak();
  // Whoever signed in here before is signed out: one browser, one session.
  const before = request.cookies[request.server.cookiesHere.session];
  if (before !== undefined) await endSession(db, before, now);
  const { id: userId, name, title } = person;
  const token = await startSession(db, { userId, name, title, locale: localeOf(request), ...authentication }, now);
  await noteSignIn(db, userId, now);
  const [only, ...others] = assigned;
  const chosen = only !== undefined && others.length === 0 ? await chooseAssignment(db, token, only) : token;
  return signedIn(reply, chosen).redirect(attempt.returnTo);
}

async function finishAnew(
  options: LoginOptions,
  request: FastifyRequest,
  attempt: LoginAttempt,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { platform } = options;
  const now = platform.clock.now();
  const proof = await proofOf(options, request, attempt);
  const session = await readSession(platform, request, null);
  if (session === undefined) throw new Refusal('not-signed-in', 'session-ended', signInTexts.sessionEnded);
  const person = await known(options, proof);
  if (person.id !== session.person.userId) throw new Refusal('not-allowed', 'other-person', signInTexts.otherPerson);
  // The provider must have asked, not remembered.
  const askedAgo = millisecondsBetween(attempt.createdAt, now) / 1000 + clockTolerance;
  if (proof.secondsAgo === null || proof.secondsAgo > askedAgo)
    throw new Refusal('not-allowed', 'not-anew', signInTexts.notAnew);
  const authentication = authenticationOf(proof, now);
  if (session.actor !== null && !strongEnough({ ...session.actor, ...authentication }, now)) throw tooWeak();
  const before = request.cookies[request.server.cookiesHere.session] ?? '';
  const token = await renewAuthentication(platform.db, before, { userId: person.id, ...authentication }, now);
  if (token === undefined) throw lapsed();
  return signedIn(reply, token).redirect(attempt.returnTo);
}

async function known({ platform }: LoginOptions, { hsaId }: Proof): Promise<Person> {
  const person = await personByHsaId(platform.db, hsaId);
  if (person === undefined) throw new Refusal('not-allowed', 'unknown-person', signInTexts.unknownPerson);
  if (person.locked) throw new Refusal('not-allowed', 'account-locked', signInTexts.accountLocked);
  return person;
}

function signedIn(reply: FastifyReply, token: string): FastifyReply {
  const { login, session, options: cookieOptions } = reply.server.cookiesHere;
  return reply.clearCookie(login, cookieOptions).setCookie(session, token, cookieOptions);
}

function tooWeak(): Refusal {
  return new Refusal('not-allowed', 'too-weak', signInTexts.tooWeak);
}

function lapsed(): Refusal {
  return new Refusal('bad-input', 'login-lapsed', signInTexts.lapsedLogin);
}
