import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { millisecondsOf } from '../../kernel/instant.ts';
import { makeMetrics } from '../metrics.ts';
import type { Platform } from '../transaction.ts';

/** /health (the process lives), /ready (the database answers) and /metrics (Prometheus). They tell nothing about people. */
export function registerOperations(app: FastifyInstance, platform: Platform): void {
  const metrics = makeMetrics();
  const started = millisecondsOf(platform.clock.now());
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/health', { config: { open: 'for the load balancer' } }, () => ({
    status: 'alive',
    upSeconds: Math.round((millisecondsOf(platform.clock.now()) - started) / 1000),
  }));
  app.get('/ready', { config: { open: 'for the load balancer' } }, async (request, reply) => {
    try {
      await sql`select 1`.execute(platform.db);
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'database does not answer');
      return reply.status(503).send({ status: 'database does not answer' });
    }
  });
  app.get(
    '/metrics',
    { config: { open: 'for the metrics collector; the reverse proxy keeps it inside' } },
    async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
