import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, Checkbox, Fieldset, Select, TextField } from '@navikt/ds-react';
import { useRef } from 'react';
import { useText } from '../../../../web/i18n/locale.tsx';
import { referralWebTexts } from '../../texts/web.ts';

/** One column of a list that is written line by line. */
export interface LineColumn<Line> {
  readonly key: keyof Line & string;
  readonly label: string;
  readonly wide?: boolean;
  readonly max?: number;
  /** Chosen from a list instead of written. */
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly tick?: boolean;
}

interface LinesFieldProps<Line> {
  readonly label: string;
  readonly error: string | undefined;
  readonly lines: readonly Line[];
  readonly blank: Line;
  readonly most: number;
  /** "Lägg till läkemedel" */
  readonly add: string;
  readonly columns: readonly LineColumn<Line>[];
  readonly onChange: (lines: Line[] | undefined) => void;
}

/** A list written line by line: medicines, relatives, materials, diagnoses. */
export function LinesField<Line extends object>(props: LinesFieldProps<Line>) {
  const { label, error, lines, blank, most, add, columns, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const set = (next: Line[]) => onChange(next.length === 0 ? undefined : next);
  const replace = (index: number, line: Line) => set(lines.map((old, at) => (at === index ? line : old)));
  const addLine = () => {
    set([...lines, blank]);
    // The new line is there after the next paint; its first field is what one wants to write in.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <Fieldset size="small" legend={label} error={error} className="hl-lines">
      <div ref={box}>
        {lines.length > 0 && (
          <ol>
            {lines.map((line, index) => (
              <LineRow
                // Lines have no identity of their own; they are only ever added last or removed whole.
                key={`${index}/${lines.length}`}
                line={line}
                number={index + 1}
                columns={columns}
                onChange={(next) => replace(index, next)}
                onRemove={() => set(lines.filter((_, at) => at !== index))}
              />
            ))}
          </ol>
        )}
        {lines.length < most && (
          <Button type="button" size="xsmall" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={addLine}>
            {add}
          </Button>
        )}
      </div>
    </Fieldset>
  );
}

interface LineRowProps<Line> {
  readonly line: Line;
  readonly number: number;
  readonly columns: readonly LineColumn<Line>[];
  readonly onChange: (line: Line) => void;
  readonly onRemove: () => void;
}

function LineRow<Line extends object>({ line, number, columns, onChange, onRemove }: LineRowProps<Line>) {
  const t = useText(referralWebTexts);
  const [first] = columns;
  const name = first ? textOf(line, first.key) : '';
  return (
    <li className="hl-lines__line">
      {columns.map((column) => (
        <Cell key={column.key} line={line} column={column} number={number} onChange={onChange} />
      ))}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon title={t.removeLine({ name: name || String(number) })} />}
        onClick={onRemove}
      />
    </li>
  );
}

interface CellProps<Line> {
  readonly line: Line;
  readonly column: LineColumn<Line>;
  readonly number: number;
  readonly onChange: (line: Line) => void;
}

function Cell<Line extends object>({ line, column, number, onChange }: CellProps<Line>) {
  const { key, label, wide = false, max = 200, options, tick } = column;
  const set = (value: string | boolean | undefined) => onChange(withValue(line, key, value, wide));
  const className = wide ? 'hl-lines__wide' : '';
  if (tick) {
    return (
      <Checkbox size="small" checked={line[key] === true} onChange={(event) => set(event.target.checked)}>
        {label}
      </Checkbox>
    );
  }
  const common = { size: 'small', label: `${label} ${number}`, value: textOf(line, key), className } as const;
  if (!options) {
    return (
      <TextField
        {...common}
        label={<VisibleAndNumber label={label} number={number} />}
        maxLength={max}
        onChange={(event) => set(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...common}
      label={<VisibleAndNumber label={label} number={number} />}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">–</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

/** The label as it is seen, and with the line's number for those who hear it. */
function VisibleAndNumber({ label, number }: { readonly label: string; readonly number: number }) {
  return (
    <>
      {label}
      <span className="hl-sr-only"> {number}</span>
    </>
  );
}

function textOf<Line extends object>(line: Line, key: keyof Line): string {
  const value = line[key];
  return typeof value === 'string' ? value : '';
}

/** The first column is always there, if only empty; the others go away when emptied. */
function withValue<Line extends object>(
  line: Line,
  key: keyof Line,
  value: string | boolean | undefined,
  always: boolean,
): Line {
  const next = { ...line, [key]: value };
  if ((value === '' || value === undefined) && !always) delete next[key];
  return next;
}
