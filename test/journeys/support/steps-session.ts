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
  await signsInInTheTab(person, 'Du har blivit utloggad', 'Logga in igen');
}

/** The person is asked to prove anew who they are, does so in the tab that is offered, and what they asked for goes on by itself. */
export async function provesAnew(person: Page): Promise<void> {
  await signsInInTheTab(person, 'Logga in på nytt för att fortsätta', 'Logga in på nytt');
}

async function signsInInTheTab(person: Page, question: string, button: string): Promise<void> {
  const name = await nameOf(person);
  const place = await unitOf(person);
  const dialog = person.getByRole('dialog', { name: question });
  const opening = person.context().waitForEvent('page');
  await dialog.getByRole('button', { name: button }).click();
  const tab = await opening;
  await tab.waitForURL(/\/login\//);
  await tab.goto(`${tab.url()}?search=${encodeURIComponent(name)}`);
  await tab.getByRole('button', { name }).filter({ hasText: place }).first().click();
  // The tab tells the first one that it is done, and closes.
  await dialog.waitFor({ state: 'hidden' });
}

async function unitOf(person: Page): Promise<string> {
  const assignment = await person.getByRole('link', { name: /^Uppdrag: / }).getAttribute('aria-label');
  return /^Uppdrag: (.+?), /.exec(assignment ?? '')?.[1] ?? '';
}
