// Typed lint. Errors fail. Warnings (long files, long functions) are a ratchet: lint-ratchet.json holds how many
// each file may still have; more fails, and fewer asks to lower the number: `npm run check -- --lower-ratchet`.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, main, readJson, Stop } from './lib/project.mjs';

const ratchetFile = join(process.cwd(), 'lint-ratchet.json');

await main(() => {
  const { diagnostics, number_of_files: files } = lint();
  if (!files) throw new Stop('oxlint looked at no files');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity !== 'error');
  const counted = count(warnings);
  if (process.argv.includes('--lower-ratchet')) lower(counted);
  const loosened = overRatchet(counted);
  for (const problem of errors) console.log(place(problem));
  for (const key of loosened)
    for (const warning of warnings.filter((each) => keyOf(each) === key)) console.log(place(warning));
  if (errors.length + loosened.length > 0)
    throw new Stop(`${errors.length} lint errors, ${loosened.length} over the ratchet`);
  console.log(`${files} files, 0 lint errors, ${warnings.length} old warnings`);
});

function lint() {
  const args = [commandOf('oxlint'), '--type-aware', '--format', 'json'];
  // Another check runs beside it, and every thread of the typed rules finds out the types anew: one takes a quarter less time in all.
  const env = { ...process.env, GOMAXPROCS: '1' };
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, env });
  if (!done.stdout.startsWith('{')) throw new Stop(`oxlint did not run:\n${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}

function keyOf({ filename, code }) {
  return `${filename.replaceAll('\\', '/')} ${code}`;
}

function count(warnings) {
  const counted = {};
  for (const key of warnings.map(keyOf).sort()) counted[key] = (counted[key] ?? 0) + 1;
  return counted;
}

function allowed() {
  return existsSync(ratchetFile) ? readJson(ratchetFile) : {};
}

function overRatchet(counted) {
  const limits = allowed();
  const slack = Object.keys(limits).filter((key) => (counted[key] ?? 0) < limits[key]);
  if (slack.length > 0)
    throw new Stop(`better than lint-ratchet.json says; run "npm run check -- --lower-ratchet":\n${slack.join('\n')}`);
  return Object.keys(counted).filter((key) => counted[key] > (limits[key] ?? 0));
}

function lower(counted) {
  const limits = Object.entries(allowed()).map(([key, limit]) => [key, Math.min(limit, counted[key] ?? 0)]);
  const left = Object.fromEntries(limits.filter(([, limit]) => limit > 0));
  writeFileSync(ratchetFile, `${JSON.stringify(left, null, 2)}\n`);
}

function place({ filename, labels, code, message }) {
  const { line, column } = labels[0]?.span ?? { line: 1, column: 1 };
  return `${filename}:${line}:${column} ${code} ${message}`;
}
