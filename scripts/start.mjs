// npm start: from a fresh clone to the running demo. Arguments after -- go to the demo,
// e.g. npm start -- --county stockholm --port 4000
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, main, requireNode, run, say } from './lib/project.mjs';

await main(async () => {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
  say('starting the demo');
  return run(process.execPath, [
    '--enable-source-maps',
    inProject('dist/server/cli.js'),
    'demo',
    ...process.argv.slice(2),
  ]);
});
