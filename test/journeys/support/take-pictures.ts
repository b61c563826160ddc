// Run by scripts/screens.mjs: pictures of every screen at the address given, and a page that shows them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import type { ScreenVisit } from './screen-visit.ts';
import { screenVisits } from './screens.ts';
import type { Look } from './test-user.ts';
import { visitAll } from './visit.ts';

const desktop: Look = { locale: 'sv', theme: 'light', width: 1280, height: 800 };
const phone: Look = { locale: 'sv', theme: 'light', width: 390, height: 844 };

/** Looks that a few screens are shown in as well: enough to see that they exist. */
const alsoIn: readonly { suffix: string; look: Look; names: readonly string[] }[] = [
  { suffix: 'en', look: { ...desktop, locale: 'en' }, names: ['worklist', 'patient', 'referral-decide', 'directory'] },
  {
    suffix: 'dark',
    look: { ...desktop, theme: 'dark' },
    names: ['worklist', 'patient', 'referral-received', 'referral-decide', 'enrolment'],
  },
  { suffix: 'dark-phone', look: { ...phone, theme: 'dark' }, names: ['worklist', 'patient'] },
];

/** Longer screens are cut here, so that the folder stays small. */
const tallest = 1080;

const [address, folder, only] = process.argv.slice(2);
if (address === undefined || folder === undefined) throw new Error('take-pictures ADDRESS FOLDER [NAME…]');
await takePictures(address, folder, only?.split(',') ?? []);

async function takePictures(from: string, to: string, names: readonly string[]): Promise<void> {
  const chosen = names.length === 0 ? screenVisits : screenVisits.filter(({ name }) => names.includes(name));
  mkdirSync(to, { recursive: true });
  if (names.length === 0) for (const name of readdirSync(to)) if (name.endsWith('.png')) rmSync(join(to, name));
  const browser = await launchChromium();
  const series = [
    { suffix: '', look: desktop, screens: chosen },
    { suffix: 'phone', look: phone, screens: chosen },
    ...alsoIn.map(({ suffix, look, names: some }) => ({
      suffix,
      look,
      screens: chosen.filter(({ name }) => some.includes(name)),
    })),
  ];
  for (const { suffix, look, screens } of series) {
    const unreached = await visitAll({ browser, address: from, look, windows: 2 }, screens, (page, screen) =>
      picture(page, join(to, pictureOf(screen, suffix)), look),
    );
    if (unreached.length > 0) process.exitCode = 1;
    for (const line of unreached) console.error(line);
  }
  await browser.close();
  writeFileSync(join(to, 'README.md'), page());
}

async function picture(page: Page, path: string, look: Look): Promise<void> {
  const wanted = await page.evaluate<number>('document.documentElement.scrollHeight');
  const height = Math.min(tallest, Math.max(look.height, wanted));
  // The window is made as tall as the screen: what is fixed to its lower edge is then shown below everything, not across the middle.
  await page.setViewportSize({ width: look.width, height });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.setViewportSize({ width: look.width, height: look.height });
}

function pictureOf({ name }: ScreenVisit, suffix: string): string {
  return suffix === '' ? `${name}.png` : `${name}-${suffix}.png`;
}

function page(): string {
  const rows = screenVisits.map((screen) => {
    const others = alsoIn
      .filter(({ names }) => names.includes(screen.name))
      .map(({ suffix }) => `[${suffix.replace('-', ', ')}](${pictureOf(screen, suffix)})`);
    const also = others.length === 0 ? '' : ` Also: ${others.join(' · ')}.`;
    const cell = (suffix: string, width: number) =>
      `<a href="${pictureOf(screen, suffix)}"><img src="${pictureOf(screen, suffix)}" width="${width}" alt="${screen.name}${suffix && `, ${suffix}`}"></a>`;
    return `### ${screen.name}\n\n\`${screen.route}\`: ${screen.shows}.${also}\n\n${cell('', 640)} ${cell('phone', 195)}\n`;
  });
  return `# Every screen

Written by \`npm run screens\`, which starts the demo county in a folder of its own with its clock set, signs in as the test users and
takes these pictures: 1280 and 390 pixels wide, cut at ${tallest}. All people are made up. Do not edit by hand.

${rows.join('\n')}`;
}
