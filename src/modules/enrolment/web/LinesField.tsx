import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, ErrorMessage, TextField } from '@navikt/ds-react';
import { z } from 'zod';
import type { FactKey } from '../../../model/index.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { enrolmentWebTexts } from '../texts/web.ts';

interface LinesFieldProps {
  readonly fact: FactKey;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const linesSchema = z.array(z.record(z.string(), z.unknown())).catch([]);
const most = 60;

/** A list of lines, such as the medication list: one row each, the first part naming it. */
export function LinesField({ fact, label, value, error, onChange }: LinesFieldProps) {
  const t = useText(enrolmentWebTexts);
  const columns = useColumns(fact);
  const lines = linesSchema.parse(value ?? []);
  const [main] = columns;
  const write = (next: readonly Record<string, unknown>[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <fieldset className="hl-lines" id={fieldId(fact)} tabIndex={-1}>
      <legend className="aksel-label aksel-label--small">{label}</legend>
      {lines.map((line, index) => (
        // Rows have no identity of their own: their place is what tells them apart.
        <div className="hl-lines__row" key={index}>
          {columns.map((column) => (
            <TextField
              key={column.key}
              size="small"
              label={column.label}
              value={typeof line[column.key] === 'string' ? String(line[column.key]) : ''}
              maxLength={column.max}
              autoComplete="off"
              onChange={(event) => write(lines.with(index, withPart(line, column, event.target.value)))}
            />
          ))}
          <Button
            type="button"
            size="small"
            variant="tertiary"
            icon={<TrashIcon title={t.removeLine({ what: textOf(line[main?.key ?? '']) || t.removeThis })} />}
            onClick={() => write(lines.toSpliced(index, 1))}
          />
        </div>
      ))}
      {lines.length < most && (
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => write([...lines, main === undefined ? {} : { [main.key]: '' }])}
          >
            {fact === 'medicationList' ? t.addMedicine : t.addLine}
          </Button>
        </div>
      )}
      {error !== undefined && <ErrorMessage size="small">{error}</ErrorMessage>}
    </fieldset>
  );
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly max: number;
}

function useColumns(fact: FactKey): readonly Column[] {
  const t = useText(enrolmentWebTexts);
  if (fact === 'medicationList') {
    return [
      { key: 'name', label: t.medicineName, max: 200 },
      { key: 'strength', label: t.medicineStrength, max: 80 },
      { key: 'dose', label: t.medicineDose, max: 200 },
      { key: 'times', label: t.medicineTimes, max: 200 },
    ];
  }
  const key = fact === 'materials' ? 'item' : fact === 'diagnoses' ? 'text' : 'name';
  return [{ key, label: t.lineText, max: 200 }];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A part that is emptied is left out, but for the one that names the line. */
function withPart(line: Record<string, unknown>, column: Column, text: string): Record<string, unknown> {
  const { [column.key]: _before, ...rest } = line;
  const names = ['name', 'item', 'text'].includes(column.key);
  return text === '' && !names ? rest : { ...line, [column.key]: text };
}
