import { Chips } from '@navikt/ds-react';
import { useText } from '../i18n/locale.tsx';
import { uiTexts } from './texts.ts';

/** One choice with the number of rows it gives. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

interface FilterChipsProps {
  /** What is chosen among, for screen readers: "Visa". */
  readonly label?: string;
  readonly options: readonly FilterOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
  /** One at a time (then exactly one is always chosen) or any number. */
  readonly single?: boolean;
}

/** Filters as chips with counts. */
export function FilterChips({ label, options, selected, onChange, single = false }: FilterChipsProps) {
  const t = useText(uiTexts);
  const toggle = (value: string) => {
    if (single) onChange([value]);
    else onChange(selected.includes(value) ? selected.filter((other) => other !== value) : [...selected, value]);
  };
  return (
    <Chips size="small" aria-label={label ?? t.filter} className="hl-filters">
      {options.map((option) => (
        <Chips.Toggle
          key={option.value}
          selected={selected.includes(option.value)}
          checkmark={false}
          onClick={() => toggle(option.value)}
        >
          {option.count === undefined ? option.label : `${option.label} (${option.count})`}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
