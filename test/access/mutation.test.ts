import { describe, expect, it } from 'vitest';
import type { AccessQuestion } from '../../src/modules/access/domain/question.ts';
import { decideBy, type Rule, rules } from '../../src/modules/access/index.ts';
import { cases } from './cases.ts';
import { difference } from './compare.ts';
import { type Choice, type Dimension, dimensionNames, neighbours, questionOf } from './dimensions.ts';

/** How many cases that a rule applies to are looked around, for each rule. */
const enough = 800;

/**
 * Facts that a rule may lose without a difference, because another rule then gives the same answer: of the own controller inner secrecy
 * tells that there is a block, and of health care the patient's record opens with less.
 */
const saidByAnotherRuleToo = ['coherent-block-existence: owner', 'own-record-of-social-service: ownerSide'];

const without = (rule: Rule) => (question: AccessQuestion) =>
  decideBy(
    rules.filter((other) => other !== rule),
    question,
  );

/** The product with one rule applying always: what a rule that has lost the fact would do at a case that only the fact decides. */
const withAlways = (rule: Rule) => {
  const careless = rules.map((other) => (other === rule ? { ...rule, applies: () => true } : other));
  return (question: AccessQuestion) => decideBy(careless, question);
};

describe('every rule is needed', () => {
  it('the comparison with the statutes fails if any one rule is removed', () => {
    const unmissed = new Set(rules);
    for (const choice of cases()) {
      if (unmissed.size === 0) break;
      const question = questionOf(choice);
      for (const rule of unmissed) {
        if (!rule.applies(question)) continue;
        if (difference(without(rule), choice) !== undefined) unmissed.delete(rule);
      }
    }
    expect([...unmissed].map(({ name }) => name)).toEqual([]);
    expect(rules.length).toBeGreaterThan(30);
  });

  it('and if any one rule loses one thing that it asks for', () => {
    const asked = new Set<string>();
    const noticed = new Set<string>();
    for (const { rule, choice } of someThatRulesApplyTo()) {
      const careless = withAlways(rule);
      for (const { dimension, near } of allAround(choice)) {
        const fact = `${rule.name}: ${dimension}`;
        if (noticed.has(fact) || rule.applies(questionOf(near))) continue;
        asked.add(fact);
        if (difference(careless, near) !== undefined) noticed.add(fact);
      }
    }
    expect([...asked].filter((fact) => !noticed.has(fact)).toSorted()).toEqual(saidByAnotherRuleToo);
    process.stdout.write(
      `access mutations: ${rules.length} rules removed, ${noticed.size} of ${asked.size} facts lost\n`,
    );
    expect(noticed.size).toBeGreaterThan(150);
  });
});

/** For each rule, some of the cases that it applies to: every seventh, until there are enough. */
function* someThatRulesApplyTo(): Generator<{ rule: Rule; choice: Choice }> {
  const left = new Map(rules.map((rule) => [rule, enough]));
  let number = 0;
  for (const choice of cases()) {
    number += 1;
    if (number % 7 !== 0) continue;
    const question = questionOf(choice);
    for (const [rule, count] of left) {
      if (count === 0 || !rule.applies(question)) continue;
      left.set(rule, count - 1);
      yield { rule, choice };
    }
  }
}

function* allAround(choice: Choice): Generator<{ dimension: Dimension; near: Choice }> {
  for (const dimension of dimensionNames) {
    for (const near of neighbours(choice, [dimension])) yield { dimension, near };
  }
}
