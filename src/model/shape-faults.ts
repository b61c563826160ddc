import type { z } from 'zod';
import { both, type Bilingual } from '../kernel/texts.ts';
import { atomTexts } from './texts/atoms.ts';
import { checkTexts } from './texts/check.ts';
import { shapeTexts } from './texts/shape.ts';

type Issue = z.core.$ZodIssue;

/** A place whose shape is wrong, and why in plain words. */
export interface ShapeFault {
  readonly path: readonly PropertyKey[];
  readonly reason: Bilingual;
}

/** Issues of the schema as faults that a writer of agreements can act on. */
export function shapeFaults(issues: readonly Issue[]): readonly ShapeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, above: readonly PropertyKey[]): readonly ShapeFault[] {
  const path = [...above, ...issue.path];
  // What stands in a list is told by the list's key.
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        path: [...path, name],
        reason: both(checkTexts, (t) => t.keyUnknown({ key: name })),
      }));
    case 'invalid_union':
      return nearest(issue.errors, path) ?? [{ path, reason: both(shapeTexts, (t) => t.noForm({ key })) }];
    case 'invalid_value': {
      const known = issue.values.map(String);
      return [{ path, reason: both(checkTexts, (t) => t.valueUnknown({ key, known })) }];
    }
    case 'invalid_type': {
      if (!issue.message.endsWith('received undefined')) break;
      return [{ path, reason: both(checkTexts, (t) => (key === 'clause' ? t.clauseLacking : t.keyLacking({ key }))) }];
    }
    default:
  }
  return [{ path, reason: shapeReason(issue, key) }];
}

/** What the schema says of a value, in the words of the language. */
function shapeReason(issue: Issue, key: string): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return both(shapeTexts, (t) => t.wrongType({ key, wanted: issue.expected }));
    case 'too_small':
      return both(shapeTexts, (t) => t.tooSmall({ key, least: String(issue.minimum), of: issue.origin }));
    case 'too_big':
      return both(shapeTexts, (t) => t.tooBig({ key, most: String(issue.maximum), of: issue.origin }));
    default: {
      const how = Object.values<Bilingual>(atomTexts).find(({ en }) => en === issue.message);
      return {
        sv: shapeTexts.sv.wrongForm({ key, how: how?.sv ?? issue.message }),
        en: shapeTexts.en.wrongForm({ key, how: how?.en ?? issue.message }),
      };
    }
  }
}

/** Of the forms that a part may have, the one that it comes nearest to: the one that goes wrong deepest, then in fewest places. */
function nearest(forms: readonly (readonly Issue[])[], path: readonly PropertyKey[]): readonly ShapeFault[] | null {
  const rated = forms
    .filter((issues) => issues.length > 0)
    .map((issues) => ({ issues, depth: Math.max(...issues.map((one) => one.path.length)) }))
    .toSorted((a, b) => b.depth - a.depth || a.issues.length - b.issues.length);
  const [best] = rated;
  return best ? best.issues.flatMap((one) => faultsOf(one, path)) : null;
}
