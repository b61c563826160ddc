import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** What a check said: whether it passed, and its words. */
export interface Outcome {
  passed: boolean;
  output: string;
}

/** A small project in a temporary folder with our real settings, to plant faults in. */
export interface TemporaryProject {
  folder: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Runs one of our scripts, e.g. `check-lint.mjs`, on this project instead of on ours. */
  script(name: string, ...args: string[]): Outcome;
  remove(): void;
}

/** Makes a temporary project holding copies of the named settings files. */
export function temporaryProject(settings: readonly string[]): TemporaryProject {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-check-'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of settings) copyFileSync(join(project, name), join(folder, name));
  return {
    folder,
    write: (files) => write(folder, files),
    script: (name, ...args) => runIn(folder, join(project, 'scripts', name), args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function runIn(folder: string, script: string, args: readonly string[]): Outcome {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { passed: done.status === 0, output: done.stdout + done.stderr };
}
