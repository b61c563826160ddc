// The care chain of two commits, in turns, in one run: npm run bench -- compare --from <commit> [--to HEAD] [--users 1,8] [--rounds 3] [--seconds 10]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: 'HEAD' },
    users: { type: 'string', default: '1,8' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
  },
});
if (options.from === undefined) throw new Error('--from names the commit to compare with');

const folder = mkdtempSync(join(tmpdir(), 'hemlank-compare-'));
const sides = [options.from, options.to].map((commit, index) => checkOut(commit, join(folder, String(index))));
try {
  const rates = sides.map(() => new Map<number, number[]>());
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [index, side] of sides.entries()) {
      for (const [users, rate] of measure(side)) {
        const sofar = rates[index]?.get(users) ?? [];
        rates[index]?.set(users, [...sofar, rate]);
      }
    }
  }
  print(rates);
} finally {
  for (const { path } of sides) git('worktree', 'remove', '--force', path);
  rmSync(folder, { recursive: true, force: true });
}

function git(...words: string[]): string {
  return execFileSync('git', words, { encoding: 'utf8' }).trim();
}

/** Both run with the packages that are installed here. */
function checkOut(commit: string, path: string): { commit: string; path: string } {
  git('worktree', 'add', '--detach', path, commit);
  symlinkSync(join(process.cwd(), 'node_modules'), join(path, 'node_modules'));
  return { commit: git('log', '-1', '--format=%h %s', commit), path };
}

/** Requests a second by users at once. The floor is measured by the chain's own run; here only the product counts. */
function measure({ path }: { path: string }): [number, number][] {
  const words = ['bench/chain.ts', '--users', options.users, '--seconds', options.seconds, '--recorded', '40'];
  const said = execFileSync(process.execPath, ['--import', 'tsx', ...words], {
    cwd: path,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const counted = options.users.split(',').map(Number);
  const rates = [...said.matchAll(/product [\d.]+ chains\/s, (\d+) requests\/s/g)].map(([, rate]) => Number(rate));
  if (rates.length !== counted.length) throw new Error(`the chain did not say what it measured:\n${said}`);
  return counted.map((users, index) => [users, rates[index] ?? Number.NaN]);
}

function print(rates: readonly Map<number, number[]>[]): void {
  for (const [index, { commit }] of sides.entries()) {
    console.log(commit);
    for (const [users, all] of rates[index] ?? [])
      console.log(`  ${users} at once: ${all.join(', ')} requests/s, median ${median(all)}`);
  }
  const [before, after] = rates;
  for (const [users, all] of after ?? []) {
    const cost = 1 - median(all) / median(before?.get(users) ?? []);
    console.log(`${users} at once: ${(cost * 100).toFixed(0)} % of the throughput is gone`);
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
