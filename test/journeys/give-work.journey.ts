import { describe, expect, it } from 'vitest';
import { legUlcer } from './support/answers.ts';
import { startJourneyCounty } from './support/county.ts';
import { goesTo, nameOf, rowAbout } from './support/steps-list.ts';
import { presses, tabsTo } from './support/steps-keyboard.ts';
import { beginsToWrite, findsByWholeNumber, sends, writes } from './support/steps-sender.ts';

const county = await startJourneyCounty();

describe('who does what on the unit’s list', () => {
  it('a receiver gives a matter to a colleague by keyboard, who sees it at once and puts it back on the phone', async () => {
    const sender = await county.signIn('ward-nurse', { kind: 'ward' });
    const receiver = await county.signIn('receiver');
    const nurse = await county.signIn('home-care-nurse', { phone: true });
    const patient = await county.takePatient();
    const theNurse = (await nameOf(nurse)).split(',')[0] ?? '';
    await findsByWholeNumber(sender, patient);
    await beginsToWrite(sender, 'Inskrivning');
    await writes(sender, legUlcer);
    await sends(sender);

    await goesTo(nurse, 'Att göra');
    await nurse.getByRole('button', { name: /^Mina/ }).click();
    await goesTo(receiver, 'Att göra');
    await rowAbout(receiver, patient).waitFor();
    await receiver.keyboard.press('j');
    await receiver.keyboard.press('g');
    const dialog = receiver.getByRole('dialog', { name: 'Vem gör det?' });
    await dialog.getByText('Ingen har tagit det').waitFor();
    await tabsTo(receiver, 'searchbox', 'Ge till en kollega på enheten');
    await receiver.keyboard.type(theNurse.toLocaleLowerCase('sv'));
    await receiver.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const given = Date.now();
    const row = rowAbout(nurse, patient);
    await row.waitFor();
    expect(Date.now() - given).toBeLessThan(1000);
    await rowAbout(receiver, patient).getByText(theNurse).waitFor();

    await row.getByRole('button', { name: /^Ge till …/ }).click();
    await nurse.getByRole('dialog').getByRole('button', { name: 'Lägg tillbaka på listan' }).click();
    await row.waitFor({ state: 'detached' });
    await rowAbout(receiver, patient).getByText('Ingen har tagit det').waitFor();

    await presses(receiver, 'button', /^Ge till …/);
    await dialog.getByRole('button', { name: 'Ta själv' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await rowAbout(receiver, patient)
      .getByRole('button', { name: /^Lämna tillbaka/ })
      .waitFor();
  });
});
