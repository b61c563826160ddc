import { randomUUID } from 'node:crypto';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchema,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isId } from '../../kernel/ids.ts';
import { millisecondsBetween } from '../../kernel/instant.ts';
import { type Locale, preferredLocale } from '../../kernel/texts.ts';
import { loadToken, type SignedInClient } from '../client-token.ts';
import { Refusal } from '../errors.ts';
import { loadSession, type Session, touchSession } from '../session.ts';
import type { Platform } from '../transaction.ts';
import { type ScanFile, refuseInfected } from '../scan-file.ts';
import { bearerOf } from './bearer.ts';
import { type Cookies, cookiesOf } from './cookies.ts';
import type { Endpoint, ModuleDoor, UploadedFile } from './endpoint.ts';
import { mapError } from './error-mapper.ts';
import { bareHeaders, harden } from './harden.ts';
import { type Limits, makeLimits } from './limits.ts';
import { readable, refuseUnreadableText } from './readable-text.ts';
import { admitSystem, runEndpoint } from './run-endpoint.ts';
import { platformTexts } from './texts.ts';

const usualRequestsPerMinute = 1200;

export interface HttpOptions {
  platform: Platform;
  modules: readonly ModuleDoor[];
  logger: FastifyBaseLogger;
  /** Cookies are marked Secure when the public address is https. */
  publicUrl: string;
  /** Requests a minute of one person; an address, behind which there may be a whole hospital, has ten times as many. */
  requestsPerMinute?: number;
  /** Whether X-Forwarded-For may be believed. */
  trustProxy?: boolean;
  /** Looks for malicious content in every file that is sent in. */
  scanFile?: ScanFile | undefined;
}

/** A route that is no endpoint of a module says why it needs no permission. */
export interface RouteConfig {
  endpoint?: Endpoint;
  /** Anyone may call it, for this reason. */
  open?: string;
  /** Anyone signed in may, before choosing an assignment, for this reason. */
  signedIn?: string;
  /** What a route that reads a form by itself takes and answers, for the description of the interface. */
  form?: z.ZodType;
  formAnswer?: z.ZodType;
}

export interface WalkedRoute {
  method: string;
  url: string;
  config: RouteConfig;
  schema: FastifySchema | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | undefined;
    /** The other system that sends, when it came with a token. */
    client: SignedInClient | undefined;
  }
  interface FastifyInstance {
    /** Every registered route with its configuration; what the default-deny test walks and the API description is made of. */
    walkRoutes(): WalkedRoute[];
    /** How cookies are called and set here. */
    cookiesHere: Cookies;
  }
  interface FastifyContextConfig extends RouteConfig {}
}

/** Builds the HTTP server: hardening, session, one registered route per endpoint, one error mapper. Nothing listens yet. */
export async function buildServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    logController: new LogController({ disableRequestLogging: true }),
    // What is refused before any route is found (an address that is too long, or is none) is said in the same way.
    frameworkErrors: (error, request, reply) => void sendError(error, request, bareHeaders(reply)),
    // Slow senders hold no connection for ever; twenty megabytes on a poor line have their time.
    requestTimeout: 120_000,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendError(new Refusal('not-found', 'no-such-page', platformTexts.notFound), request, reply),
  );
  const walked: WalkedRoute[] = [];
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    for (const one of [method].flat()) walked.push({ method: one, url, config: config ?? {}, schema });
  });
  app.decorate('walkRoutes', () => walked);
  app.decorate('cookiesHere', cookiesOf(options.publicUrl));
  await harden(app, options);
  app.decorateRequest('session', undefined);
  app.decorateRequest('client', undefined);
  const limits = makeLimits(app, options.platform, options.requestsPerMinute ?? usualRequestsPerMinute);
  app.addHook('onRequest', limits.ofAddress);
  for (const module of options.modules) {
    for (const endpoint of module.endpoints) registerEndpoint(app, options, endpoint, limits);
  }
  return app;
}

/**
 * The language of the answer. Our own pages say theirs with each request (it may just have been changed, or differ from the browser's);
 * for everything else it is the session's, else the browser's.
 */
export function localeOf(request: FastifyRequest): Locale {
  const asked = preferredLocale(request.headers['accept-language']);
  return request.headers['x-hemlank'] === '1' && request.headers['accept-language'] !== undefined
    ? asked
    : (request.session?.person.locale ?? asked);
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const mapped = mapError(error, request.id, localeOf(request));
  if (mapped.fault) request.log.error({ err: error, route: request.routeOptions.url }, 'fault');
  else
    request.log.info(
      { code: mapped.answer.error.code, status: mapped.status, route: request.routeOptions.url },
      'refused',
    );
  return reply
    .status(mapped.status)
    .serializer(JSON.stringify)
    .type('application/json; charset=utf-8')
    .send(mapped.answer);
}

/** Loads the session of a request, if it has one that lives, and notes that somebody is using it. */
export async function readSession(
  platform: Platform,
  request: FastifyRequest,
  idempotencyKey: string | null,
): Promise<Session | undefined> {
  const token = cookieOf(request);
  if (token === undefined) return undefined;
  const now = platform.clock.now();
  const session = await loadSession(platform.db, token, idempotencyKey, now);
  if (session !== undefined && millisecondsBetween(session.lastSeenAt, now) > 60_000)
    await touchSession(platform.db, token, now);
  request.session = session;
  return session;
}

/** The session's cookie; not read where a token is sent, so that nobody is two at once. */
function cookieOf(request: FastifyRequest): string | undefined {
  return bearerOf(request) === undefined ? request.cookies[request.server.cookiesHere.session] : undefined;
}

/** Looks whether the session still lives, for what a screen does by itself: that nobody is there must still end it. */
export async function glanceAtSession(platform: Platform, request: FastifyRequest): Promise<Session | undefined> {
  const token = cookieOf(request);
  return token === undefined ? undefined : loadSession(platform.db, token, null, platform.clock.now());
}

function registerEndpoint(app: FastifyInstance, options: HttpOptions, endpoint: Endpoint, limits: Limits): void {
  const { platform, scanFile } = options;
  const withinLimits = limits.of(endpoint);
  const isQuery = endpoint.type === 'query';
  const upload = uploadOf(endpoint);
  const schema = {
    summary: endpoint.summary,
    ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
    ...(endpoint.type !== 'download' && endpoint.query !== undefined ? { querystring: endpoint.query } : {}),
    ...bodyOf(endpoint),
    ...(endpoint.type === 'download' ? {} : { response: { 200: endpoint.answer } }),
  };
  app.withTypeProvider<ZodTypeProvider>().route({
    method: endpoint.type === 'command' ? 'POST' : isQuery ? endpoint.method : 'GET',
    url: endpoint.path,
    schema,
    config: { endpoint },
    ...(upload === undefined ? {} : { bodyLimit: upload.maxBytes }),
    // Before the body is parsed: strangers' bodies are not worth reading.
    onRequest: async (request, reply) => {
      await letIn(platform, endpoint, request, reply);
      await withinLimits(request);
    },
    handler: async (request, reply) => {
      const { actor, repeated } = request.client ?? request.session ?? {};
      if (actor === undefined || actor === null || repeated === undefined)
        throw new Error('a request passed without a session');
      refuseUnreadableText([request.params, request.query, request.body]);
      const file = fileOf(endpoint, request);
      if (file !== undefined && scanFile !== undefined) await refuseInfected(scanFile, file, request.log);
      const answer = await runEndpoint(platform, endpoint, {
        actor,
        requestId: request.id,
        params: request.params,
        query: request.query,
        body: upload === undefined ? request.body : undefined,
        file,
        idempotencyKey: keyOf(request),
        repeated,
      });
      return endpoint.type === 'download' ? sendFile(reply, answer as never) : answer;
    },
  });
}

/** Finds out who sends: another system by its token, a person by the session. */
async function letIn(
  platform: Platform,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const key = keyOf(request) ?? null;
  const token = bearerOf(request);
  if (token !== undefined) {
    request.client = await loadToken(platform.db, token, key, platform.clock.now());
    if (request.client !== undefined) {
      const { actor } = request.client;
      return admitSystem(platform, endpoint, { actor, requestId: request.id, params: request.params });
    }
    void reply.header('www-authenticate', 'Bearer realm="hemlank", error="invalid_token"');
    throw new Refusal('not-signed-in', 'no-token', platformTexts.noToken);
  }
  const session = await readSession(platform, request, key);
  if (session === undefined) {
    if (endpoint.scope !== undefined) void reply.header('www-authenticate', 'Bearer realm="hemlank"');
    throw new Refusal('not-signed-in', 'not-signed-in', platformTexts.notSignedIn);
  }
  if (session.actor === null) throw new Refusal('not-allowed', 'no-assignment', platformTexts.noAssignment);
}

const noBody = z.strictObject({}).nullish();

/** What the body must be. A command that asks for none refuses one, so that nobody believes that what they sent counted. */
function bodyOf(endpoint: Endpoint): { body?: z.ZodType } {
  if (endpoint.type === 'download') return {};
  if (endpoint.body !== undefined) return { body: endpoint.body };
  return endpoint.type === 'command' && endpoint.upload === undefined ? { body: noBody } : {};
}

function keyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  return typeof header === 'string' && isId(header.toLowerCase()) ? header.toLowerCase() : undefined;
}

function uploadOf(endpoint: Endpoint): { maxBytes: number } | undefined {
  return endpoint.type === 'download' ? undefined : endpoint.upload;
}

function fileOf(endpoint: Endpoint, request: FastifyRequest): UploadedFile | undefined {
  if (uploadOf(endpoint) === undefined) return undefined;
  if (!Buffer.isBuffer(request.body))
    throw new Refusal('unsupported-type', 'unsupported-type', platformTexts.unsupportedType);
  const header = request.headers['x-file-name'];
  const name = z.string().max(600).safeParse(header);
  return { name: decodeName(name.success ? name.data : ''), bytes: request.body };
}

function decodeName(header: string): string {
  try {
    return readable(decodeURIComponent(header).slice(0, 200));
  } catch {
    return '';
  }
}

function sendFile(
  reply: FastifyReply,
  file: { mediaType: string; name: string; bytes: Buffer; inline: boolean },
): FastifyReply {
  const disposition = file.inline ? 'inline' : 'attachment';
  return reply
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .type(file.mediaType)
    .send(file.bytes);
}
