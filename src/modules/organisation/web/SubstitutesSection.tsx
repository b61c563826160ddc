import type { LocalDate } from '../../../kernel/local-date.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { fieldId, FormSection } from '../../../web/ui/forms.tsx';
import { type PickedUnit, UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { organisationWebTexts } from '../texts/web.ts';
import { AddRow, RemoveRow } from './UnitSections.tsx';

/** A row of the form: nothing is chosen in a new one. */
export interface SubstituteRow {
  /** Tells rows apart on the screen. */
  readonly key: string;
  readonly unit: PickedUnit | null;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
}

interface SubstitutesSectionProps {
  readonly of: string;
  readonly rows: readonly SubstituteRow[];
  readonly onChange: (rows: readonly SubstituteRow[]) => void;
  readonly error?: string | undefined;
}

/** Who answers in the unit's place, and when. */
export function SubstitutesSection({ of, rows, onChange, error }: SubstitutesSectionProps) {
  const t = useText(organisationWebTexts);
  const set = (key: string, change: Partial<SubstituteRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const add = () => onChange([...rows, { key: crypto.randomUUID(), unit: null, firstDay: null, lastDay: null }]);
  return (
    <FormSection title={t.substitutes} lead={t.substitutesLead}>
      <div className="hl-rows">
        {rows.map(({ key, unit, firstDay, lastDay }) => (
          <div className="hl-rows__row" key={key}>
            <UnitPicker
              id={fieldId(`substitute-${key}`)}
              label={t.substitute}
              except={of}
              value={unit}
              onChange={(next) => set(key, { unit: next })}
            />
            <DateInput
              id={fieldId(`first-${key}`)}
              label={t.substituteFirstDay}
              value={firstDay}
              onChange={(day) => set(key, { firstDay: day })}
            />
            <DateInput
              id={fieldId(`last-${key}`)}
              label={t.substituteLastDay}
              value={lastDay}
              onChange={(day) => set(key, { lastDay: day })}
            />
            <RemoveRow what={t.substitute} onRemove={() => onChange(rows.filter((row) => row.key !== key))} />
          </div>
        ))}
        <AddRow label={t.addSubstitute} onAdd={add} />
        {error !== undefined && (
          <p className="aksel-error-message" role="alert">
            {error}
          </p>
        )}
      </div>
    </FormSection>
  );
}
