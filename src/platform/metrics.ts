import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What operations watch. Labels are routes and statuses, never ids of patients. */
export interface Metrics {
  registry: Registry;
  requests: Histogram<'route' | 'method' | 'status'>;
}

/** Makes the process's metrics. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'hemlank_request_seconds',
      help: 'Time to answer, by route and status',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers: [registry],
    }),
  };
}
