// npm run screens [-- NAME,NAME]: pictures of every screen (or the named ones) into docs/screens, from a demo county made for it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/built.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { commandOf, inProject, main, requireNode, run, root, say, Stop } from './lib/project.mjs';

// A Tuesday morning: whatever is due, is due on the same day in every picture.
const at = '2026-11-24T08:10:00Z';

await main(async () => {
  requireNode();
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-screens-'));
  // PostgreSQL runs as another account when we are root, and must be let in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  say('making the demo county');
  const demo = startDemo(port, join(folder, 'data'));
  try {
    await demo.answers;
    say('taking pictures');
    const script = inProject('test/journeys/support/take-pictures.ts');
    const args = [`http://127.0.0.1:${port}`, inProject('docs/screens'), ...process.argv.slice(2)];
    return await run(process.execPath, [commandOf('tsx'), script, ...args], { env: { CHROMIUM: chromium } });
  } finally {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function startDemo(port, data) {
  const args = [inProject('dist/server/cli.js'), 'demo', '--port', String(port), '--data', data, '--at', at];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: undefined },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const answers = new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('Hemlänk answers') && resolve());
    void ended.then(() => reject(new Stop('the demo ended before it answered.')));
  });
  return {
    answers,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

// The identity provider takes the port after it, so both must be free.
async function freePort() {
  for (;;) {
    const first = await listenOn(0);
    const second = await listenOn(first.port + 1).catch(() => undefined);
    first.server.close();
    second?.server.close();
    if (second) return first.port;
  }
}

function listenOn(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });
}
