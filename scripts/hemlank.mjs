#!/usr/bin/env node
// npx hemlank <command>: builds quietly if needed, then runs the command.
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { calledFrom, inProject, main, requireNode, root, run } from './lib/project.mjs';

await main(async () => {
  requireNode();
  await ensureInstalled();
  await ensureBuilt({ quiet: true });
  // Files are named from where one stands; the data stay in the project's folder unless somebody says otherwise.
  return run(process.execPath, ['--enable-source-maps', inProject('dist/server/cli.js'), ...process.argv.slice(2)], {
    cwd: calledFrom(),
    env: { HEMLANK_DATA: resolve(root, process.env.HEMLANK_DATA ?? '.hemlank') },
  });
});
