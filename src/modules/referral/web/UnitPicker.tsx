import { BodyShort, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../../kernel/ids.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { unitsByNameQuery } from './api.ts';
import { useSettled } from './use-settled.ts';
import { referralWebTexts } from '../texts/web.ts';

interface UnitPickerProps {
  readonly label: string;
  readonly onPick: (unit: { readonly id: UnitId; readonly name: string }) => void;
}

/** Finds a unit by name in the directory. */
export function UnitPicker({ label, onPick }: UnitPickerProps) {
  const t = useText(referralWebTexts);
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 250);
  const found = useQuery(unitsByNameQuery(wanted));
  const units = wanted.length >= 2 ? (found.data?.units ?? []).filter(({ active }) => active).slice(0, 8) : [];
  return (
    <div className="hl-picker">
      <TextField
        size="small"
        label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        autoFocus
      />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {wanted.length >= 2 && found.isSuccess && units.length === 0 && <BodyShort size="small">{t.noUnits}</BodyShort>}
      <ul className="hl-picker__list">
        {units.map((unit) => (
          <li key={unit.id}>
            <button type="button" className="hl-picker__item" onClick={() => onPick(unit)}>
              <strong>{unit.name}</strong>
              <span className="hl-subtle">
                {[unit.municipalityName, unit.providerName].filter((part) => part !== null).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
