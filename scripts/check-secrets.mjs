// Keys, tokens and passwords in the files git knows.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { main, Stop } from './lib/project.mjs';

// Its profiler marks every step and then looks through all marks so far for each: with them, two thousand files take a minute and a half.
performance.mark = () => undefined;

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: recommended, options: {} }] };

await main(async () => {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).toString('utf8');
  // A picture has no text to read a secret from.
  const files = [...new Set(list.split('\0').filter(Boolean))].filter(
    (file) => existsSync(file) && !/\.(png|woff2)$/.test(file),
  );
  if (files.length === 0) throw new Stop('git names no files to look at');
  const found = [];
  for (const file of files) found.push(...(await secretsIn(file)));
  if (found.length > 0) throw new Stop(`secretlint found something:\n${found.join('\n')}`);
  console.log(`${files.length} files, no secrets`);
});

/** What is found in a file: where, by which rule, and what it takes it for, with the secret itself left out. */
async function secretsIn(file) {
  const source = {
    filePath: file,
    content: readFileSync(file, 'utf8'),
    ext: extname(file),
    contentType: 'text',
  };
  const { messages } = await lintSource({ source, options: { config, maskSecrets: true } });
  return messages.map(({ loc, messageId, message }) => `${file}:${loc.start.line}: ${message} [${messageId}]`);
}
