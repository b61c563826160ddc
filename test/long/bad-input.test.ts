import { expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { hostileWorld, sendHostile } from '../support/hostile-walk.ts';

const test = await startTestApp();
const world = await hostileWorld(test);
const runs = 60;

it.each(world.endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
  `%s: ${runs} hostile requests, each a clear 4xx, never a 5xx, and nothing written`,
  async (_path, endpoint) => {
    expect(await sendHostile(world, endpoint, runs)).toBe(runs);
  },
);
