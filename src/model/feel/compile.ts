import type { BinaryOperator, Expression, FeelValue, UnaryTest, UnaryTests } from './ast.ts';

/** A value of a fact: unknown facts are null. */
export type FactValue = FeelValue | readonly FeelValue[] | undefined;
export type FactReader = (name: string) => FactValue;

type Result = FeelValue | readonly FeelValue[];
type Closure = (read: FactReader) => Result;

/**
 * Compiles an expression to a closure that answers true, false or null (unknown). Unknown facts follow FEEL's
 * three-valued logic: `false and unknown` is false, `true and unknown` is unknown.
 */
export function compileCondition(expression: Expression): (read: FactReader) => boolean | null {
  const closure = compile(expression);
  return (read) => asBoolean(closure(read));
}

/** The names that an expression reads. */
export function namesIn(expression: Expression): readonly { name: string; at: number }[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'name':
      return [{ name: expression.name, at: expression.at }];
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'negative':
    case 'not':
      return namesIn(expression.of);
    case 'in':
      return namesIn(expression.value);
    case 'list-contains':
      return [...namesIn(expression.list), ...namesIn(expression.item)];
    case 'count':
      return namesIn(expression.list);
  }
}

/** Compiles the tests of a table cell; the closure must be given a known value. */
export function compileUnaryTests(tests: UnaryTests): (value: FeelValue) => boolean {
  if (tests.kind === 'any') return () => true;
  const each = tests.tests.map(compileUnaryTest);
  const [only] = each;
  if (only && each.length === 1) return tests.negated ? (value) => !only(value) : only;
  return tests.negated ? (value) => !each.some((test) => test(value)) : (value) => each.some((test) => test(value));
}

function compileUnaryTest(test: UnaryTest): (value: FeelValue) => boolean {
  if (test.kind === 'interval') {
    const { low, high, lowClosed, highClosed } = test;
    return (value) =>
      typeof value === 'number' &&
      (lowClosed ? value >= low : value > low) &&
      (highClosed ? value <= high : value < high);
  }
  const wanted = test.value;
  if (test.op === '=') return (value) => value === wanted;
  const holds = ORDER[test.op];
  return (value) => typeof value === 'number' && typeof wanted === 'number' && holds(value, wanted);
}

const ORDER = {
  '<': (a: number | string, b: number | string) => a < b,
  '<=': (a: number | string, b: number | string) => a <= b,
  '>': (a: number | string, b: number | string) => a > b,
  '>=': (a: number | string, b: number | string) => a >= b,
} as const;

function compile(expression: Expression): Closure {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value;
    case 'name':
      return (read) => read(expression.name) ?? null;
    case 'negative':
      return negative(compile(expression.of));
    case 'not':
      return negation(compile(expression.of));
    case 'binary':
      return binary(expression.op, compile(expression.left), compile(expression.right));
    case 'in':
      return membership(compile(expression.value), compileUnaryTests(expression.tests));
    case 'list-contains':
      return listContains(compile(expression.list), compile(expression.item));
    case 'count':
      return count(compile(expression.list));
  }
}

function negative(of: Closure): Closure {
  return (read) => {
    const value = of(read);
    return typeof value === 'number' ? -value : null;
  };
}

function negation(of: Closure): Closure {
  return (read) => {
    const value = asBoolean(of(read));
    return value === null ? null : !value;
  };
}

function membership(value: Closure, test: (value: FeelValue) => boolean): Closure {
  return (read) => {
    const found = value(read);
    return found === null || Array.isArray(found) ? null : test(found as FeelValue);
  };
}

function listContains(list: Closure, item: Closure): Closure {
  return (read) => {
    const items = list(read);
    const wanted = item(read);
    return Array.isArray(items) ? (items as readonly Result[]).includes(wanted) : null;
  };
}

function count(list: Closure): Closure {
  return (read) => {
    const items = list(read);
    return Array.isArray(items) ? items.length : null;
  };
}

function binary(op: BinaryOperator, left: Closure, right: Closure): Closure {
  switch (op) {
    case 'and':
      return (read) => {
        const a = asBoolean(left(read));
        if (a === false) return false;
        const b = asBoolean(right(read));
        return b === false ? false : a === null || b === null ? null : true;
      };
    case 'or':
      return (read) => {
        const a = asBoolean(left(read));
        if (a === true) return true;
        const b = asBoolean(right(read));
        return b === true ? true : a === null || b === null ? null : false;
      };
    case '=':
      return (read) => equal(left(read), right(read));
    case '!=':
      return (read) => {
        const same = equal(left(read), right(read));
        return same === null ? null : !same;
      };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(ORDER[op], left, right);
    case '+':
    case '-':
    case '*':
    case '/':
      return calculate(op, left, right);
  }
}

/** Comparison with null answers whether both are null; values of different kinds cannot be compared. */
function equal(a: Result, b: Result): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a !== typeof b || typeof a === 'object') return null;
  return a === b;
}

function compare(holds: (a: number | string, b: number | string) => boolean, left: Closure, right: Closure): Closure {
  return (read) => {
    const a = left(read);
    const b = right(read);
    if (typeof a === 'number' && typeof b === 'number') return holds(a, b);
    if (typeof a === 'string' && typeof b === 'string') return holds(a, b);
    return null;
  };
}

function calculate(op: '+' | '-' | '*' | '/', left: Closure, right: Closure): Closure {
  return (read) => {
    const a = left(read);
    const b = right(read);
    if (typeof a !== 'number' || typeof b !== 'number') return null;
    if (op === '+') return a + b;
    if (op === '-') return a - b;
    if (op === '*') return a * b;
    return b === 0 ? null : a / b;
  };
}

function asBoolean(value: Result): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
