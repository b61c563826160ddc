import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faults = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
  }),
);

/** Contrast is what takes axe time, and what only colours change. */
const chosenRules = {
  all: {},
  contrast: { runOnly: ['color-contrast'] },
  'all but contrast': { rules: { 'color-contrast': { enabled: false } } },
};

/** What axe-core finds wrong on the page, in words; nothing when all is well. Its best practices count too. */
export async function accessibilityFaults(page: Page, rules: keyof typeof chosenRules = 'all'): Promise<string[]> {
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, ...chosenRules[rules] });
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const found = faults.parse(
    await page.evaluate(
      `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, help, nodes }) =>
        ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
    ),
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.html.slice(0, 300)}\n    ${node.failureSummary}`),
  );
}

/** What sticks out to the right of the window, so that one must scroll sideways; nothing when the page fits. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  return z.array(z.string()).parse(
    await page.evaluate(`(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
      return ['scrolls sideways, ' + document.documentElement.scrollWidth + ' > ' + width + ': '
        + out.slice(0, 4).map((one) => one.outerHTML.slice(0, 140)).join(' | ')];
    })()`),
  );
}
