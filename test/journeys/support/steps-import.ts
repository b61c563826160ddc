import type { Page } from 'playwright-core';
import { bytesOf, type MadeBundle } from '../../factories/synthea.ts';
import { goesTo } from './steps-list.ts';

/** The unit's administrator takes in a file from another system, having seen what it would do. */
export async function imports(administrator: Page, bundle: MadeBundle, municipality: string): Promise<void> {
  await goesTo(administrator, 'Import');
  await administrator.getByRole('combobox', { name: 'Kommun' }).selectOption({ label: municipality });
  await administrator.getByRole('textbox', { name: 'Källsystem' }).fill('Synthea');
  const choosing = administrator.waitForEvent('filechooser');
  await administrator.getByRole('button', { name: 'Välj fil' }).click();
  const file = { name: 'patient.json', mimeType: 'application/json', buffer: bytesOf(bundle) };
  await (await choosing).setFiles(file);
  await administrator.getByRole('button', { name: 'Visa vad som händer' }).click();
  await administrator.getByRole('heading', { name: 'Det här händer om du importerar patient.json' }).waitFor();
  await administrator.getByRole('button', { name: 'Importera', exact: true }).click();
  await administrator.getByRole('heading', { name: 'patient.json är importerad' }).waitFor();
}

/** Finds one of the unit's own patients by name, and opens what is known of them. */
export async function findsByName(person: Page, name: string): Promise<void> {
  await goesTo(person, 'Patienter');
  await person.getByRole('searchbox', { name: 'Namn eller personnummer' }).fill(name);
  await person.getByRole('row').filter({ hasText: name }).getByRole('link').first().click();
  await person.getByRole('heading', { name: 'Patientöversikt' }).waitFor();
}
