import { useText } from '../../../../web/i18n/locale.tsx';
import { isLocalDate } from '../../../../kernel/local-date.ts';
import {
  type DiagnosisLine,
  type MaterialLine,
  type MedicationLine,
  materialKinds,
  materialStates,
  payers,
  type RelativeLine,
} from '../../../../model/index.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { WidgetProps } from './widgets.ts';
import { LinesField } from './LinesField.tsx';

const linesOf = <Line,>(value: unknown): readonly Line[] => (Array.isArray(value) ? (value as Line[]) : []);

/** Diagnoses, with code when known. */
export function DiagnosisLines({ value, onChange, ...rest }: WidgetProps) {
  const t = useText(referralWebTexts);
  return (
    <LinesField
      {...rest}
      lines={linesOf<DiagnosisLine>(value)}
      blank={{ text: '' }}
      most={30}
      add={t.addDiagnosis}
      columns={[
        { key: 'text', label: t.diagnosis, wide: true, max: 200 },
        { key: 'code', label: t.diagnosisCode, max: 12 },
      ]}
      onChange={onChange}
    />
  );
}

/** The current medication list. */
export function MedicineLines({ value, onChange, ...rest }: WidgetProps) {
  const t = useText(referralWebTexts);
  return (
    <LinesField
      {...rest}
      lines={linesOf<MedicationLine>(value)}
      blank={{ name: '' }}
      most={60}
      add={t.addMedicine}
      columns={[
        { key: 'name', label: t.medicine, wide: true, max: 200 },
        { key: 'strength', label: t.strength, max: 80 },
        { key: 'dose', label: t.dose, max: 200 },
        { key: 'times', label: t.times, max: 200 },
        { key: 'reason', label: t.medicineReason, max: 200 },
      ]}
      onChange={(lines) => onChange(lines?.map(withoutWrongDates))}
    />
  );
}

/** Imported lists may hold half dates; what the schema refuses must not stop the rest from being saved. */
function withoutWrongDates({ start, end, ...line }: MedicationLine): MedicationLine {
  return {
    ...line,
    ...(start !== undefined && isLocalDate(start) ? { start } : {}),
    ...(end !== undefined && isLocalDate(end) ? { end } : {}),
  };
}

/** Relatives, and whether they may be informed. */
export function RelativeLines({ value, onChange, ...rest }: WidgetProps) {
  const t = useText(referralWebTexts);
  return (
    <LinesField
      {...rest}
      lines={linesOf<RelativeLine>(value)}
      blank={{ name: '' }}
      most={10}
      add={t.addRelative}
      columns={[
        { key: 'name', label: t.name, wide: true, max: 200 },
        { key: 'relation', label: t.relation, max: 80 },
        { key: 'phone', label: t.phone, max: 40 },
        { key: 'mayBeInformed', label: t.mayBeInformed, tick: true },
      ]}
      onChange={onChange}
    />
  );
}

/** Material and devices, and who pays. */
export function MaterialLines({ value, onChange, ...rest }: WidgetProps) {
  const t = useText(referralWebTexts);
  return (
    <LinesField
      {...rest}
      lines={linesOf<MaterialLine>(value)}
      blank={{ item: '' }}
      most={40}
      add={t.addMaterial}
      columns={[
        { key: 'item', label: t.material, wide: true, max: 200 },
        { key: 'kind', label: t.materialKind, options: materialKinds.map((one) => [one, t[`material-${one}`]]) },
        { key: 'payer', label: t.payer, options: payers.map((one) => [one, t[`payer-${one}`]]) },
        { key: 'state', label: t.materialState, options: materialStates.map((one) => [one, t[`material-${one}`]]) },
      ]}
      onChange={onChange}
    />
  );
}
