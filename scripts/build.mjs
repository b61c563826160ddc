// npm run build: the browser's part to dist/web (Vite), the server's to dist/server (esbuild).
// Migrations and cooperation models are read from the project folder and not copied.
// --server-to FOLDER builds the server's part alone, there: for the test that each thread finds its file in what was built.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { forgetStamp, keepStamp, sourceStamp } from './lib/built.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, main, root, say } from './lib/project.mjs';

const quiet = process.argv.includes('--quiet');
const serverTo = process.argv.includes('--server-to') ? process.argv.at(-1) : undefined;

await main(async () => {
  await ensureInstalled();
  if (serverTo !== undefined) return timed('server', () => buildServer(serverTo));
  const stamp = sourceStamp();
  forgetStamp();
  await timed('server', () => buildServer('dist/server'));
  await timed('browser', buildWeb);
  keepStamp(stamp);
});

async function buildServer(outdir) {
  const { build } = await import('esbuild');
  rmSync(inProject(outdir), { recursive: true, force: true });
  await build({
    entryPoints: [
      ...['src/cli.ts', 'src/server.ts', 'src/worker.ts']
        .filter((path) => existsSync(inProject(path)))
        .map((path) => ({ in: path, out: path.slice('src/'.length, -'.ts'.length) })),
      // Run in threads: beside the code that starts them.
      { in: 'src/modules/visit/solver-thread.ts', out: 'solver-thread' },
    ],
    absWorkingDir: root,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildWeb() {
  const { build } = await import('vite');
  await build({ root: inProject('src/web'), logLevel: quiet ? 'warn' : 'info' });
  compress(inProject('dist/web'));
}

// Beside each text of some size, as the server sends it: quality 9 is nearly as small as the best and takes a tenth of the time.
function compress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html|svg)$/.test(name),
  );
  for (const path of files.map((name) => join(folder, name))) {
    const text = readFileSync(path);
    if (text.length < 1024) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}

async function timed(what, step) {
  const start = performance.now();
  await step();
  if (!quiet) say(`built the ${what} part in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
