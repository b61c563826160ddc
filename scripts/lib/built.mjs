// Knows whether dist/ was built from the sources as they are now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inProject, root, run, Stop, say } from './project.mjs';

const stampFile = inProject('dist/.stamp');

/** Builds if dist/ is missing or older than the sources. */
export async function ensureBuilt({ quiet = false } = {}) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()) return;
  if (!quiet) say('building (browser and server)');
  const code = await run(process.execPath, [inProject('scripts/build.mjs'), ...(quiet ? ['--quiet'] : [])]);
  if (code !== 0) throw new Stop('the build failed; what went wrong is above.');
}

/** Called before a build: a build that breaks off leaves no stamp behind. */
export function forgetStamp() {
  rmSync(stampFile, { force: true });
}

/** Called after a build with the stamp taken before it, so that a change made meanwhile is not missed. */
export function keepStamp(stamp) {
  writeFileSync(stampFile, stamp);
}

/** A digest of everything the build reads. */
export function sourceStamp() {
  const single = ['package-lock.json', 'scripts/build.mjs', 'tsconfig.base.json', 'tsconfig.web.json'];
  const files = [...single.map((name) => inProject(name)).filter((path) => existsSync(path)), ...sources()];
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function sources() {
  return readdirSync(inProject('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
