import {
  FeelError,
  type BinaryOperator,
  type Expression,
  type FeelValue,
  type UnaryTest,
  type UnaryTests,
} from './ast.ts';
import { tokens, type Token } from './tokens.ts';

/** Reads an expression; throws FeelError. */
export function parseExpression(text: string): Expression {
  const parser = new Parser(text);
  const expression = parser.or();
  parser.end();
  return expression;
}

/** Reads the tests of a table cell; throws FeelError. */
export function parseUnaryTests(text: string): UnaryTests {
  if (text.trim() === '-') return { kind: 'any' };
  const parser = new Parser(text);
  const tests = parser.unaryTests();
  parser.end();
  return tests;
}

class Parser {
  private readonly list: readonly Token[];
  private readonly length: number;
  private next = 0;

  constructor(text: string) {
    this.list = tokens(text);
    this.length = text.length;
  }

  end(): void {
    const token = this.peek();
    if (token) throw new FeelError(token.at, (t) => t.unexpected({ found: token.text }));
  }

  or(): Expression {
    return this.chain(['or'], () => this.and());
  }

  unaryTests(): UnaryTests {
    if (this.take('not')) {
      this.must('(');
      const tests = this.positiveTests();
      this.must(')');
      return { kind: 'some', tests, negated: true };
    }
    return { kind: 'some', tests: this.positiveTests(), negated: false };
  }

  private and(): Expression {
    return this.chain(['and'], () => this.comparison());
  }

  private comparison(): Expression {
    const left = this.sum();
    if (this.take('in')) return { kind: 'in', value: left, tests: this.membership() };
    const op = this.takeOne(['=', '!=', '<=', '>=', '<', '>']);
    return op ? { kind: 'binary', op, left, right: this.sum() } : left;
  }

  private membership(): UnaryTests {
    // `x in (1, 2)` holds tests in parentheses; `x in (1..2)` is an open interval: look for the two dots.
    if (
      this.peek()?.text !== '(' ||
      this.list[this.next + 2]?.text === '..' ||
      this.list[this.next + 3]?.text === '..'
    ) {
      return { kind: 'some', tests: [this.positiveTest()], negated: false };
    }
    this.must('(');
    const tests = this.positiveTests();
    this.must(')');
    return { kind: 'some', tests, negated: false };
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Expression {
    return this.chain(['*', '/'], () => this.signed());
  }

  private signed(): Expression {
    return this.take('-') ? { kind: 'negative', of: this.signed() } : this.primary();
  }

  private primary(): Expression {
    const token = this.advance();
    if (token.kind === 'number' || token.kind === 'string' || token.kind === 'constant') {
      return { kind: 'literal', value: token.value };
    }
    if (token.text === '(') {
      const inner = this.or();
      this.must(')');
      return inner;
    }
    if (token.text === 'not') return { kind: 'not', of: this.argument() };
    if (token.text === 'count') return { kind: 'count', list: this.argument() };
    if (token.text === 'list contains') {
      this.must('(');
      const list = this.or();
      this.must(',');
      const item = this.or();
      this.must(')');
      return { kind: 'list-contains', list, item };
    }
    if (token.kind === 'name') return { kind: 'name', name: token.text, at: token.at };
    throw new FeelError(token.at, (t) => t.unexpected({ found: token.text }));
  }

  private argument(): Expression {
    this.must('(');
    const inner = this.or();
    this.must(')');
    return inner;
  }

  private positiveTests(): readonly UnaryTest[] {
    const tests = [this.positiveTest()];
    while (this.take(',')) tests.push(this.positiveTest());
    return tests;
  }

  private positiveTest(): UnaryTest {
    const op = this.takeOne(['<=', '>=', '<', '>']);
    if (op) return { kind: 'compare', op, value: this.number() };
    const open = this.takeOne(['[', '(', ']']);
    if (!open) return { kind: 'compare', op: '=', value: this.literal() };
    const at = this.at();
    const low = this.number();
    this.must('..');
    const high = this.number();
    if (high < low) throw new FeelError(at, (t) => t.intervalTurned({ low, high }));
    const close = this.takeOne([']', ')', '[']);
    if (!close) throw new FeelError(this.at(), (t) => t.intervalEnd);
    return { kind: 'interval', low, high, lowClosed: open === '[', highClosed: close === ']' };
  }

  private literal(): FeelValue {
    if (this.peek()?.text === '-') return this.number();
    const token = this.advance();
    if (token.kind === 'number' || token.kind === 'string' || token.kind === 'constant') return token.value;
    throw new FeelError(token.at, (t) => t.valueWanted({ found: token.text }));
  }

  private number(): number {
    const sign = this.take('-') ? -1 : 1;
    const token = this.advance();
    if (token.kind !== 'number') throw new FeelError(token.at, (t) => t.numberWanted({ found: token.text }));
    return sign * Number(token.value);
  }

  private chain(ops: readonly BinaryOperator[], operand: () => Expression): Expression {
    let left = operand();
    for (let op = this.takeOne(ops); op; op = this.takeOne(ops)) left = { kind: 'binary', op, left, right: operand() };
    return left;
  }

  private takeOne<T extends string>(texts: readonly T[]): T | undefined {
    return texts.find((text) => this.take(text));
  }

  private take(text: string): boolean {
    const token = this.peek();
    if (!token || token.kind === 'string' || token.text !== text) return false;
    this.next += 1;
    return true;
  }

  private must(text: string): void {
    if (!this.take(text)) throw new FeelError(this.at(), (t) => t.wanted({ wanted: text }));
  }

  private advance(): Token {
    const token = this.peek();
    if (!token) throw new FeelError(this.length, (t) => t.tooEarly);
    this.next += 1;
    return token;
  }

  private peek(): Token | undefined {
    return this.list[this.next];
  }

  private at(): number {
    return this.peek()?.at ?? this.length;
  }
}
