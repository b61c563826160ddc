import { BodyShort, ReadMore, Select, Tag, TextField } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import {
  consciousness,
  type MeasureKind,
  measureKinds,
  measures,
  type News2,
  news2,
  type SupportDraft,
} from '../contract.ts';
import { causes } from '../texts/causes.ts';
import { supportWebTexts } from '../texts/web.ts';
import { measurementsOf, outOfRange } from './ask-form.ts';

interface MeasuredProps {
  readonly value: SupportDraft;
  readonly onChange: (measured: SupportDraft['measured']) => void;
}

/** What has been measured; those that belong to the cause first. NEWS2 is counted while one writes. */
export function Measured({ value: { measured, cause }, onChange }: MeasuredProps) {
  const t = useText(supportWebTexts);
  const wrong = outOfRange(measured);
  const first = causes[cause ?? '']?.measure ?? [];
  const kinds = [...first, ...measureKinds.filter((kind) => !first.includes(kind))];
  const set = (kind: string, text: string) => onChange({ ...measured, [kind]: text });
  return (
    <ReadMore size="small" header={t.measured} defaultOpen={Object.keys(measured).length > 0}>
      <div className="hl-ask__measured">
        {kinds.map((kind) => (
          <TextField
            key={kind}
            id={fieldId(kind)}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            label={`${measureName(t, kind)} (${measures[kind].unit})`}
            value={measured[kind] ?? ''}
            error={wrong.includes(kind) ? t.outOfRange(measures[kind]) : undefined}
            onChange={(event) => set(kind, event.target.value)}
          />
        ))}
        <Select
          size="small"
          label={t.consciousness}
          value={measured['consciousness'] ?? ''}
          onChange={(event) => set('consciousness', event.target.value)}
        >
          <option value="">{t.notMeasured}</option>
          {consciousness.map((level) => (
            <option key={level} value={level}>
              {t[level]}
            </option>
          ))}
        </Select>
      </div>
      {Object.keys(measured).length > 0 && <Score score={news2(measurementsOf(measured))} />}
    </ReadMore>
  );
}

type Names = Record<MeasureKind | 'pain-scale', string>;

/** What a measurement is called; pain as a measure, not as what somebody responds to. */
export function measureName(t: Names, kind: MeasureKind): string {
  return kind === 'pain' ? t['pain-scale'] : t[kind];
}

/** The score with its colour, or what it still needs. */
export function Score({
  score: { total, redFlag, missing },
}: {
  readonly score: Omit<News2, 'missing'> & { readonly missing: readonly string[] };
}) {
  const t = useText(supportWebTexts);
  const partNames: Readonly<Record<string, string>> = {
    ...Object.fromEntries(measureKinds.map((kind) => [kind, measureName(t, kind)])),
    consciousness: t.consciousness,
  };
  if (total === null)
    return (
      <BodyShort size="small" textColor="subtle">
        {t.news2Missing({ what: missing.map((kind) => partNames[kind] ?? kind).join(', ') })}
      </BodyShort>
    );
  const colour = total >= 7 ? 'danger' : total >= 5 || redFlag ? 'warning' : 'success';
  return (
    <div className="hl-ask__score">
      <Tag size="small" variant="moderate" data-color={colour}>
        {t.news2({ total })}
      </Tag>
      {redFlag && <span className="hl-small">{t.redFlag}</span>}
    </div>
  );
}
