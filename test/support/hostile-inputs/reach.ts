import { afterAll } from 'vitest';
import type { Endpoint } from '../../../src/platform/http/endpoint.ts';
import { modules } from '../../../src/composition/modules.ts';

/** How far the requests to one route came. */
export interface Reach {
  route: string;
  sent: number;
  /** Refused before the use case: by schema, size, type, session or limit. */
  before: number;
  /** Came to the use case and were refused there. */
  inside: number;
  done: number;
  /** How many different refusals the use case answered with. */
  reasons: Set<string>;
}

/**
 * What a person may ask for in a minute would keep hostile requests from reaching anything. The endpoints are as they were after the file:
 * the next one in the same process may be about the limits.
 */
export function raiseLimits(): void {
  const before = modules.flatMap((module) => module.endpoints).map((endpoint) => ({ endpoint, was: { ...endpoint } }));
  for (const { endpoint } of before) if (endpoint.perMinute !== undefined) endpoint.perMinute = 1_000_000;
  afterAll(() => {
    for (const { endpoint, was } of before) Object.assign(endpoint, was);
  });
}

/** Tells whether the use case of an endpoint has been entered since it was last asked. */
export function watchEntry(endpoint: Endpoint): () => boolean {
  let entered = false;
  const enter = () => {
    entered = true;
  };
  if (endpoint.type === 'command') {
    const { perform } = endpoint;
    endpoint.perform = (work, input) => {
      enter();
      return perform(work, input);
    };
  } else if (endpoint.type === 'query') {
    const { handle } = endpoint;
    endpoint.handle = (work, input) => {
      enter();
      return handle(work, input);
    };
  } else {
    const { handle } = endpoint;
    endpoint.handle = (work, input) => {
      enter();
      return handle(work, input);
    };
  }
  return () => {
    const was = entered;
    entered = false;
    return was;
  };
}

/** A table of how far the requests came, route by route. */
export function reachTable(reaches: readonly Reach[]): string {
  const sum = (pick: (reach: Reach) => number) => reaches.reduce((total, reach) => total + pick(reach), 0);
  const row = (name: string, cells: (string | number)[]) =>
    name.padEnd(58) + cells.map((one) => String(one).padStart(8)).join('');
  const width = ['sent', 'before', 'inside', 'done', 'reasons'];
  const of = ({ sent, before, inside, done, reasons }: Reach) => [sent, before, inside, done, reasons.size];
  return [
    row('how far hostile requests came', width),
    ...reaches.map((reach) => row(reach.route, of(reach))),
    row(`all ${reaches.length} routes`, [
      sum((one) => one.sent),
      sum((one) => one.before),
      sum((one) => one.inside),
      sum((one) => one.done),
      '',
    ]),
  ].join('\n');
}
