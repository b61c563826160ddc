import type { AccessAnswer, AccessQuestion } from './question.ts';
import type { Hindrance, Permit, Rule } from './rule.ts';
import { across } from './rules/across.ts';
import { hindrances } from './rules/hindrances.ts';
import { innerSecrecy } from './rules/inner-secrecy.ts';
import { others } from './rules/others.ts';
import { ownWork } from './rules/own-work.ts';

export type { Rule } from './rule.ts';

/** Every rule of access. What no rule allows is denied. */
export const rules: readonly Rule[] = [...hindrances, ...ownWork, ...innerSecrecy, ...across, ...others];

/** The answer that a set of rules gives: any hindrance denies; else the first way in that is open allows, on its ground. */
export function decideBy(by: readonly Rule[], question: AccessQuestion): AccessAnswer {
  const stopped = by.find((rule): rule is Hindrance => rule.effect === 'deny' && rule.applies(question));
  if (stopped !== undefined) return { allowed: false, code: stopped.code };
  const open = by.find((rule): rule is Permit => rule.effect === 'allow' && rule.applies(question));
  return open === undefined
    ? { allowed: false, code: `no-ground-for-${question.object.kind}` }
    : { allowed: true, ground: open.ground };
}

/** May this asker do this with this object, and on what ground. Pure: everything that bears on it is in the question. */
export function decide(question: AccessQuestion): AccessAnswer {
  return decideBy(rules, question);
}
