import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type LocalDate, localDateSchema as day } from '../kernel/local-date.ts';
import { projectRoot } from './project-root.ts';

const ruleSchema = z.strictObject({
  rule: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  /** What the value holds for (roles, say); everything not named elsewhere when it is left out. */
  for: z.array(z.string().min(1)).min(1).optional(),
  /** The county it holds in; everywhere else another one does. */
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  value: z.union([z.number(), z.string(), z.array(z.string())]),
  from: day,
  /** The first day on which it no longer holds. */
  to: day.optional(),
  source: z.string().min(10),
});

type Rule = z.output<typeof ruleSchema>;

/** What is asked for: on which day, and for whom or what. */
export interface RuleQuestion {
  on: LocalDate;
  county?: string;
  for?: string;
}

/** Rules whose values change with law, county and experience: all that lie in a folder, asked by name and day. */
export interface Rules {
  number(name: string, asked: RuleQuestion): number;
  text(name: string, asked: RuleQuestion): string;
  list(name: string, asked: RuleQuestion): readonly string[];
  /** What a rule names on a day (`for`), with the value of each. */
  named(name: string, on: LocalDate): Map<string, Rule['value']>;
}

/** Reads the YAML files of a folder. Throws when one is malformed, or when two rules answer the same question on the same day. */
export function readRules(folder: string): Rules {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const rules = files.flatMap((file) => z.array(ruleSchema).parse(parse(readFileSync(join(folder, file), 'utf8'))));
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) byName.set(rule.rule, [...(byName.get(rule.rule) ?? []), rule]);
  for (const same of byName.values()) refuseTwoAnswers(same);
  const answer = (name: string, asked: RuleQuestion): Rule['value'] => {
    const [best] = (byName.get(name) ?? []).filter((rule) => answers(rule, asked)).toSorted(narrowestFirst);
    if (best === undefined) throw new Error(`no rule ${name} holds on ${asked.on}: add one to the folder rules`);
    return best.value;
  };
  return {
    number: (name, asked) => z.number().parse(answer(name, asked)),
    text: (name, asked) => z.string().parse(answer(name, asked)),
    list: (name, asked) => z.array(z.string()).parse(answer(name, asked)),
    named: (name, on) =>
      new Map(
        (byName.get(name) ?? [])
          .filter((rule) => inForce(rule, on))
          .flatMap((rule) => (rule.for ?? []).map((one): [string, Rule['value']] => [one, rule.value])),
      ),
  };
}

let own: Rules | undefined;

/** The product's own rules: the folder `rules`, read once. */
export function rules(): Rules {
  own ??= readRules(join(projectRoot, 'rules'));
  return own;
}

function inForce({ from, to }: Rule, on: LocalDate): boolean {
  return from <= on && (to === undefined || on < to);
}

function answers(rule: Rule, asked: RuleQuestion): boolean {
  return (
    inForce(rule, asked.on) &&
    (rule.county === undefined || rule.county === asked.county) &&
    (rule.for === undefined || (asked.for !== undefined && rule.for.includes(asked.for)))
  );
}

/** What a county has decided goes before what holds everywhere, and what names something before what does not. */
function narrowestFirst(a: Rule, b: Rule): number {
  return narrowness(b) - narrowness(a);
}

function narrowness({ county, for: named }: Rule): number {
  return (county === undefined ? 0 : 2) + (named === undefined ? 0 : 1);
}

function refuseTwoAnswers(same: readonly Rule[]): void {
  for (const [index, one] of same.entries()) {
    for (const other of same.slice(index + 1)) {
      const sameDay = (one.to === undefined || other.from < one.to) && (other.to === undefined || one.from < other.to);
      const sameThing =
        one.for === undefined || other.for === undefined
          ? one.for === other.for
          : one.for.some((thing) => other.for?.includes(thing));
      if (sameDay && sameThing && one.county === other.county)
        throw new Error(`two rules ${one.rule} hold at once from ${one.from} and ${other.from}`);
    }
  }
}
