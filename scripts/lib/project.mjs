// Small helpers shared by the scripts. Node's own modules only: these run before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: where package.json lies. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/** Where the person stands who runs a script; npm runs its scripts in the project's folder and tells where it was asked. */
export function calledFrom(cwd = process.cwd(), env = process.env) {
  return cwd === root ? (env.INIT_CWD ?? cwd) : cwd;
}

/** Ends with a message for a person, not a stack trace. */
export class Stop extends Error {}

/** Prints one step of what is being done. */
export function say(text) {
  process.stdout.write(`hemlank: ${text}\n`);
}

/** Runs the script and turns a Stop into its message and exit code 1. */
export async function main(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`hemlank: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Refuses a Node that is older than package.json asks for. */
export function requireNode() {
  const wanted = readJson(inProject('package.json')).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Stop(
    `Node ${wanted} or later is needed, this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The JavaScript file behind a package's command, so that it runs by Node alone on every platform. */
export function commandOf(packageName, command = packageName.split('/').at(-1)) {
  const folder = inProject('node_modules', packageName);
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a command to its end with our terminal as its own; answers its exit code.
 * Ctrl-C reaches the child from the terminal itself; other signals are passed on, and we end only after it.
 */
export function run(command, args, { env, stdio = 'inherit', cwd = root } = {}) {
  const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env } });
  const passOn = (signal) => child.kill(signal);
  const wait = () => {};
  process.on('SIGINT', wait);
  process.on('SIGTERM', passOn);
  process.on('SIGHUP', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', passOn);
      process.off('SIGHUP', passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
