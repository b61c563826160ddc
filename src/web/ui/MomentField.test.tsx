import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MomentField } from './MomentField.tsx';
import { uiTexts } from './texts.ts';

const shown = (date: string, time: string) =>
  renderToStaticMarkup(
    <MomentField
      id="moment"
      dateLabel="Datum"
      timeLabel="Klockslag"
      value={{ date, time }}
      error="Ange både datum och klockslag."
      onChange={() => undefined}
    />,
  );

it('says of the hour that the clock skips that it does not exist, instead of asking for both', () => {
  expect(shown('2027-03-28', '02:30')).toContain(uiTexts.sv.timeSkipped);
  expect(shown('2027-03-28', '02:30')).not.toContain('Ange både');
  expect(shown('2027-03-28', '')).toContain('Ange både');
});

it('says that the first counts of the hour that comes twice', () => {
  expect(shown('2027-10-31', '02:30')).toContain(uiTexts.sv.timeTwice);
});
