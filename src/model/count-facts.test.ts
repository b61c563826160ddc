import { expect, it } from 'vitest';
import { acceptedModel, allModelNames } from '../../test/factories/shipped-models.ts';
import { countFacts, sourceKind } from './count-facts.ts';

const { document } = acceptedModel('borgholm');

it('counts clauses by where they come from, and the rules that follow from them', () => {
  const counted = countFacts(document);
  const of = (kind: string) => document.clauses.filter((clause) => sourceKind(clause) === kind).length;
  expect(counted.clauses).toEqual({ seed: of('seed'), law: of('law'), assumption: of('assumption') });
  expect(counted.rules.seed).toBeGreaterThan(10);
});

it('lists every assumption with its place: clauses that are, and values in rules that are', () => {
  const { assumptions } = countFacts(document);
  const assumed = document.clauses.filter((clause) => sourceKind(clause) === 'assumption').map(({ id }) => id);
  expect(assumptions.map(({ path }) => path)).toEqual(expect.arrayContaining(assumed.map((id) => `clauses.${id}`)));
  const hours = assumptions.find(({ path }) => path.startsWith('routes.acute-home-visit') || path.includes('hours'));
  expect(hours?.reason).toContain('Källan (002)');
  expect(assumptions.every(({ reason }) => reason.length > 10)).toBe(true);
});

it('an assumed value more in a rule is one assumption more, and changes no count of rules', () => {
  const before = countFacts(document);
  const [route, ...routes] = document.routes ?? [];
  if (route === undefined) throw new Error('Borgholm has ways');
  const marked = { ...document, routes: [{ ...route, assumption: 'Påhittat för provet.' }, ...routes] };
  const after = countFacts(marked);
  expect(after.rules).toEqual(before.rules);
  expect(after.assumptions.length - before.assumptions.length).toBe(1);
});

it.each(allModelNames)('%s: every rule of the model is counted under a source', (name) => {
  const { rules, assumptions } = countFacts(acceptedModel(name).document);
  expect(rules.seed + rules.law + rules.assumption).toBeGreaterThan(50);
  expect(assumptions.length).toBeGreaterThan(0);
});
