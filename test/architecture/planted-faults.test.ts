import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Outcome, type TemporaryProject, temporaryProject } from './temporary-project.ts';

const settings = [
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.server.json',
  'tsconfig.web.json',
  'tsconfig.web-tests.json',
  'biome.json',
  '.oxlintrc.json',
  'knip.json',
  'package.json',
  '.gitignore',
];

// A project without a fault, in which each test changes one thing.
const sound = {
  'src/cli.ts':
    "import { greeting } from './kernel/greeting.ts';\nimport { en } from './modules/referral/texts/en.ts';\n\nawait Promise.resolve(greeting(en.title));\n",
  'src/kernel/greeting.ts':
    '/** A greeting. */\nexport function greeting(county: string): string {\n  return `God morgon, ${county}`;\n}\n',
  'src/kernel/texts.ts': 'export type Texts<T> = { [K in keyof T]: T[K] };\n',
  'src/modules/referral/texts/sv.ts': "export const sv = { title: 'Vårdbegäran', send: 'Skicka' };\n",
  'src/modules/referral/texts/en.ts':
    "import type { Texts } from '../../../kernel/texts.ts';\nimport type { sv } from './sv.ts';\n\nexport const en: Texts<typeof sv> = { title: 'Referral', send: 'Send' };\n",
};

let project: TemporaryProject;

beforeEach(() => {
  project = temporaryProject(settings);
  execFileSync('git', ['init', '--quiet'], { cwd: project.folder });
  project.write(sound);
});
afterEach(() => project.remove());

const types = (): Outcome => project.script('check.mjs', '--here', 'types server');
const web = (): Outcome => project.script('check.mjs', '--here', 'types web');
const format = (): Outcome => project.script('check.mjs', '--here', 'format');
const deadCode = (): Outcome => project.script('check.mjs', '--here', 'dead code');
const lint = (): Outcome => project.script('check-lint.mjs');
const secrets = (): Outcome => project.script('check-secrets.mjs');
const numbers = (): Outcome => project.script('check-personal-numbers.mjs');

function expectCaught({ passed, output }: Outcome, ...words: string[]): void {
  for (const word of words) expect(output).toContain(word);
  expect(passed).toBe(false);
}

test('the sound project passes every check, so that what follows is caught for its fault alone', () => {
  project.write({ 'src/web/main.tsx': 'export const main = <p />;\n' });
  const ownCode = (outcome: Outcome): string =>
    outcome.output.replaceAll(/^.*(?:package\.json|Unused d|FAIL).*$/gm, '');
  for (const check of [types, web, format, lint, secrets, numbers]) {
    const outcome = check();
    expect(outcome.output).not.toContain('FAIL');
    expect(outcome.passed).toBe(true);
  }
  // The small project uses hardly any of our packages; only its own code is of interest here.
  expect(ownCode(deadCode())).not.toMatch(/src\//);
});

test('a text missing in English', () => {
  const en = sound['src/modules/referral/texts/en.ts'].replace(", send: 'Send'", '');
  project.write({ 'src/modules/referral/texts/en.ts': en });
  expectCaught(types(), 'en.ts', "Property 'send' is missing");
  expectCaught(web(), 'en.ts', "Property 'send' is missing");
});

test('Node in the browser', () => {
  project.write({ 'src/web/main.tsx': 'export const main = <p>{process.pid}</p>;\n' });
  expectCaught(web(), 'process');
});

test('any', () => {
  project.write({ 'src/kernel/loose.ts': 'export const loose = (value: any): number => value.length;\n' });
  expectCaught(lint(), 'no-explicit-any', 'no-unsafe-return', 'no-unsafe-member-access');
});

test('a promise nobody waits for', () => {
  project.write({
    'src/kernel/hasty.ts': 'const later = async () => {};\nexport const hasty = () => {\n  later();\n};\n',
  });
  expectCaught(lint(), 'no-floating-promises');
});

test('a promise where a yes or no is asked for', () => {
  project.write({
    'src/kernel/hasty.ts':
      'const may = async () => false;\nexport const hasty = () => {\n  if (may()) return 1;\n  return 2;\n};\n',
  });
  expectCaught(lint(), 'no-misused-promises');
});

test('a hook that is not always called', () => {
  project.write({
    'src/web/main.tsx':
      "import { useState } from 'react';\n\nexport function Main({ open }: { open: boolean }) {\n  if (open) useState(1);\n  return <p />;\n}\n",
  });
  expectCaught(lint(), 'rules-of-hooks');
});

test('a skipped test, == and printing past the log', () => {
  project.write({
    'src/kernel/lazy.test.ts': "import { test } from 'vitest';\n\ntest.skip('later', () => {});\n",
    'src/kernel/loud.ts': 'export const loud = (a: number, b: number) => console.log(a == b);\n',
  });
  expectCaught(lint(), 'no-disabled-tests', 'eqeqeq', 'no-console');
});

test('a function that grows too long, and a ratchet that is not lowered', () => {
  const long = `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(70)}  return sum;\n}\n`;
  project.write({ 'src/kernel/long.ts': long });
  expectCaught(lint(), 'max-lines-per-function', 'src/kernel/long.ts');
  project.write({ 'lint-ratchet.json': '{ "src/kernel/long.ts eslint(max-lines-per-function)": 1 }\n' });
  expect(lint().passed).toBe(true);
  project.write({ 'lint-ratchet.json': '{ "src/kernel/long.ts eslint(max-lines-per-function)": 2 }\n' });
  expectCaught(lint(), '--lower-ratchet');
});

test('another layout than the formatter makes', () => {
  project.write({ 'src/kernel/wild.ts': 'export const wild = {a:"1"}\n' });
  expectCaught(format(), 'src/kernel/wild.ts');
});

test('code that nobody uses', () => {
  project.write({
    'src/kernel/greeting.ts': `${sound['src/kernel/greeting.ts']}\nexport const unused = 1;\n`,
    'src/kernel/forgotten.ts': 'export const forgotten = 1;\n',
  });
  expectCaught(deadCode(), 'src/kernel/greeting.ts', 'src/kernel/forgotten.ts');
});

test('a secret', () => {
  // Put together here so that this file holds none itself.
  const key = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');
  project.write({
    'src/kernel/key.ts': `export const key = \`${key}\n${'MIIEow'.repeat(20)}\n${key.replace('BEGIN', 'END')}\`;\n`,
  });
  expectCaught(secrets(), 'PrivateKey', 'src/kernel/key.ts');
});

test.each(['a personnummer', 'one with century and hyphen', 'a samordningsnummer'])(
  "a real person's number: %s",
  (kind) => {
    const number = {
      'a personnummer': numberWith('810105', '112'),
      'one with century and hyphen': `19${numberWith('121212', '121').replace(/(.{4})$/, '-$1')}`,
      'a samordningsnummer': numberWith('810165', '112'),
    }[kind];
    project.write({ 'docs/note.md': `Patienten ${number} ringde.\n` });
    const outcome = numbers();
    expectCaught(outcome, 'docs/note.md:1');
    expect(outcome.output).not.toContain(number);
  },
);

test('numbers of the test series, wrong check digits, uuids and long numbers are let through', () => {
  const real = numberWith('810105', '112');
  const wrong = real.slice(0, 9) + ((Number(real[9]) + 1) % 10);
  project.write({
    'docs/note.md': `${numberWith('810105', '980')} 19${numberWith('121212', '238')} ${wrong} 77${real}00 ab${real} 0.${real}\n`,
  });
  expect(numbers().output).toContain('no real personal number');
});

test('an exception needs a reason, and goes when its number does', () => {
  const number = numberWith('810105', '112');
  const exception = { file: 'docs/note.md', number, reason: 'A telephone number that happens to look like one.' };
  const list = (...exceptions: object[]) => ({ 'personal-number-exceptions.json': JSON.stringify({ exceptions }) });
  project.write({ 'docs/note.md': number, ...list(exception) });
  expect(numbers().passed).toBe(true);
  project.write(list({ ...exception, reason: '' }));
  expectCaught(numbers(), 'reason');
  project.write({ 'docs/note.md': 'gone', ...list(exception) });
  expectCaught(numbers(), 'no longer in docs/note.md');
});

test('a check with nothing to look at fails', () => {
  const empty = temporaryProject(settings);
  const outcomes = ['types server', 'types web'].map((name) => empty.script('check.mjs', '--here', name));
  const scripts = ['check-lint.mjs', 'check-secrets.mjs', 'check-personal-numbers.mjs'].map((name) =>
    empty.script(name),
  );
  empty.remove();
  for (const { passed } of [...outcomes, ...scripts]) expect(passed).toBe(false);
});

/** A number with a right check digit, made while the test runs so that this file holds none. */
function numberWith(date: string, serial: string): string {
  const digits = Array.from(date + serial, Number);
  const sum = digits.reduce((total, digit, index) => {
    const weighted = digit * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${date}${serial}${(10 - (sum % 10)) % 10}`;
}
