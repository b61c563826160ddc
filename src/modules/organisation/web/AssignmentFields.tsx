import { BodyShort, Select, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { roles } from '../../../kernel/roles.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { purposes } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { proposalsQuery, unitsQuery } from './api.ts';
import type { AssignmentDraft } from './assignment-draft.ts';

interface AssignmentFieldsProps {
  readonly value: AssignmentDraft;
  readonly onChange: (value: AssignmentDraft) => void;
  /** Whether what is missing is shown. */
  readonly tried: boolean;
}

/** At which unit, in which role, for what purpose and how long. */
export function AssignmentFields({ value, onChange, tried }: AssignmentFieldsProps) {
  const t = useText(organisationWebTexts);
  const { locale } = useLocale();
  const words = useText(roleTexts);
  const purposeWords = { care: t.purposeCare, quality: t.purposeQuality, administration: t.purposeAdministration };
  const sorted = roles.toSorted((a, b) => words[a].localeCompare(words[b], locale));
  const today = stockholmDate(serverNow());
  const needsTwo = useNeedsTwo(value.role);
  return (
    <>
      <UnitSelect value={value} onChange={onChange} error={tried && value.unitId === '' ? t.unitNeeded : undefined} />
      <Select
        id={fieldId('role')}
        size="small"
        label={t.role}
        description={needsTwo ? t.roleNeedsTwo : undefined}
        value={value.role}
        error={tried && value.role === '' ? t.roleNeeded : undefined}
        onChange={(event) => onChange({ ...value, role: roles.find((one) => one === event.target.value) ?? '' })}
      >
        <option value="">{t.choose}</option>
        {sorted.map((role) => (
          <option key={role} value={role}>
            {words[role]}
          </option>
        ))}
      </Select>
      <Select
        id={fieldId('purpose')}
        size="small"
        label={t.purpose}
        value={value.purpose}
        onChange={(event) =>
          onChange({ ...value, purpose: purposes.find((one) => one === event.target.value) ?? 'care' })
        }
      >
        {purposes.map((purpose) => (
          <option key={purpose} value={purpose}>
            {purposeWords[purpose]}
          </option>
        ))}
      </Select>
      <DateInput
        id={fieldId('validFrom')}
        label={t.from}
        value={value.validFrom}
        from={today}
        error={tried && value.validFrom === null ? t.dateWrong : undefined}
        onChange={(validFrom) => onChange({ ...value, validFrom })}
      />
      <DateInput
        id={fieldId('validTo')}
        label={t.to}
        value={value.validTo}
        from={today}
        onChange={(validTo) => onChange({ ...value, validTo })}
      />
    </>
  );
}

/** Whether a role is given by two administrators together. */
function useNeedsTwo(role: AssignmentDraft['role']): boolean {
  const { data } = useQuery(proposalsQuery);
  return data?.roles.some((one) => one === role) ?? false;
}

/** A unit of the own principal, found by name: there may be hundreds. */
function UnitSelect(props: Omit<AssignmentFieldsProps, 'tried'> & { readonly error: string | undefined }) {
  const { value, onChange, error } = props;
  const t = useText(organisationWebTexts);
  const [text, setText] = useState('');
  const { data } = useQuery(unitsQuery({ text: useDeferredValue(text), own: true, page: 1 }));
  const units = (data?.units ?? []).filter(({ active }) => active);
  const chosen = value.unitId !== '' && !units.some(({ id }) => id === value.unitId);
  return (
    <>
      <TextField
        size="small"
        label={t.unitSearch}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        id={fieldId('unitId')}
        size="small"
        label={t.assignmentUnit}
        value={value.unitId}
        error={error}
        onChange={(event) => {
          const unit = units.find(({ id }) => id === event.target.value);
          onChange({ ...value, unitId: unit?.id ?? '', unitName: unit?.name ?? '' });
        }}
      >
        <option value="">{t.choose}</option>
        {chosen && <option value={value.unitId}>{value.unitName}</option>}
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </Select>
      {data && units.length === 0 && <BodyShort size="small">{t.noUnitHits}</BodyShort>}
    </>
  );
}
