import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';
import { goesTo } from './support/steps-list.ts';

const county = await startJourneyCounty();
const owner = await county.signIn('agreement-owner', { kind: 'administration', second: true });

const text = () => owner.getByRole('textbox', { name: 'Avtalets text (YAML)' });

/** Changes the draft as a writer would: what is to go is marked, and other words are written over it. */
async function writes(from: string, to: string): Promise<void> {
  const before = await text().inputValue();
  const at = before.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  await text().focus();
  await owner.evaluate(`document.activeElement.setSelectionRange(${at}, ${at + from.length})`);
  await owner.keyboard.insertText(to);
  expect(await text().inputValue()).toBe(before.replace(from, to));
}

describe('somebody writes a new version of the agreement', () => {
  it('begins from the version in force', async () => {
    await goesTo(owner, 'Avtal');
    await owner
      .getByRole('link', { name: /Hemsjukvårdsavtalet i Dalarna 2012/ })
      .first()
      .click();
    await owner.getByRole('button', { name: 'Skriv en ny version' }).click();
    await owner.getByText('Inga fel. Avtalet kan läggas fram.').waitFor();
    await writes('\nversion: 1\n', '\nversion: 2\n');
    expect(await text().inputValue()).toContain('version: 2');
  });

  it('leaves the nights without a physician, and is told so with the line', async () => {
    await writes(
      'hours: [{ outside: health-centre-open, assumption',
      'hours: [{ days: every-day, from: "17:00", to: "22:00", assumption',
    );
    await owner
      .getByText(/Ingen väg till läkare för sjuksköterskan i hemsjukvården/)
      .first()
      .waitFor();
    expect(await owner.getByRole('button', { name: 'Lägg fram för underskrift' }).count()).toBe(0);
    await owner
      .getByRole('button', { name: /^Rad \d+$/ })
      .first()
      .press('Enter');
    const marked = await text().evaluate((box) => {
      const { selectionStart, selectionEnd } = box as unknown as { selectionStart: number; selectionEnd: number };
      return selectionEnd - selectionStart;
    });
    expect(marked).toBeGreaterThan(0);
  });

  it('mends it, and sees who a nurse in Säter would call on Midsummer Eve', async () => {
    await writes(
      'hours: [{ days: every-day, from: "17:00", to: "22:00", assumption',
      'hours: [{ outside: health-centre-open, assumption',
    );
    await owner.getByText('Inga fel. Avtalet kan läggas fram.').waitFor();
    await owner.getByRole('tab', { name: 'Pröva' }).click();
    await owner.getByLabel('Kommun där patienten vistas').selectOption({ label: 'Säter' });
    const now = owner.getByRole('heading', { name: 'Nu, i den här ordningen' }).locator('xpath=..');
    expect(await now.innerText()).toContain('Ring primärvårdsjouren');
  });

  it('leaves in the middle of a word, and finds the text as it was left', async () => {
    await owner.getByRole('tab', { name: 'Text' }).click();
    await writes('\nversion: 2\n', '\nversion: 3\n');
    await goesTo(owner, 'Avtal');
    await owner.locator('a[href*="/agreements/drafts/"]').first().click();
    await text().waitFor();
    expect(await text().inputValue()).toContain('\nversion: 3\n');
    await writes('\nversion: 3\n', '\nversion: 2\n');
  });

  it('is told that faults have to be mended, and when there are none nothing more', async () => {
    await writes('\nversion: 2\n', '\nversion: two\n');
    await owner.getByText('Rätta felen, så kan avtalet läggas fram.').waitFor();
    await writes('\nversion: two\n', '\nversion: 2\n');
    await owner.getByRole('button', { name: 'Lägg fram för underskrift' }).waitFor();
    expect(await owner.getByText(/Rätta felen/).count()).toBe(0);
  });

  it('reads what the new version changes, and proposes it to the parties', async () => {
    await owner
      .getByRole('status')
      .getByText(/^Sparat \d/)
      .waitFor();
    await owner.getByRole('tab', { name: 'Skillnader' }).click();
    await owner.getByText('Versionen ändras från 1 till 2.').waitFor();
    await owner.getByRole('button', { name: 'Lägg fram för underskrift' }).click();
    await owner.getByText('Till versionen').click();
    await owner.getByRole('button', { name: 'Skriv under för Dalarnas femton kommuner' }).click();
    await owner.getByText(/underskrivet av/).waitFor();
    expect(await owner.getByText('inte underskrivet').count()).toBe(1);
  });
});

describe('somebody writes a model of their own', () => {
  it('begins by keyboard from an empty text, and is told what is missing', async () => {
    await goesTo(owner, 'Avtal');
    await owner.getByRole('button', { name: 'Skriv ett nytt avtal' }).press('Enter');
    await owner.getByRole('textbox', { name: 'Avtalets namn' }).fill('Närvård på prov');
    await owner.getByRole('textbox', { name: 'Avtalets namn' }).press('Enter');
    await owner.getByText(/^\d+ fel$/).waitFor();
    expect(await text().inputValue()).toContain('id: narvard-pa-prov');
  });
});
