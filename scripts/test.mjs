// npm test: installs and builds what is needed, then check and the whole suite. The last line counts both.
// npm run test:long adds the large counts (test/long). For one part while working: npx vitest run src/kernel
import { ensureBuilt } from './lib/built.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, requireNode, say } from './lib/project.mjs';
import { runSuite } from './lib/suite.mjs';

await main(async () => {
  requireNode();
  await ensureInstalled();
  const start = performance.now();
  const { passed, failed } = await runAll(process.argv.includes('--long'));
  say(`tested in ${Math.round((performance.now() - start) / 1000)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

async function runAll(long) {
  const chromium = await ensureChromium();
  await ensureBuilt();
  say('checking');
  const { runChecks } = await import('./check.mjs');
  const check = await runChecks();
  say(long ? 'testing, with the large counts' : 'testing');
  const suite = await runSuite({ env: { CHROMIUM: chromium, ...(long && { HEMLANK_LONG: '1' }) } });
  return { passed: check.passed + suite.passed, failed: check.failed + suite.failed };
}
