import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { visitModule } from '../../src/modules/visit/index.ts';
import { smallCounty, startJourneyCounty } from './support/county.ts';
import { goesTo } from './support/steps-list.ts';

const county = await startJourneyCounty(smallCounty);

/** A job process takes what waits for the planner. */
async function plannerWorks(): Promise<void> {
  const waiting = sql<{ county: string; id: string }>`select county, id from visit.run where state = 'waiting'`;
  await expect.poll(async () => (await waiting.execute(county.db.owner)).rows.length, { timeout: 10_000 }).toBe(1);
  const [run] = (await waiting.execute(county.db.owner)).rows;
  const task = visitModule.tasks?.find((one) => one.task === 'visit.solve');
  await task?.run(county.server.platform, { county: run?.county ?? '', runId: run?.id ?? '' });
}

it('a head of unit plans the day, sees why some are left, moves a visit by keyboard, and plans anew when somebody is sick', async () => {
  const head = await county.signIn('head-of-unit', { kind: 'home-care' });
  await goesTo(head, 'Planering');
  // Tomorrow: nothing has begun, whatever the time is when this is run.
  await head.getByRole('link', { name: 'Nästa dag' }).click();
  // Pressed at once: what is planned is the day that was asked for, not the one that was there before.
  await head.getByRole('button', { name: 'Planera dagen' }).click();
  const unplanned = head.getByRole('region', { name: /Oplanerade besök/ });
  await unplanned.getByText('Inte planerat ännu.').first().waitFor();
  await plannerWorks();
  // The planner's own time is not ours to say: a slow machine may take longer.
  await head.getByRole('button', { name: 'Anta förslaget' }).click({ timeout: 40_000 });
  const board = head.getByRole('region', { name: 'Personal och besök' });
  const visits = board.getByRole('button', { pressed: false }).filter({ hasText: /\d\d:\d\d/ });
  await visits.first().waitFor();
  expect(await visits.count()).toBeGreaterThan(5);

  await visits.first().focus();
  await head.keyboard.press('Shift+ArrowRight');
  const change = head.getByRole('region', { name: 'Ändring, inte sparad' });
  await change.waitFor();
  await head.keyboard.press('Shift+ArrowLeft');
  await head.keyboard.press('Delete');
  await change.getByText(/blir oplanerat/).waitFor();
  await change.getByRole('button', { name: 'Spara ändringen' }).click();
  await change.waitFor({ state: 'detached' });
  await unplanned.getByText('Inte planerat ännu.').first().waitFor();

  const working = board.locator('.hl-board__row').filter({ has: head.locator('[data-visit]') });
  await working
    .first()
    .getByRole('button', { name: /^Sjukanmäl / })
    .click();
  await head.getByText(/är sjuk och har/).waitFor();
  await head.getByRole('button', { name: 'Föreslå ändrad plan' }).first().click();
  await plannerWorks();
  await head.getByText(/^Ändrar \d+ besök/).waitFor();
  await head.getByRole('button', { name: 'Anta förslaget' }).click({ timeout: 40_000 });
  await head.getByText(/är sjuk och har/).waitFor({ state: 'detached' });

  const nurse = await county.signIn('home-care-nurse', { phone: true, second: true });
  await nurse.goto(`${county.address}/visits`);
  await nurse.getByRole('heading', { level: 1, name: 'Mina besök' }).waitFor();
  await nurse.getByRole('link', { name: 'Nästa dag' }).click();
  await nurse.getByText(/^Ditt pass/).waitFor();
});
