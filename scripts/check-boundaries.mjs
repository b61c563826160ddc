// Module boundaries by dependency-cruiser. It is known to look at a handful of files and report success
// (when its TypeScript is not one it can use), so we compare what it saw with what is on disk.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandOf, main, readJson, Stop } from './lib/project.mjs';

const base = process.cwd();

await main(() => {
  const onDisk = filesUnder('src').concat(filesUnder('test'));
  const { modules, summary } = cruise();
  const seen = new Set(modules.map((module) => module.source));
  const unseen = onDisk.filter((file) => !seen.has(file));
  const problems = [
    ...unseen.map((file) => `not-seen: dependency-cruiser did not look at ${file}`),
    ...mapProblems(),
    ...summary.violations.map(sentence),
  ];
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) throw new Stop(`${problems.length} boundary problems`);
  console.log(`${onDisk.length} files, ${summary.totalDependenciesCruised} dependencies, 0 boundary problems`);
});

function cruise() {
  const folders = ['src', 'test'].filter((folder) => existsSync(join(base, folder)));
  const args = [commandOf('dependency-cruiser', 'depcruise'), ...folders, '--config', '.dependency-cruiser.cjs'];
  const done = spawnSync(process.execPath, [...args, '--output-type', 'json'], {
    cwd: base,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (!done.stdout.startsWith('{')) throw new Stop(`dependency-cruiser did not run:\n${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}

function filesUnder(folder) {
  if (!existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(base, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
}

// The map itself: names that exist, and nobody who reaches himself.
function mapProblems() {
  const { modules, views } = readJson(join(base, 'module-map.json'));
  const named = [...Object.values(modules).flat(), ...views];
  const unknown = [...new Set(named)].filter((name) => !(name in modules));
  const circular = Object.keys(modules).filter((name) => reaches(modules, name, name, new Set()));
  return [
    ...unknown.map((name) => `map: module-map.json lets others ask "${name}", which it does not name`),
    ...circular.map((name) => `map: by module-map.json ${name} reaches itself`),
  ];
}

function reaches(modules, from, goal, visited) {
  return (modules[from] ?? []).some((next) => {
    if (next === goal) return true;
    if (visited.has(next)) return false;
    visited.add(next);
    return reaches(modules, next, goal, visited);
  });
}

function sentence({ rule, from, to, cycle, comment }) {
  const way = cycle?.length ? `${from} -> ${cycle.map((step) => step.name ?? step).join(' -> ')}` : `${from} -> ${to}`;
  return `${rule.name}: ${way}${comment ? `\n  ${comment}` : ''}`;
}
