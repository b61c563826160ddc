import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../platform/project-root.ts';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Prints every package with its licence, tab-separated, sorted by licence. */
export function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error('hemlank licences takes no arguments.');
    return Promise.resolve(2);
  }
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')));
  const lines = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = 'unknown', dev }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${license}\t${name}@${version}\t${dev === true ? 'building, testing or screens' : 'server'}`;
    });
  console.log([...new Set(lines)].toSorted().join('\n'));
  return Promise.resolve(0);
}
