import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const packageFile = z.object({ version: z.string() });

/** Prints what an error report needs to name. */
export async function run(): Promise<number> {
  const { version } = packageFile.parse(JSON.parse(await readFile(packageJson(), 'utf8')));
  console.log(`hemlank ${version}, node ${process.versions.node}, ${process.platform}-${process.arch}`);
  return 0;
}

// The same two levels up from src/commands and from dist/server.
function packageJson(): URL {
  return new URL('../../package.json', import.meta.url);
}
