import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { providerThatKnows, startTestApp } from '../support/app.ts';
import { type Reach, raiseLimits, reachTable } from '../support/hostile-inputs/reach.ts';
import { attack, battlefield, nameOf } from '../support/hostile-inputs/run.ts';

raiseLimits();
let hsaId = '';
const test = await startTestApp({ relyingParty: providerThatKnows(() => hsaId) });
const field = await battlefield(test);
hsaId = field.world.county.wardNurse.hsaId;
const requests = 20_000;
const each = Math.ceil(requests / field.routes.length);
const reaches: Reach[] = [];

it.each(field.routes.map((route, index) => [nameOf(route), route, index] as const))(
  `%s: ${each} hostile requests: no fault, nothing of others', nothing written when refused`,
  async (_name, route, index) => {
    // Thousands of rows have been written by now; a server in use keeps its statistics by itself, a test's does not.
    await sql`analyze`.execute(test.owner);
    const reach = await attack(field, route, each, 1_000 + index);
    reaches.push(reach);
    expect(reach.sent).toBe(each);
  },
);

it('20 000 requests or more, and every use case was reached', () => {
  console.log(reachTable(reaches));
  expect(reaches.reduce((total, { sent }) => total + sent, 0)).toBeGreaterThanOrEqual(requests);
  const endpoints = reaches.filter(({ route }) => field.routes.some((one) => nameOf(one) === route && one.endpoint));
  expect(endpoints.filter(({ inside, done }) => inside + done === 0).map(({ route }) => route)).toEqual([]);
});
