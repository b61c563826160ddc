import { type Bilingual, both } from '../../kernel/texts.ts';
import { feelTexts } from '../texts/feel.ts';

/**
 * The part of FEEL (the expression language of DMN) that our models use; the rest is refused at load.
 *
 * - literals: numbers, "text", true, false, null; names of inputs
 * - `or`, `and`, `not(…)`, `=`, `!=`, `<`, `<=`, `>`, `>=`, `+ - * /`, unary minus, parentheses
 * - `x in [1..5)`, `x in ("a", "b")`, `list contains(list, item)`, `count(list)`
 * - unary tests for table cells: `-`, a value, `< 18`, `[14..30]`, a list of those, `not(…)` around such a list
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: FeelValue }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'in'; readonly value: Expression; readonly tests: UnaryTests }
  | { readonly kind: 'list-contains'; readonly list: Expression; readonly item: Expression }
  | { readonly kind: 'count'; readonly list: Expression };

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';
export type FeelValue = string | number | boolean | null;

export type UnaryTest =
  | { readonly kind: 'compare'; readonly op: '=' | '<' | '<=' | '>' | '>='; readonly value: FeelValue }
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      readonly lowClosed: boolean;
      readonly highClosed: boolean;
    };

/** `any` is the cell "-". */
export type UnaryTests =
  | { readonly kind: 'any' }
  | { readonly kind: 'some'; readonly tests: readonly UnaryTest[]; readonly negated: boolean };

/** What is wrong and at which character (from 0) of the text. */
export class FeelError extends Error {
  readonly at: number;
  /** What is wrong, for whoever writes the expression; the message of the error itself is in English. */
  readonly says: Bilingual;
  constructor(at: number, say: Parameters<typeof both<(typeof feelTexts)['sv']>>[1]) {
    const says = both(feelTexts, say);
    super(says.en);
    this.name = 'FeelError';
    this.at = at;
    this.says = says;
  }
}
