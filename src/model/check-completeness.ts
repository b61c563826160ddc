import { both } from '../kernel/texts.ts';
import { factKeys } from './facts.ts';
import type { Fault } from './fault.ts';
import { FeelError } from './feel/ast.ts';
import { namesIn } from './feel/compile.ts';
import { parseExpression } from './feel/parse.ts';
import type { ModelDocument, Requirement } from './schema.ts';
import { checkTexts } from './texts/check.ts';

/** Names that conditions may use besides the facts themselves; `complete.ts` gives their values. */
export const derivedFactNames = ['age', 'medicationListAgeDays', 'enrolled'] as const;

const known: ReadonlySet<string> = new Set<string>([...factKeys, ...derivedFactNames]);
const facts: ReadonlySet<string> = new Set<string>(factKeys);

/** Requirements name facts that exist, in conditions that can be read, and every set is used. */
export function checkCompleteness(document: ModelDocument): Fault[] {
  const { sets, profiles } = document.completeness;
  const used = new Set(Object.values(profiles).flatMap((profile) => profile.sets));
  const unused = Object.keys(sets)
    .filter((set) => !used.has(set))
    .map(
      (set): Fault => ({ path: ['completeness', 'sets', set], reason: both(checkTexts, (t) => t.setUnused({ set })) }),
    );
  const dangling = Object.entries(profiles).flatMap(([kind, profile]) =>
    profile.sets.flatMap((set, i): Fault[] =>
      sets[set]
        ? []
        : [
            {
              path: ['completeness', 'profiles', kind, 'sets', i],
              reason: both(checkTexts, (t) => t.setMissing({ set })),
            },
          ],
    ),
  );
  const requirements = Object.entries(sets).flatMap(([set, { requires }]) =>
    requires.flatMap((requirement, i) => checkRequirement(['completeness', 'sets', set, 'requires', i], requirement)),
  );
  return [...unused, ...dangling, ...requirements];
}

function checkRequirement(path: readonly (string | number)[], requirement: Requirement): Fault[] {
  const faults: Fault[] = [];
  for (const key of ['fact', 'or'] as const) {
    const fact = requirement[key];
    if (fact === undefined || facts.has(fact)) continue;
    faults.push({ path: [...path, key], reason: both(checkTexts, (t) => t.factUnknown({ fact })) });
  }
  for (const key of ['when', 'must'] as const) {
    const text = requirement[key];
    if (text !== undefined) faults.push(...checkCondition([...path, key], text));
  }
  return faults;
}

/** A condition that can be read and names only what is known. */
export function checkCondition(
  path: readonly (string | number)[],
  text: string,
  names: ReadonlySet<string> = known,
): Fault[] {
  try {
    return namesIn(parseExpression(text))
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => ({ path, reason: both(checkTexts, (t) => t.conditionName({ name })) }));
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    const { at, says } = error;
    return [{ path, reason: both(checkTexts, (t) => t.conditionSyntax({ at: at + 1, why: says })) }];
  }
}
