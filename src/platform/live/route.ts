import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors.ts';
import { glanceAtSession } from '../http/server.ts';
import { platformTexts } from '../http/texts.ts';
import type { Platform } from '../transaction.ts';
import type { LiveHub } from './hub.ts';

const heartbeatMilliseconds = 20_000;

/**
 * GET /api/live: server-sent events telling that something changed for the unit one acts in (`{"topics":["unit:…"]}`), so that screens
 * fetch again. Hints carry the unit's id only; every matter a unit takes part in tells the unit. The session is looked at again at
 * every heartbeat, so that a signed-out tab falls silent; an open tab by itself does not keep it alive.
 */
export function registerLive(app: FastifyInstance, platform: Platform, hub: LiveHub): void {
  const open = new Set<ServerResponse>();
  // Streams never end by themselves: a server that closes must end them, or it would wait for ever. The browsers connect again.
  app.addHook('preClose', () => {
    for (const stream of open) stream.end();
    return Promise.resolve();
  });
  app.route({
    method: 'GET',
    url: '/api/live',
    config: {
      open: 'session checked here; only hints without patient data',
      rateLimit: { max: 2400, timeWindow: '1 minute' },
    },
    handler: async (request, reply) => {
      const actor = (await glanceAtSession(platform, request))?.actor;
      if (actor === undefined || actor === null)
        throw new Refusal('not-signed-in', 'not-signed-in', platformTexts.notSignedIn);
      const hardening = reply.getHeaders() as OutgoingHttpHeaders;
      reply.hijack();
      const stream = reply.raw;
      open.add(stream);
      stream.writeHead(200, {
        ...hardening,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      stream.write('retry: 2000\n\n');
      const stop = hub.listen(new Set([`unit:${actor.unitId}`]), (topics) =>
        stream.write(`data: ${JSON.stringify({ topics })}\n\n`),
      );
      const heartbeat = setInterval(() => {
        glanceAtSession(platform, request).then(
          (session) => {
            if (session?.actor?.unitId === actor.unitId) stream.write(': still here\n\n');
            else stream.end();
          },
          () => stream.end(),
        );
      }, heartbeatMilliseconds);
      request.raw.on('close', () => {
        clearInterval(heartbeat);
        open.delete(stream);
        stop();
      });
    },
  });
}
