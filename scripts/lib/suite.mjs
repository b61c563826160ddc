// Runs vitest and counts, so that nothing that went wrong can look like success.
import { mkdtempSync, rmSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, readJson, run } from './project.mjs';

/** Runs the whole suite (or, with arguments, a part of it); answers how many tests passed and failed. */
export async function runSuite({ args = [], env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-suite-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [commandOf('vitest'), 'run', ...reporters, ...args], {
    env: { ...(args.length === 0 && { HEMLANK_WHOLE: '1' }), ...env },
  });
  const counted = existsSync(report) ? count(readJson(report)) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  // Vitest can end badly without a failed test: an unhandled rejection, a crashed worker, no tests at all.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

// A file that could not even be loaded has no failed test in it and counts as one; a skipped test is a failed one.
function count(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) process.stdout.write(`\n${skipped} skipped tests: they count as failed, no test is skipped here\n`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken + skipped };
}
