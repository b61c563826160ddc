import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { bearerOf } from './bearer.ts';
import { isNestedDeeperThan } from './nesting.ts';
import { platformTexts } from './texts.ts';

/** Levels of objects and lists in each other that a JSON body may have. */
const deepestBody = 64;

/** What no page of ours uses, so that nothing that gets into one can either. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/** What holds for every request and every answer, whatever the route: headers, cookies, origin, depth. */
export async function harden(app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> {
  const overTls = publicUrl.startsWith('https:');
  await registerHeaders(app, overTls);
  await app.register(cookie);
  await app.register(compress, { global: true, threshold: 2048 });
  // Routes that ask for it have limits of their own beside these.
  await app.register(rateLimit, { global: false, keyGenerator: (request) => request.ip });
  // Only JSON and raw bytes are read.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  // What reads bodies afterwards calls itself for each level; nothing of ours is nearly as deep.
  app.addHook('preValidation', async (request) => {
    if (isNestedDeeperThan(deepestBody, request.body)) {
      throw new Refusal('bad-input', 'nested-too-deep', platformTexts.badInput);
    }
  });
  refuseOtherSites(app, new URL(publicUrl).origin, overTls);
}

async function registerHeaders(app: FastifyInstance, overTls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: overTls ? [] : null,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: overTls ? { maxAge: 2 * 365 * 24 * 3600, includeSubDomains: true } : false,
  });
  const permissions = unusedFeatures.map((name) => `${name}=()`).join(', ');
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions);
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** For answers that are given before any hook has run. */
export function bareHeaders(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store');
}

/** Where the browser itself goes, sent by the identity provider or by a link. */
const reachedByLinks = ['/api/session/login', '/api/session/anew', '/api/session/callback'];

/** Where other systems prove who they are, in the request itself: no cookie is read there. */
const reachedBySystems = ['/api/token'];

/**
 * Other sites can send nothing in a user's name. A change needs a header that no form can send, and a script of another site only after a
 * preflight, which we never answer; the origin is checked as well. With a token, which no form can send either, no cookie is read. A look must not come from another site either: it would be logged as
 * the user's.
 */
function refuseOtherSites(app: FastifyInstance, origin: string, overTls: boolean): void {
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const path = request.url.split('?')[0] ?? '';
    const elsewhere = request.headers['sec-fetch-site'] === 'cross-site' && !reachedByLinks.includes(path);
    const looks = request.method === 'GET' || request.method === 'HEAD';
    if (elsewhere || (!looks && !comesFromUs(request, origin, overTls))) {
      throw new Refusal('not-allowed', 'cross-site', platformTexts.crossSite);
    }
  });
}

function comesFromUs(request: FastifyRequest, origin: string, overTls: boolean): boolean {
  const from = request.headers.origin;
  const provesItself = bearerOf(request) !== undefined || reachedBySystems.includes(request.routeOptions.url ?? '');
  if (request.headers['x-hemlank'] !== '1' && !provesItself) return false;
  // The demo is reached as localhost as well as 127.0.0.1.
  return from === undefined || from === origin || (!overTls && sameHost(from, request));
}

function sameHost(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
