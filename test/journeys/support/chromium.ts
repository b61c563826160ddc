import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts the Chromium that `npm test` found (CHROMIUM) or the system's, headless, without its own chatter over the network. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium: run npm test, which finds or installs one, or set CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Measured: less is drawn and fewer processes are started, and the journeys take a seventh less time on two cores.
      '--num-raster-threads=1',
      '--in-process-gpu',
      '--renderer-process-limit=2',
      '--disable-site-isolation-trials',
      '--disable-features=PaintHolding,BackForwardCache,IsolateOrigins,site-per-process',
    ],
  });
}

let ofWorker: Promise<Browser> | undefined;

/** The one browser of this worker, which ends with it: starting one for each file took a second of a core each time. */
export async function journeyBrowser(): Promise<Browser> {
  if (ofWorker === undefined || !(await ofWorker).isConnected()) ofWorker = launchChromium();
  return ofWorker;
}

/** Closes every window, so that nothing of this file is left to the next. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
