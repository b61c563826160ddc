import fc from 'fast-check';
import { evaluate, unaryTest } from 'feelin';
import { describe, expect, it } from 'vitest';
import { FeelError, type FeelValue } from './ast.ts';
import { compileCondition, compileUnaryTests, namesIn, type FactValue } from './compile.ts';
import { parseExpression, parseUnaryTests } from './parse.ts';

const number = fc.integer({ min: -20, max: 20 });
const word = fc.constantFrom('home', 'care-home', 'lss', 'a "quoted" word');
const numberTest = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), number).map(([op, n]) => `${op} ${n}`),
  number.map(String),
  fc
    .tuple(fc.constantFrom('[', '(', ']'), number, fc.nat(15), fc.constantFrom(']', ')', '['))
    .map(([open, low, width, close]) => `${open}${low}..${low + width}${close}`),
);
const quoted = word.map((text) => JSON.stringify(text));

function several(test: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const list = fc.array(test, { minLength: 1, maxLength: 4 }).map((tests) => tests.join(', '));
  return fc.oneof(
    list,
    list.map((tests) => `not(${tests})`),
    fc.constant('-'),
  );
}

const boolean = fc.letrec<{ expr: string; value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    number.map((n) => (n < 0 ? `(${n})` : String(n))),
    fc.constantFrom('x', 'y'),
    fc.tuple(tie('value'), fc.constantFrom('+', '-', '*'), tie('value')).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  expr: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(tie('value'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('value')).map((p) => p.join(' ')),
    fc.constantFrom(
      'p',
      'q',
      'true',
      'place = "home"',
      'place != "lss"',
      '(place in ("home", "lss"))',
      '(x in [0..10))',
    ),
    fc.constantFrom(
      'list contains(alerts, "infection")',
      'count(alerts) > 1',
      'x != null',
      '(x in (< 3, > 9))',
      'not(p)',
    ),
    fc.tuple(tie('expr'), fc.constantFrom('and', 'or'), tie('expr')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('expr'), fc.constantFrom('and', 'or'), fc.constantFrom('p', 'q')).map((p) => p.join(' ')),
  ),
})).expr;

const context = fc.record({
  x: fc.option(number),
  y: number,
  p: fc.option(fc.boolean()),
  q: fc.boolean(),
  place: word,
  alerts: fc.array(fc.constantFrom('infection', 'catheter'), { maxLength: 3 }),
});

describe('FEEL, against feelin', () => {
  it('number cells', () => {
    fc.assert(
      fc.property(several(numberTest), number, (text, value) => {
        const ours = compileUnaryTests(parseUnaryTests(text))(value);
        expect(ours, `${text} on ${value}`).toBe(unaryTest(text, { '?': value }).value);
      }),
      { numRuns: 500 },
    );
  });

  it('text and yes/no cells', () => {
    const cases = fc.oneof(
      fc.tuple(several(quoted), word as fc.Arbitrary<FeelValue>),
      fc.tuple(several(fc.constantFrom('true', 'false')), fc.boolean() as fc.Arbitrary<FeelValue>),
    );
    fc.assert(
      fc.property(cases, ([text, value]) => {
        const ours = compileUnaryTests(parseUnaryTests(text))(value);
        expect(ours, `${text} on ${String(value)}`).toBe(unaryTest(text, { '?': value }).value);
      }),
    );
  });

  it('conditions, with unknown facts', () => {
    fc.assert(
      fc.property(boolean, context, (text, facts) => {
        const values: Readonly<Record<string, FactValue>> = facts;
        const ours = compileCondition(parseExpression(text))((name) => values[name]);
        expect(ours, `${text} on ${JSON.stringify(facts)}`).toBe(evaluate(text, facts).value ?? null);
      }),
      { numRuns: 500 },
    );
  });
});

describe('FEEL, what is refused', () => {
  it.each([
    ['age >', 5, 'ends too early'],
    ['age > 18 extra', 9, 'did not expect “extra”'],
    ['(age > 18', 9, 'expected “)”'],
    ['age ? 18', 4, 'cannot read'],
    ['12abc', 0, 'cannot read'],
    ['if a then b else c', 3, 'did not expect “a”'],
  ])('%s', (text, at, message) => {
    expect(() => parseExpression(text)).toThrow(FeelError);
    try {
      parseExpression(text);
    } catch (error) {
      expect(error).toMatchObject({ at });
      expect(String(error)).toContain(message);
    }
  });

  it.each([
    ['ordinary-home', 'needs quotation marks'],
    ['[10..5]', 'ends (5) before it begins (10)'],
    ['>= "a"', 'expected a number'],
    ['[1..5', 'an interval ends with'],
    ['', 'ends too early'],
  ])('cell %s', (text, message) => {
    expect(() => parseUnaryTests(text)).toThrow(message);
  });

  it('tells which names are read', () => {
    const names = namesIn(parseExpression('a and (b = 1 or list contains(c, "x")) and not(d) and e in (1, 2)'));
    expect(names.map((n) => n.name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
