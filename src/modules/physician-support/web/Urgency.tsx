import { Radio, RadioGroup } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { type Urgency as Level, urgencies } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';

interface UrgencyProps {
  readonly value: Level;
  readonly onChange: (level: Level) => void;
}

/** How soon a physician is needed: it decides which ways there are. */
export function Urgency({ value, onChange }: UrgencyProps) {
  const t = useText(supportWebTexts);
  return (
    <RadioGroup size="small" legend={t.urgency} value={value} onChange={onChange} className="hl-ask__urgency">
      {urgencies.map((level) => (
        <Radio key={level} value={level}>
          {t[level]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
