import { UNSAFE_Combobox } from '@navikt/ds-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UnitKind, unitListAnswer } from '../../modules/organisation/contract.ts';
import { unitKindTexts } from '../../modules/organisation/texts/index.ts';
import { get } from '../api/client.ts';
import { useText } from '../i18n/locale.tsx';

/** A unit that was chosen. */
export interface PickedUnit {
  readonly id: string;
  readonly name: string;
}

interface UnitPickerProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Only units of this kind. */
  readonly kind?: UnitKind;
  /** Only units of one's own principal. */
  readonly own?: boolean;
  /** A unit that may not be chosen: one's own. */
  readonly except?: string;
  readonly value: PickedUnit | null;
  readonly onChange: (unit: PickedUnit | null) => void;
  readonly error?: string | undefined;
}

/** Chooses a unit of the directory by part of its name. */
export function UnitPicker({ id, label, description, kind, own, except, value, onChange, error }: UnitPickerProps) {
  const kinds = useText(unitKindTexts);
  const [text, setText] = useState('');
  const units = useQuery({
    queryKey: ['unit-picker', kind, own, text.trim()],
    queryFn: ({ signal }) => get('/api/units', unitListAnswer, { query: { text: text.trim(), kind, own }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = (units.data?.units ?? []).filter((unit) => unit.active && unit.id !== except);
  const options = found.map((unit) => ({
    value: unit.id,
    label: kind === undefined ? `${unit.name} (${kinds[unit.kind].toLocaleLowerCase()})` : unit.name,
  }));
  return (
    <UNSAFE_Combobox
      id={id}
      size="small"
      label={label}
      description={description}
      options={options}
      filteredOptions={options}
      selectedOptions={value ? [{ value: value.id, label: value.name }] : []}
      isLoading={units.isFetching}
      shouldAutocomplete={false}
      onChange={setText}
      onToggleSelected={(option, selected) => {
        const unit = found.find((one) => one.id === option);
        onChange(selected && unit ? { id: unit.id, name: unit.name } : null);
        setText('');
      }}
      error={error}
    />
  );
}
