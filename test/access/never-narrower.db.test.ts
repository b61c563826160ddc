import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Random, seeded } from '../../src/demo/county/random.ts';
import { decide, type Rule, rules } from '../../src/modules/access/index.ts';
import { startTestApp } from '../support/app.ts';
import { cases } from './cases.ts';
import { type Choice, questionOf } from './dimensions.ts';
import { rowsMissing } from './rows/rows-of.ts';
import { anOrganisation, worldOf } from './rows/world.ts';

/**
 * Row-level security is never narrower than the decision: of the cases that the decision allows, by every one of its rules, some are
 * built as rows, and the rows are asked for as the application's role, acting as the asker, with nothing of the application in between.
 * A patient cannot be an actor yet, so the patient's own rules are not asked here.
 */
const test = await startTestApp();
const places = await anOrganisation(test);
const perRule = process.env['HEMLANK_LONG'] === '1' ? 120 : 6;

const ofStaffAndSystems = rules.filter(({ effect, name }) => effect === 'allow' && !name.startsWith('own-case'));

/** A few cases of each rule, any as likely as another. */
function sample(random: Random): Map<Rule, Choice[]> {
  const kept = new Map<Rule, Choice[]>();
  const met = new Map<Rule, number>();
  for (const choice of cases()) {
    if (choice.asker === 'patient') continue;
    const question = questionOf(choice);
    if (!decide(question).allowed) continue;
    for (const rule of ofStaffAndSystems.filter((one) => one.applies(question))) {
      const number = (met.get(rule) ?? 0) + 1;
      met.set(rule, number);
      const held = kept.get(rule) ?? [];
      kept.set(rule, held);
      if (held.length < perRule) held.push(choice);
      else if (random.chance(perRule / number)) held[random.between(0, perRule - 1)] = choice;
    }
  }
  return kept;
}

async function missingIn(choice: Choice): Promise<string[]> {
  const answer = decide(questionOf(choice));
  if (!answer.allowed) throw new Error('a case of the sample is allowed');
  return rowsMissing(test, await worldOf(test, places, choice, answer.ground));
}

const sampled = sample(seeded(20_261_122));

describe('what the decision allows is there in the database', () => {
  it('by every rule for staff and for systems', () => {
    const ofPatients = ['own-record-of-care', 'own-record-of-social-service', 'own-report-export'];
    const asked = ofStaffAndSystems.filter(({ name }) => !ofPatients.includes(name));
    expect([...sampled.keys()].map(({ name }) => name).toSorted()).toEqual(asked.map(({ name }) => name).toSorted());
    expect([...sampled.values()].flat().length).toBeGreaterThan(200);
  });

  it.each([...sampled].map(([rule, choices]) => [rule.name, choices] as const))('%s', async (_name, choices) => {
    for (const choice of choices) expect(await missingIn(choice), JSON.stringify(choice)).toEqual([]);
  });
});

it('a policy that were narrower would be found', async () => {
  const [choice] = [...sampled].find(([{ name }]) => name === 'identity-in-process')?.[1] ?? [];
  if (choice === undefined) return expect.unreachable('no case');
  await sql`create policy narrower on patient.patient as restrictive for select
    using (access.cares_for(county, id) and platform.acting_role() = 'nobody')`.execute(test.owner);
  expect(await missingIn(choice)).not.toEqual([]);
});
