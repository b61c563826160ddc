import { Button, Select } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../i18n/locale.tsx';
import { uiTexts } from './texts.ts';

interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

interface StaffSelectProps<Person extends Choosable> {
  readonly label: string;
  readonly staff: readonly Person[];
  /** Those who are shown at once; the rest come with one press. */
  readonly fits?: (person: Person) => boolean;
  readonly value: string | null;
  /** What choosing nobody means: "Utses senare". */
  readonly nobody: string;
  readonly onChange: (person: Person | null) => void;
}

/** Chooses one of a unit's people, those who fit first. */
export function StaffSelect<Person extends Choosable>(props: StaffSelectProps<Person>) {
  const { label, staff, fits = () => true, value, nobody, onChange } = props;
  const t = useText(uiTexts);
  const [all, setAll] = useState(false);
  const fitting = staff.filter((person) => fits(person) || person.id === value);
  const someHidden = fitting.length > 0 && fitting.length < staff.length;
  const shown = all || !someHidden ? staff : fitting;
  return (
    <div>
      <Select
        size="small"
        label={label}
        value={value ?? ''}
        onChange={(event) => onChange(staff.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{nobody}</option>
        {shown.map(({ id, name, title }) => (
          <option key={id} value={id}>
            {name}, {title}
          </option>
        ))}
      </Select>
      {someHidden && !all && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          aria-label={`${t.showAllStaff}: ${label}`}
          onClick={() => setAll(true)}
        >
          {t.showAllStaff}
        </Button>
      )}
    </div>
  );
}
