import { describe, expect, it } from 'vitest';
import { decide, decideBy, type Rule, rules } from '../index.ts';
import { acrossWays } from './cases/across.ts';
import { otherWays } from './cases/others.ts';
import { ownWays } from './cases/own.ts';
import { ask, care, homeService, manager, nurse, own, record } from './cases/words.ts';
import type { AccessQuestion, Owner } from './question.ts';

const ways = [...ownWays, ...acrossWays, ...otherWays];

const hindered: { rule: string; ask: AccessQuestion }[] = [
  { rule: 'assignment-ended', ask: ask({ ...nurse, assignmentCurrent: false }, 'read', { kind: 'identity' }, care) },
  {
    rule: 'identity-too-weak',
    ask: ask({ ...nurse, identityStrongEnough: false }, 'read', { kind: 'identity' }, care),
  },
  { rule: 'sign-in-anew', ask: ask(nurse, 'export', record(own), care) },
  { rule: 'role-without-patients', ask: ask({ ...nurse, role: 'analyst' }, 'read', { kind: 'identity' }, care) },
  { rule: 'controller-on-one-side', ask: ask(manager, 'read', record(own), care) },
  { rule: 'home-service-closed-list', ask: ask({ ...homeService, side: 'health-care' }, 'read', record(own), care) },
];

const without = (name: string): Rule[] => rules.filter((rule) => rule.name !== name);

describe('access', () => {
  it('every rule is tried, has a name of its own and says where it comes from', () => {
    const tried = [...ways, ...hindered].map(({ rule }) => rule);
    expect(rules.map(({ name }) => name).toSorted()).toEqual(tried.toSorted());
    expect(new Set(tried).size).toBe(tried.length);
    for (const { source } of rules) expect(source.text.length * source.paragraph.length).toBeGreaterThan(0);
  });

  it.each(ways)('$rule: allows on its ground, and nothing else would', ({ rule, ground, ask: question }) => {
    expect(decide(question)).toEqual({ allowed: true, ground });
    expect(decideBy(without(rule), question)).toMatchObject({ allowed: false });
  });

  it.each(ways)('$rule: each of its facts is needed', ({ ask: question, off }) => {
    for (const { facts, ...change } of off) {
      const changed = { ...question, ...change, facts: { ...question.facts, ...facts } };
      expect(decide(changed), JSON.stringify({ facts, ...change })).toMatchObject({ allowed: false });
    }
  });

  it.each(hindered)('$rule stands in the way alone', ({ rule, ask: question }) => {
    expect(decide(question)).toEqual({ allowed: false, code: rule });
    expect(decideBy(without(rule), question)).toMatchObject({ allowed: true });
  });

  it('home service sees its own documentation, and somebody protected where the visit needs it', () => {
    const ownSocial: Owner = { relation: 'own-unit', side: 'social-service' };
    expect(decide(ask(homeService, 'read', record(ownSocial), care))).toMatchObject({ allowed: true });
    const hidden = { ...care, protectedIdentity: 'marked', neededForVisit: true } as const;
    expect(decide(ask(homeService, 'read', { kind: 'whereabouts' }, hidden))).toMatchObject({ allowed: true });
    expect(decide(ask(homeService, 'list', { kind: 'whereabouts' }, hidden))).toMatchObject({ allowed: false });
  });
});
