// npm run bench -- <name>: runs bench/<name>.ts. Benchmarks print figures; they never fail a build.
import { existsSync, readdirSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { commandOf, inProject, main, requireNode, run, say } from './lib/project.mjs';

await main(async () => {
  requireNode();
  const [name, ...args] = process.argv.slice(2);
  const known = benches();
  if (!name || !known.includes(name)) {
    say(`npm run bench -- <name> [options], where name is one of: ${known.join(', ') || '(there are none yet)'}`);
    return name ? 2 : 0;
  }
  await ensureInstalled();
  return run(process.execPath, [commandOf('tsx'), inProject('bench', `${name}.ts`), ...args]);
});

function benches() {
  const folder = inProject('bench');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
}
