import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { Refusal } from '../platform/errors.ts';
import { describeApi } from '../platform/http/open-api.ts';
import { registerOperations } from '../platform/http/operations.ts';
import { buildServer } from '../platform/http/server.ts';
import { platformTexts } from '../platform/http/texts.ts';
import type { LiveHub } from '../platform/live/hub.ts';
import { registerLive } from '../platform/live/route.ts';
import { productVersion, projectRoot } from '../platform/project-root.ts';
import type { ScanFile } from '../platform/scan-file.ts';
import type { Platform } from '../platform/transaction.ts';
import { registerSupportCalendar } from '../modules/physician-support/index.ts';
import { type RelyingParty, registerSignIn } from '../modules/sign-in/index.ts';
import { registerTokens } from '../modules/system-client/index.ts';
import { allPermissions, modules } from './modules.ts';

export interface AppOptions {
  platform: Platform;
  hub: LiveHub;
  relyingParty: RelyingParty;
  publicUrl: string;
  logger: FastifyBaseLogger;
  demo: boolean;
  requestsPerMinute?: number;
  trustProxy?: boolean;
  scanFile?: ScanFile | undefined;
}

/** The whole product over HTTP: every module's endpoints, sign-in, live hints, operations, and the built web pages. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { platform, hub, relyingParty, publicUrl, logger, demo } = options;
  const limits = options.requestsPerMinute === undefined ? {} : { requestsPerMinute: options.requestsPerMinute };
  const app = await buildServer({
    platform,
    modules,
    logger,
    publicUrl,
    trustProxy: options.trustProxy ?? false,
    scanFile: options.scanFile,
    ...limits,
  });
  registerSignIn(app, { platform, relyingParty, publicUrl, demo, permissions: allPermissions() });
  registerTokens(app, { platform, publicUrl, demo });
  registerLive(app, platform, hub);
  registerSupportCalendar(app, platform);
  registerOperations(app, platform);
  registerApiDescription(app);
  await serveWeb(app);
  return app;
}

/** Serves the description of the whole interface. It is made once, when somebody asks for it. */
function registerApiDescription(app: FastifyInstance): void {
  let text: string | undefined;
  const config = { open: 'describes the interface, as the source does; tells nothing about anybody' };
  app.get('/api/openapi.json', { config }, (_request, reply) => {
    text ??= JSON.stringify(
      describeApi(app.walkRoutes(), { version: productVersion(), cookie: app.cookiesHere.session }),
    );
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

/** Serves dist/web on one route; every path that is no file and not under /api gets the page, whose router takes it from there. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  const folder = join(projectRoot, 'dist', 'web');
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
  );
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    // Written beside each file when it is built: compressing anew for each browser costs the server more than all else in loading the page.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get<{ Params: { '*': string } }>(
    '/*',
    { config: { open: 'the page itself; holds no data' } },
    (request, reply) => {
      const file = request.params['*'];
      if (file.startsWith('api/') || (file.startsWith('assets/') && !files.has(file))) {
        throw new Refusal('not-found', 'no-such-page', platformTexts.notFound);
      }
      return reply.sendFile(files.has(file) ? file : 'index.html');
    },
  );
}
