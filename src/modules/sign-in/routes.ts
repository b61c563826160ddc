import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AssignmentId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { AssignedPerson } from '../../platform/actor.ts';
import { strongEnough } from '../../platform/assurance.ts';
import { holds, type Permission } from '../../platform/authorise.ts';
import { Refusal } from '../../platform/errors.ts';
import { localeOf, readSession } from '../../platform/http/server.ts';
import { platformTexts } from '../../platform/http/texts.ts';
import { chooseAssignment, endSession, type Session, setLocale } from '../../platform/session.ts';
import type { Platform } from '../../platform/transaction.ts';
import { assignmentsSchema, chooseAssignmentSchema, sessionSchema, setLocaleSchema } from './contract.ts';
import { actorOfAssignment, assignmentsOfPerson, roleTexts } from '../organisation/index.ts';
import { type LoginOptions, registerLogin } from './login.ts';
import { signInTexts } from './texts/index.ts';

export interface SignInOptions extends LoginOptions {
  demo: boolean;
  /** Every permission of the product, to tell the browser what the role holds. */
  permissions: readonly Permission[];
}

/** Login round trip, the session, choice of assignment, language, sign-out. */
export function registerSignIn(app: FastifyInstance, options: SignInOptions): void {
  registerLogin(app, options);
  registerSession(app, options);
  registerAssignments(app, options);
}

function registerSession(app: FastifyInstance, options: SignInOptions): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/session',
    schema: { response: { 200: sessionSchema } },
    config: { open: 'tells whether one is signed in' },
    handler: async (request) => sessionAnswer(options, request, await readSession(options.platform, request, null)),
  });
  typed.route({
    method: 'POST',
    url: '/api/session/locale',
    onRequest: requireSignedIn(options.platform),
    schema: { body: setLocaleSchema, response: { 200: z.strictObject({ saved: z.literal(true) }) } },
    config: { signedIn: "one's own language" },
    handler: async (request) => {
      await setLocale(
        options.platform.db,
        request.cookies[request.server.cookiesHere.session] ?? '',
        request.body.locale,
      );
      return { saved: true as const };
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/session/logout',
    schema: { response: { 200: z.strictObject({ signedOut: z.literal(true) }) } },
    config: { open: 'signing out twice does no harm' },
    handler: async (request, reply) => {
      const token = request.cookies[request.server.cookiesHere.session];
      if (token !== undefined) await endSession(options.platform.db, token, options.platform.clock.now());
      reply.clearCookie(app.cookiesHere.session, app.cookiesHere.options).header('clear-site-data', '"cache"');
      return { signedOut: true as const };
    },
  });
}

function registerAssignments(app: FastifyInstance, options: SignInOptions): void {
  const { platform } = options;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const onRequest = requireSignedIn(platform);
  typed.route({
    method: 'GET',
    url: '/api/session/assignments',
    onRequest,
    schema: { response: { 200: assignmentsSchema } },
    config: { signedIn: "one's own assignments" },
    handler: async (request) => {
      const { userId } = sessionOf(request).person;
      const actors = await assignmentsOfPerson(platform.db, userId, dateAt(platform.clock.now()));
      return { assignments: actors.map((actor) => assignmentOf(actor, request)) };
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/session/assignment',
    onRequest,
    schema: { body: chooseAssignmentSchema, response: { 200: sessionSchema } },
    config: { signedIn: "choice among one's own assignments" },
    handler: (request, reply) => choose(options, request.body.assignmentId, request, reply),
  });
}

/** Hook for routes that anyone signed in may call: before the body is read. */
function requireSignedIn(platform: Platform) {
  return async (request: FastifyRequest): Promise<void> => {
    const session = await readSession(platform, request, null);
    if (session === undefined) throw new Refusal('not-signed-in', 'not-signed-in', platformTexts.notSignedIn);
  };
}

function sessionOf(request: FastifyRequest): Session {
  if (request.session === undefined) throw new Error('a request passed without a session');
  return request.session;
}

async function choose(
  options: SignInOptions,
  assignmentId: AssignmentId,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { platform } = options;
  const session = sessionOf(request);
  const actor = await actorOfAssignment(platform.db, session.person.userId, assignmentId, dateAt(platform.clock.now()));
  if (actor === undefined) throw new Refusal('not-found', 'no-such-assignment', signInTexts.notYourAssignment);
  const { assurance, authenticatedAt } = session.person;
  if (!strongEnough({ ...actor, assurance }, platform.clock.now()))
    throw new Refusal('not-allowed', 'too-weak', signInTexts.tooWeak);
  const token = await chooseAssignment(platform.db, request.cookies[request.server.cookiesHere.session] ?? '', actor);
  reply.setCookie(reply.server.cookiesHere.session, token, reply.server.cookiesHere.options);
  return sessionAnswer(options, request, { ...session, actor: { ...actor, assurance, authenticatedAt } });
}

function assignmentOf(actor: AssignedPerson, request: FastifyRequest) {
  return {
    id: actor.assignmentId,
    unitId: actor.unitId,
    unitName: actor.unitName,
    unitKind: actor.unitKind,
    role: actor.role,
    roleName: roleTexts[localeOf(request)][actor.role],
    providerName: actor.providerName,
    principalName: actor.principalName,
    county: actor.county,
  };
}

function sessionAnswer(options: SignInOptions, request: FastifyRequest, session: Session | undefined) {
  const actor = session?.actor ?? null;
  const common = { demo: options.demo, locale: localeOf(request), now: options.platform.clock.now() };
  if (session === undefined) return { user: null, assignment: null, ...common };
  const { userId, name, title } = session.person;
  const held =
    actor === null ? [] : options.permissions.filter((right) => holds(actor.role, right)).map((right) => right.name);
  const assignment = actor === null ? null : { ...assignmentOf(actor, request), permissions: held };
  return { user: { id: userId, name, title }, assignment, ...common };
}
