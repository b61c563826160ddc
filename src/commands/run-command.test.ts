import { parseArgs } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand } from './run-command.ts';
import type { Command } from './table.ts';

const ran: string[][] = [];
const command = (name: string): Command => ({
  name,
  summary: `does ${name}`,
  usage: `hemlank ${name} --port NUMBER`,
  load: () =>
    Promise.resolve({
      run: (args) => {
        const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
        ran.push([name, values.port ?? '']);
        return Promise.resolve(0);
      },
    }),
});
const known = [command('db'), command('db dump'), command('serve')];
let out = '';

beforeEach(() => {
  ran.length = 0;
  out = '';
  vi.spyOn(console, 'log').mockImplementation((text) => void (out += text));
  vi.spyOn(console, 'error').mockImplementation((text) => void (out += text));
});
afterEach(() => vi.restoreAllMocks());

test('runs the command with the longest matching name and the words after it', async () => {
  expect(await runCommand(['db', 'dump', '--port', '4'], known)).toBe(0);
  expect(ran).toEqual([['db dump', '4']]);
});

test('an unknown command answers 2 and lists what there is', async () => {
  expect(await runCommand(['sing'], known)).toBe(2);
  expect(out).toContain('There is no command "sing"');
  expect(out).toContain('does serve');
});

test('an unknown option answers 2 with the usage of that command', async () => {
  expect(await runCommand(['serve', '--colour'], known)).toBe(2);
  expect(out).toContain("Unknown option '--colour'");
  expect(out).toContain('hemlank serve --port NUMBER');
});

test.each([[['serve', '--help']], [['help', 'serve']], [['serve', '-h']]])(
  '%j explains without running',
  async (args) => {
    expect(await runCommand(args, known)).toBe(0);
    expect(out).toContain('hemlank serve --port NUMBER');
    expect(ran).toEqual([]);
  },
);

test('no command at all prints the overview', async () => {
  expect(await runCommand([], known)).toBe(0);
  expect(out).toContain('hemlank <command>');
});

test('every real command explains itself in its help', async () => {
  expect(await runCommand(['--help'])).toBe(0);
  expect(out).toContain('version');
});
