import { spawnSync } from 'node:child_process';
import { projectRoot } from '../platform/project-root.ts';

/** Prints the list of all packages that the product is made of and with (CycloneDX), as npm knows it from the lockfile. */
export function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('hemlank sbom takes no arguments.');
    return Promise.resolve(2);
  }
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  // On Windows npm is a script, which only a shell starts.
  const done = spawnSync('npm', asked, {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(`npm sbom did not succeed: ${done.error?.message ?? done.stderr}`);
    return Promise.resolve(1);
  }
  console.log(done.stdout.trim());
  return Promise.resolve(0);
}
