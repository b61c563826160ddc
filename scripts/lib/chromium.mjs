// Finds a Chromium for the journeys, or installs Debian's when we may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, Stop } from './project.mjs';

// The shell is Chromium without the windows around the page, which nobody sees in a test: a third less work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The path of a Chromium, installed if need be; the journeys get it as the variable CHROMIUM. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('installing Chromium (apt-get) for the journeys');
    const update = await run('apt-get', ['update', '-q']);
    const install =
      update === 0
        ? await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'])
        : update;
    const installed = findChromium();
    if (install === 0 && installed) return installed;
    throw new Stop('apt-get could not install chromium-headless-shell; what went wrong is above.');
  }
  throw new Stop(
    'the journeys need a Chromium, Chrome or Edge and none was found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium), or name it: CHROMIUM=/path/to/chromium npm test',
  );
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Stop(`CHROMIUM names ${named}, which does not exist.`);
  return (
    named ?? names.map(onPath).find(Boolean) ?? (elsewhere[process.platform] ?? []).find((path) => existsSync(path))
  );
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path) && answers(path));
}

// A shim that only says "install the snap" is no browser.
function answers(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
