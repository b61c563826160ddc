// Keys, tokens and passwords in the files git knows.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandOf, main, Stop } from './lib/project.mjs';

// It takes all files it is given into memory side by side, and then four times as long for each.
const atATime = 150;

await main(() => {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).toString('utf8');
  // A picture has no text to read a secret from, and takes as long as a hundred source files.
  const files = [...new Set(list.split('\0').filter(Boolean))].filter(
    (file) => existsSync(file) && !/\.(png|woff2)$/.test(file),
  );
  if (files.length === 0) throw new Stop('git names no files to look at');
  for (let from = 0; from < files.length; from += atATime) look(files.slice(from, from + atATime));
  console.log(`${files.length} files, no secrets`);
});

function look(files) {
  const args = [commandOf('secretlint'), '--no-glob', '--format', 'unix', ...files];
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Stop(`secretlint found something:\n${done.stdout}${done.stderr}`);
}
