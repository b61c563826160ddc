import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { startJourneyCounty } from './support/county.ts';

const county = await startJourneyCounty();

describe('somebody else saved first', () => {
  it('an administrator sees what both wrote about a person, and chooses', async () => {
    const one = await county.signIn('unit-administrator', { kind: 'home-care' });
    const two = await county.signIn('unit-administrator', { kind: 'home-care' });
    const { rows } = await sql<{ id: string; unitId: string }>`
      select a.staff_id as id, u.id as unit_id from organisation.assignment a
      join organisation.unit u on u.id = a.unit_id and u.municipality_code = '2082' and u.kind = 'home-care'
      where a.role = 'home-care-nurse' order by a.staff_id limit 1`.execute(county.db.owner);
    const [person] = rows;
    if (person === undefined) return expect.unreachable('no nurse in Säter');
    for (const admin of [one, two]) await admin.goto(`${county.address}/admin/users/${person.id}`);
    await two.getByLabel('Direktnummer').fill('0225-111 11');
    await one.getByLabel('Titel').fill('specialistsjuksköterska');
    await one.getByRole('button', { name: 'Spara' }).click();
    await one.getByRole('main').getByText('Sparat.', { exact: true }).first().waitFor();

    await two.getByRole('button', { name: 'Spara' }).click();
    const dialog = two.getByRole('dialog', { name: 'Någon annan ändrade medan du skrev' });
    await dialog.getByText('specialistsjuksköterska').waitFor();
    await dialog.getByText('0225-111 11').waitFor();
    await dialog.getByRole('button', { name: 'Använd det som är sparat' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await two.getByLabel('Titel').inputValue()).toBe('specialistsjuksköterska');
    await two.getByLabel('Direktnummer').fill('0225-111 11');
    await two.getByRole('button', { name: 'Spara' }).click();
    await two.getByRole('main').getByText('Sparat.', { exact: true }).first().waitFor();

    for (const admin of [one, two]) await admin.goto(`${county.address}/admin/units/${person.unitId}`);
    await two.getByLabel('Adress').fill('Storgatan 2');
    await one.getByLabel('Adress').fill('Storgatan 1');
    await one.getByRole('button', { name: 'Spara' }).click();
    await one.waitForURL(/\/directory\//);
    await two.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Storgatan 1').waitFor();
    await dialog.getByRole('button', { name: 'Behåll min text' }).click();
    await two.waitForURL(/\/directory\//);
    await two.getByText('Storgatan 2').waitFor();
  });
});
