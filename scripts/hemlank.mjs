#!/usr/bin/env node
// npx hemlank <command>: builds quietly if needed, then runs the command.
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inProject, main, requireNode, run } from './lib/project.mjs';

await main(async () => {
  requireNode();
  await ensureInstalled();
  await ensureBuilt({ quiet: true });
  return run(process.execPath, ['--enable-source-maps', inProject('dist/server/cli.js'), ...process.argv.slice(2)]);
});
