import { Button, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import type { FactKey } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { referralWebTexts } from '../../texts/web.ts';
import type { WidgetProps } from './widgets.ts';

const ranges: Partial<Record<FactKey, { min: number; max: number; integer: boolean }>> = {
  expectedDays: { min: 1, max: 36_500, integer: true },
  visitsPerMonth: { min: 0, max: 600, integer: false },
};

type Common =
  | 'twoWeeks'
  | 'oneMonth'
  | 'threeMonths'
  | 'untilFurther'
  | 'weekly'
  | 'thriceWeekly'
  | 'daily'
  | 'monthly';
/** Common answers, so that nobody has to count. */
const common: Partial<Record<FactKey, readonly (readonly [number, Common])[]>> = {
  expectedDays: [
    [14, 'twoWeeks'],
    [30, 'oneMonth'],
    [90, 'threeMonths'],
    [365, 'untilFurther'],
  ],
  visitsPerMonth: [
    [1, 'monthly'],
    [4, 'weekly'],
    [13, 'thriceWeekly'],
    [30, 'daily'],
  ],
};

/** A number, written or chosen among common ones. What is not a number in range stays on the screen and is not passed on. */
export function NumberField({ fact, label, value, error, onChange }: WidgetProps) {
  const t = useText(referralWebTexts);
  const given = typeof value === 'number' ? String(value).replace('.', ',') : '';
  const [written, setWritten] = useState(given);
  const { min, max, integer } = ranges[fact] ?? { min: 0, max: 100_000, integer: true };
  const wrong = written.trim() !== '' && parse(written, min, max, integer) === undefined;
  const set = (text: string) => {
    setWritten(text);
    onChange(parse(text, min, max, integer));
  };
  // A value that was changed elsewhere (another writer's, or a merge) takes the place of what is shown.
  const shown = !wrong && parse(written, min, max, integer) !== value ? given : written;
  return (
    <div className="hl-number">
      <TextField
        size="small"
        label={label}
        inputMode={integer ? 'numeric' : 'decimal'}
        htmlSize={8}
        value={shown}
        error={wrong ? t.numberWrong({ min, max }) : error}
        onChange={(event) => set(event.target.value)}
      />
      <div className="hl-number__common">
        {(common[fact] ?? []).map(([number, key]) => (
          <Button
            key={number}
            type="button"
            size="xsmall"
            variant={value === number ? 'primary' : 'secondary'}
            data-color="neutral"
            aria-pressed={value === number}
            onClick={() => set(String(number))}
          >
            {t[key]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function parse(text: string, min: number, max: number, integer: boolean): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  const fits = Number.isFinite(number) && number >= min && number <= max && (!integer || Number.isInteger(number));
  return fits ? number : undefined;
}
