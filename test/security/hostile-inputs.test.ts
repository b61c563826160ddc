import { describe, expect, it } from 'vitest';
import { examples } from '../examples/index.ts';
import { providerThatKnows, startTestApp } from '../support/app.ts';
import { type Reach, raiseLimits, reachTable } from '../support/hostile-inputs/reach.ts';
import { attack, battlefield, elsewhere, nameOf } from '../support/hostile-inputs/run.ts';

raiseLimits();
let hsaId = '';
const test = await startTestApp({ relyingParty: providerThatKnows(() => hsaId) });
const field = await battlefield(test);
hsaId = field.world.county.wardNurse.hsaId;
const requests = 1_000;
const each = Math.ceil(requests / field.routes.length);

describe('every route', () => {
  it('has a request that succeeds, and no request is for a route that is gone', () => {
    const named = field.routes.map(nameOf);
    expect(
      named.filter((route) => !(route in examples)),
      'without an example in test/examples',
    ).toEqual([]);
    expect(Object.keys(examples).filter((route) => !named.includes(route))).toEqual([]);
    const walked = test.app.walkRoutes().map(({ method, url }) => `${method} ${url}`);
    expect(Object.keys(elsewhere).filter((route) => !walked.includes(route))).toEqual([]);
  });
});

// Each route's request that succeeds is sent as it is after the hostile ones, so it is tried here too.
describe('hostile requests', () => {
  const reaches: Reach[] = [];

  it.each(field.routes.map((route, index) => [nameOf(route), route, index] as const))(
    '%s',
    async (_name, route, index) => {
      let reach = await attack(field, route, each, 20_261_122 + index);
      // So few of a kind may all be refused at the door; then some more are sent.
      for (let more = 1; route.endpoint !== undefined && reach.inside + reach.done === 0 && more <= 5; more += 1)
        reach = await attack(field, route, each, 20_261_122 + index + more * 1_000);
      reaches.push(reach);
      expect(reach.sent).toBe(each);
    },
  );

  it('reach the use cases', () => {
    console.log(reachTable(reaches));
    const endpoints = reaches.filter(({ route }) => field.routes.some((one) => nameOf(one) === route && one.endpoint));
    const unreached = endpoints.filter(({ inside, done }) => inside + done === 0).map(({ route }) => route);
    expect(unreached).toEqual([]);
  });
});
