// Draws module-map.json into ARCHITECTURE.md. With --check it only says whether the picture is the map's.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, readJson, Stop } from './lib/project.mjs';

const page = join(process.cwd(), 'ARCHITECTURE.md');
const between = /(<!-- modules: drawn by scripts\/draw-modules\.mjs -->\n)[\s\S]*?(<!-- end of modules -->)/;

await main(() => {
  const { modules } = readJson(join(process.cwd(), 'module-map.json'));
  const text = readFileSync(page, 'utf8');
  if (!between.test(text)) throw new Stop('ARCHITECTURE.md has no place for the picture of the modules');
  const drawn = text.replace(between, `$1${picture(modules)}$2`);
  if (!process.argv.includes('--check')) writeFileSync(page, drawn);
  else if (drawn !== text) throw new Stop('the picture in ARCHITECTURE.md is old: node scripts/draw-modules.mjs');
  console.log(`${Object.keys(modules).length} modules drawn`);
});

function picture(modules) {
  const arrows = Object.entries(modules).flatMap(([from, mayAsk]) =>
    mayAsk.filter((to) => !isImplied(modules, from, to)).map((to) => `  ${from} --> ${to}`),
  );
  const alone = Object.keys(modules).filter(
    (name) => !arrows.some((arrow) => arrow.split(/ (?:--> )?/).includes(name)),
  );
  return `\`\`\`mermaid\nflowchart TD\n${[...alone.map((name) => `  ${name}`), ...arrows].join('\n')}\n\`\`\`\n`;
}

// An arrow that follows from longer ways would only make the picture harder to read.
function isImplied(modules, from, to) {
  return modules[from].some((other) => other !== to && reaches(modules, other, to));
}

function reaches(modules, from, to) {
  return modules[from].some((next) => next === to || reaches(modules, next, to));
}
