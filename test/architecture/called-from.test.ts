import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** `npx hemlank …` as somebody types it who stands in a folder; npm says in INIT_CWD where it was asked. */
function hemlank(cwd: string, args: readonly string[], init?: string) {
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'scripts', 'hemlank.mjs'), ...args], {
    cwd: join(root, cwd),
    env: init === undefined ? env : { ...env, INIT_CWD: join(root, init) },
    encoding: 'utf8',
  });
}

it('reads files from where one stands', () => {
  const { status, stdout } = hemlank('models', ['model', 'check', 'borgholm.yaml']);
  expect(stdout).toMatch(/^borgholm\.yaml: complete/);
  expect(status).toBe(0);
});

it('and from where npm was asked, when npm has gone to the folder of the project', () => {
  expect(hemlank('.', ['model', 'check', 'borgholm.yaml'], 'models').stdout).toMatch(/^borgholm\.yaml: complete/);
});

it('says that a file is not there, in one line and without the place in the program', () => {
  const { status, stderr } = hemlank('models', ['model', 'check', 'models/borgholm.yaml', '--lang', 'sv']);
  expect(stderr).toBe('Filen models/borgholm.yaml finns inte.\n');
  expect(status).toBe(2);
});
