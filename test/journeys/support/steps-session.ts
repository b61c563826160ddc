import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { JourneyCounty } from './county.ts';
import { nameOf } from './steps-list.ts';

/** Everybody has been away too long: what they are signed in with holds no more. */
export async function sessionsExpire(county: JourneyCounty): Promise<void> {
  await sql`update platform.session set expires_at = now() - interval '1 minute'`.execute(county.db.owner);
}

/** The person signs in again in the tab that is offered, and comes back to where they were. */
export async function signsInAgain(person: Page): Promise<void> {
  const name = await nameOf(person);
  const dialog = person.getByRole('dialog', { name: 'Du har blivit utloggad' });
  const opening = person.context().waitForEvent('page');
  await dialog.getByRole('button', { name: 'Logga in igen' }).click();
  const tab = await opening;
  await tab.waitForURL(/\/login\//);
  await tab.goto(`${tab.url()}?search=${encodeURIComponent(name)}`);
  const place = await unitOf(person);
  await tab.getByRole('button', { name }).filter({ hasText: place }).click();
  // The tab tells the first one that it is done, and closes.
  await dialog.waitFor({ state: 'hidden' });
}

async function unitOf(person: Page): Promise<string> {
  const assignment = await person.getByRole('link', { name: /^Uppdrag: / }).getAttribute('aria-label');
  return /^Uppdrag: (.+?), /.exec(assignment ?? '')?.[1] ?? '';
}
