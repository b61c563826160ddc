import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8');
const versions = z.record(z.string(), z.string());
const packages = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(read('package.json')));

const direct = Object.values(packages).flatMap((group) => Object.keys(group));
const lines = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`: (.+)$/gm)];
const listed = lines.map(([, name = '']) => name);

test('every direct dependency has its line with a reason in docs/dependencies.md', () => {
  expect(direct.filter((name) => !listed.includes(name))).toEqual([]);
  expect(lines.filter(([, , reason = '']) => reason.length < 10).map(([line]) => line)).toEqual([]);
});

test('docs/dependencies.md has no line for a package that is gone, and none twice', () => {
  expect(listed.filter((name, index) => !direct.includes(name) || listed.indexOf(name) !== index)).toEqual([]);
});
