import { Button, Checkbox, CheckboxGroup, Textarea, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { type GrantedScope, grantableScopes } from '../../../kernel/client-scope.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormErrorSummary, FormSection, fieldId } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type PickedUnit, UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { clientPaths, clientSchema } from '../contract.ts';
import { clientWebTexts } from '../texts/web.ts';
import { clientKeys } from './api.ts';

interface Draft {
  readonly name: string;
  readonly unit: PickedUnit | null;
  readonly scopes: readonly GrantedScope[];
  readonly keys: string;
  readonly endsOn: LocalDate | null;
}

/** Another system is registered; a second administrator approves it. */
export function RegisterSystem() {
  const t = useText(clientWebTexts);
  const go = useGo();
  const [draft, setDraft] = useState<Draft>({ name: '', unit: null, scopes: [], keys: '', endsOn: null });
  const [tries, setTries] = useState(0);
  const faults = tries === 0 ? {} : missingIn(draft, t);
  const register = useCommand({
    path: clientPaths.list,
    schema: clientSchema,
    invalidates: clientKeys,
    onSuccess: ({ id }) => {
      announce(t.registered);
      go(`/admin/system-clients/${id}`);
    },
  });
  const send = () => {
    setTries(tries + 1);
    if (Object.keys(missingIn(draft, t)).length > 0 || draft.unit === null) return;
    const { unit, name, ...rest } = draft;
    register.mutate({ ...rest, name: name.trim(), unitId: unit.id });
  };
  return (
    <>
      <PageHeader title={t.register} above={<AppLink to="/admin/system-clients">{t.title}</AppLink>} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Fields draft={draft} faults={faults} onChange={setDraft} />
        <FormErrorSummary errors={faults} submitCount={tries} />
        {register.isError && <ErrorState error={register.error} />}
        <Button size="small" type="submit" loading={register.isPending}>
          {t.send}
        </Button>
      </form>
    </>
  );
}

type Faults = Partial<Record<keyof Draft, { readonly type: string; readonly message: string }>>;

function missingIn(
  draft: Draft,
  t: Record<'needName' | 'needUnit' | 'choose' | 'needKeys' | 'needDay', string>,
): Faults {
  const fault = (message: string) => ({ type: 'missing', message });
  return {
    ...(draft.name.trim().length < 2 ? { name: fault(t.needName) } : {}),
    ...(draft.unit === null ? { unit: fault(t.needUnit) } : {}),
    ...(draft.scopes.length === 0 ? { scopes: fault(t.choose) } : {}),
    ...(draft.keys.trim() === '' ? { keys: fault(t.needKeys) } : {}),
    ...(draft.endsOn === null ? { endsOn: fault(t.needDay) } : {}),
  };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (draft: Draft) => void;
}

function Fields({ draft, faults, onChange }: FieldsProps) {
  const t = useText(clientWebTexts);
  const tomorrow = addDays(stockholmDate(serverNow()), 1);
  return (
    <FormSection title={t.register}>
      <TextField
        id={fieldId('name')}
        size="small"
        label={t.name}
        description={t.nameHelp}
        maxLength={100}
        autoComplete="off"
        value={draft.name}
        error={faults.name?.message}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <UnitPicker
        id={fieldId('unit')}
        own
        label={t.unit}
        description={t.unitHelp}
        value={draft.unit}
        error={faults.unit?.message}
        onChange={(unit) => onChange({ ...draft, unit })}
      />
      <CheckboxGroup
        id={fieldId('scopes')}
        size="small"
        legend={t.scopes}
        value={[...draft.scopes]}
        error={faults.scopes?.message}
        onChange={(chosen: GrantedScope[]) => onChange({ ...draft, scopes: chosen })}
      >
        {grantableScopes.map((scope) => (
          <Checkbox key={scope} value={scope}>
            {t[`scope-${scope}`]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Keys value={draft.keys} error={faults.keys?.message} onChange={(keys) => onChange({ ...draft, keys })} />
      <DateInput
        id={fieldId('endsOn')}
        label={t.endsOn}
        description={t.endsOnHelp}
        value={draft.endsOn}
        from={tomorrow}
        error={faults.endsOn?.message}
        onChange={(endsOn) => onChange({ ...draft, endsOn })}
      />
    </FormSection>
  );
}

interface KeysProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (keys: string) => void;
}

function Keys({ value, error, onChange }: KeysProps) {
  const t = useText(clientWebTexts);
  return (
    <Textarea
      id={fieldId('keys')}
      size="small"
      label={t.keys}
      description={t.keysHelp}
      minRows={4}
      maxRows={12}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
