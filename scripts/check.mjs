// npm run check: everything that can be said about the code without running it. Every check that fails is printed
// in full and makes the whole fail. One alone: npm run check -- lint boundaries
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { commandOf, inProject, main, root, Stop } from './lib/project.mjs';

const script = (name, ...args) => [inProject('scripts', name), ...args];

// Looks at the folder it is called in instead of at the project: how the tests plant faults.
const here = process.argv.includes('--here');

// Two checks run side by side; four checkers in each would find out the same types four times.
const oneChecker = ['--checkers', '1'];

// Longest first, so that two can share the time well.
const checks = [
  ['lint', (options) => script('check-lint.mjs', ...options)],
  ['boundaries', () => script('check-boundaries.mjs')],
  ['dead code', () => [commandOf('knip'), '--no-progress', '--no-config-hints']],
  ['types server', () => [commandOf('typescript7', 'tsc'), '--noEmit', ...oneChecker, '-p', 'tsconfig.server.json']],
  ['types web', () => [commandOf('typescript7', 'tsc'), '--noEmit', ...oneChecker, '-p', 'tsconfig.web.json']],
  [
    'types web tests',
    () => [commandOf('typescript7', 'tsc'), '--noEmit', ...oneChecker, '-p', 'tsconfig.web-tests.json'],
  ],
  ['format', () => [commandOf('@biomejs/biome'), 'format', '--colors=off', '.']],
  ['secrets', () => script('check-secrets.mjs')],
  ['personal numbers', () => script('check-personal-numbers.mjs')],
  ['module picture', () => script('draw-modules.mjs', '--check')],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    if (!here) await ensureInstalled();
    const { failed } = await runChecks(process.argv.slice(2).filter((word) => word !== '--here'));
    return failed > 0 ? 1 : 0;
  });
}

/** Runs all checks, or those named, and prints a line for each; answers how many passed and failed. */
export async function runChecks(words = []) {
  const options = words.filter((word) => word.startsWith('--'));
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !checks.some(([known]) => known === name));
  if (unknown.length > 0)
    throw new Stop(`no check is named ${unknown.join(', ')}: ${checks.map(([name]) => name).join(', ')}`);
  const waiting = checks.filter(([name]) => names.length === 0 || names.includes(name));
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runOne(next, options));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  const failed = results.filter(({ code }) => code !== 0).length;
  return { passed: results.length - failed, failed };
}

async function runOne([name, command], options) {
  const start = performance.now();
  const { code, output } = await collect(command(options));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const last = output.trim().split('\n').at(-1) ?? '';
  console.log(
    `${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(18)} ${seconds.padStart(5)} s  ${code === 0 ? last : ''}`.trimEnd(),
  );
  if (code !== 0) console.log(output.replaceAll(/^/gm, '      '));
  return { code };
}

function collect(args) {
  const child = spawn(process.execPath, args, {
    cwd: here ? process.cwd() : root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
