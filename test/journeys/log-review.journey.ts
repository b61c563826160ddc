import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { minuteOfDayAt } from '../../src/kernel/zone.ts';
import { type JourneyPatient, startJourneyCounty } from './support/county.ts';
import { goesTo } from './support/steps-list.ts';

const county = await startJourneyCounty();
const snooper = county.organisation.units
  .find(({ kind, municipality }) => kind === 'rehab' && municipality === '2082')
  ?.actors.find(({ role }) => role === 'physiotherapist');
if (snooper === undefined) throw new Error('nobody in Säter is a physiotherapist');
const surname = snooper.name.split(' ').at(-1) ?? '';

/** Lets the clock run until the next half past one at night, in Sweden. */
function untilNight(): void {
  const minute = minuteOfDayAt(county.server.platform.clock.now());
  county.passMinutes((90 - minute + 1440) % 1440);
}

/** The physiotherapist at the rehabilitation unit looks up people who are no patients of the unit, one of them of the same family. */
async function snoops(): Promise<JourneyPatient[]> {
  const taken = await county.takePatient();
  const family = { ...taken, name: taken.name.replace(/\S+$/, surname) };
  await sql`update patient.patient set family_name = ${surname} where id = ${family.id}::uuid`.execute(county.db.owner);
  const patients = [family, await county.takePatient(), await county.takePatient()];
  const page = await county.signIn('physiotherapist', { kind: 'rehab' });
  for (const patient of patients) {
    await goesTo(page, 'Patienter');
    await page.getByRole('searchbox', { name: 'Namn eller personnummer' }).fill(patient.number);
    await page.getByRole('button', { name: 'Slå upp numret' }).click();
    await page.getByText(patient.name).waitFor();
    await page.goto(`${county.address}/patients/${patient.id}`);
    await page.getByText('Din enhet har ingen pågående vårdrelation').first().waitFor();
  }
  await page.context().close();
  return patients;
}

untilNight();
const patients = await snoops();
const [family] = patients;
if (family === undefined) throw new Error('nobody was looked up');
county.passMinutes(32 * 60);
// The first is the region's: this one is Säter's.
const mas = await county.signIn('mas', { kind: 'administration', second: true });

const looksOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('the MAS reviews who has looked', () => {
  it('draws a sample, and the snooper is there with the reasons', async () => {
    await goesTo(mas, 'Loggranskning');
    await mas.getByText('Här kommer granskningarna.').waitFor();
    await mas.getByRole('button', { name: 'Starta en granskning' }).click();
    await mas.getByText('Högst 30 öppningar med flest och tyngst anmärkningar').waitFor();
    await mas.getByRole('button', { name: 'Dra stickprovet' }).click();
    await mas.getByRole('heading', { name: /^Loggranskning: / }).waitFor();
    const rows = looksOf(mas, snooper.name);
    expect(await rows.count()).toBe(3);
    const worst = (await rows.filter({ hasText: family.number }).textContent()) ?? '';
    for (const flag of ['Ingen vårdrelation', 'Nekad', 'Samma efternamn', 'Ovanlig tid']) expect(worst).toContain(flag);
    expect(worst).toContain('Enheten hade ingen vårdrelation till patienten då.');
  });

  it('judges by keyboard, documents what was done, and closes', async () => {
    for (const row of await looksOf(mas, snooper.name).all()) {
      await row.getByRole('checkbox').focus();
      await mas.keyboard.press('Space');
    }
    await mas.getByRole('heading', { name: 'Bedöm 3 valda' }).waitFor();
    await mas.getByRole('radio', { name: 'Obehörig' }).check();
    await mas.getByRole('button', { name: 'Spara bedömningen' }).click();
    await mas.getByText('Skriv varför.').waitFor();
    await mas.getByRole('textbox', { name: 'Kommentar' }).fill('Ingen av patienterna vårdas av enheten.');
    await mas.getByRole('button', { name: 'Spara bedömningen' }).click();
    await mas.getByText('3 obehöriga saknar uppföljning.').waitFor();
    for (let left = 3; left > 0; left -= 1) {
      await looksOf(mas, snooper.name)
        .filter({ hasNotText: 'Chefen informerad' })
        .first()
        .getByRole('button', { name: 'Följ upp' })
        .click();
      const dialog = mas.getByRole('dialog');
      await dialog.getByLabel('Vad är gjort?').selectOption('told-head');
      await dialog.getByLabel('Beskriv').fill('Enhetschefen talar med medarbetaren i morgon.');
      await dialog.getByRole('button', { name: 'Spara uppföljningen' }).click();
      await dialog.waitFor({ state: 'detached' });
      await mas
        .getByText('Chefen informerad')
        .nth(3 - left)
        .waitFor();
    }
    await mas.getByRole('button', { name: 'Avsluta granskningen' }).click();
    const dialog = mas.getByRole('dialog');
    await dialog.getByLabel('Slutsats').fill('En medarbetare har tittat obehörigt. Anmält.');
    await dialog.getByRole('button', { name: 'Avsluta granskningen' }).click();
    await mas.getByText('En medarbetare har tittat obehörigt. Anmält.').waitFor();
    await goesTo(mas, 'Loggranskning');
    await mas.getByRole('row').filter({ hasText: 'Avslutad' }).filter({ hasText: '3 av 3' }).waitFor();
    const months = mas.getByRole('region', { name: 'Granskningar över tid' });
    expect(await months.textContent()).toContain('Avslutade');
  });
});

describe('the patient asks who has looked', () => {
  it('gets unit, time, what and why, on screen and on paper, without names', async () => {
    await mas.getByRole('button', { name: 'Åtkomstrapport till patient' }).click();
    await mas.getByRole('textbox').fill(family.number);
    await mas.getByRole('button', { name: 'Visa rapporten' }).click();
    await mas.getByRole('row').filter({ hasText: 'Rehabenheten Säter' }).first().waitFor();
    const report = (await mas.getByRole('main').textContent()) ?? '';
    for (const said of [
      'Fysioterapeut',
      'Sökte med personnummer',
      'Nekades: fick inte se några uppgifter',
      'Kontroll av åtkomstloggen',
    ])
      expect(report).toContain(said);
    expect(report).not.toContain(snooper.name);
    await mas.emulateMedia({ media: 'print' });
    expect(await mas.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    expect(await mas.getByText('Patientdatalagen 8 kap. 5 §').isVisible()).toBe(true);
    expect(await mas.getByRole('button', { name: 'Märk som känd person' }).isVisible()).toBe(false);
    await mas.emulateMedia({ media: 'screen' });
  });

  it('and as a file', async () => {
    const download = mas.waitForEvent('download');
    await mas.getByRole('button', { name: 'Spara som fil (CSV)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^atkomstrapport-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('"Rehabenheten Säter";"Fysioterapeut"');
    expect(text).not.toContain(snooper.name);
  });

  it('a mark as well known is set, and seen only here', async () => {
    await mas.getByRole('textbox', { name: 'Skäl' }).fill('Känd från tv.');
    await mas.getByRole('button', { name: 'Märk som känd person' }).click();
    await mas.getByText(/^Märkt av .*: Känd från tv\.$/).waitFor();
    expect(await mas.getByRole('button', { name: 'Ta bort märkningen' }).isVisible()).toBe(true);
  });
});
