import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { BodyShort, Button, Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Controller, useFieldArray, type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { fieldId, FormSection } from '../../../web/ui/forms.tsx';
import { audiences, type providersAnswer, serviceLevels, unitKinds } from '../contract.ts';
import { unitKindTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { districtsQuery, municipalitiesQuery } from './api.ts';
import { useDayNames } from './days.ts';
import type { UnitForm } from './unit-form.ts';

interface SectionProps {
  readonly form: UseFormReturn<UnitForm, unknown, UnitForm>;
}

interface FactsSectionProps extends SectionProps {
  readonly providers: z.output<typeof providersAnswer>['providers'];
  /** Provider and kind cannot be changed on a unit that exists. */
  readonly fixed: boolean;
}

/** What the unit is and where. */
export function FactsSection({ form, providers, fixed }: FactsSectionProps) {
  const t = useText(organisationWebTexts);
  const { errors } = form.formState;
  const municipality = useWatch({ control: form.control, name: 'municipalityCode' });
  const { data } = useQuery(municipalitiesQuery(useAssignment().county));
  return (
    <FormSection title={t.facts}>
      <TextField
        {...form.register('name')}
        id={fieldId('name')}
        size="small"
        label={t.unitName}
        error={errors.name?.message}
      />
      {!fixed && <OwnerAndKind form={form} providers={providers} />}
      <TextField
        {...form.register('hsaId')}
        id={fieldId('hsaId')}
        size="small"
        label={t.hsaId}
        description={t.hsaHint}
        autoComplete="off"
        error={errors.hsaId?.message}
      />
      <Select
        {...form.register('municipalityCode')}
        // Its options come after the form: held here, so that the choice is shown when they do.
        value={municipality}
        id={fieldId('municipalityCode')}
        size="small"
        label={t.municipality}
        error={errors.municipalityCode?.message}
      >
        <option value="">{t.countyWide}</option>
        {data?.municipalities.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </Select>
      <TextField
        {...form.register('address')}
        id={fieldId('address')}
        size="small"
        label={t.address}
        error={errors.address?.message}
      />
    </FormSection>
  );
}

/** Whose unit it is, and what kind: settled when it is added. */
function OwnerAndKind({ form, providers }: Omit<FactsSectionProps, 'fixed'>) {
  const t = useText(organisationWebTexts);
  const kinds = useText(unitKindTexts);
  const { errors } = form.formState;
  return (
    <>
      <Select
        {...form.register('providerId')}
        id={fieldId('providerId')}
        size="small"
        label={t.provider}
        error={errors.providerId?.message}
      >
        <option value="">{t.choose}</option>
        {providers.map((provider) => (
          <option key={provider.id} value={provider.id}>
            {provider.name}
          </option>
        ))}
      </Select>
      <Select {...form.register('kind')} id={fieldId('kind')} size="small" label={t.kind}>
        {unitKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </Select>
    </>
  );
}

/** Direct numbers, for whom and to what. */
export function NumbersSection({ form }: SectionProps) {
  const t = useText(organisationWebTexts);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'numbers' });
  const { errors } = form.formState;
  const words = { staff: t.forStaff, physicians: t.forPhysicians, patients: t.forPatients };
  return (
    <FormSection title={t.numbers} lead={t.numbersLead}>
      <div className="hl-rows">
        {fields.map((field, index) => (
          <div className="hl-rows__row" key={field.id}>
            <Select {...form.register(`numbers.${index}.audience`)} size="small" label={t.audience}>
              {audiences.map((audience) => (
                <option key={audience} value={audience}>
                  {words[audience]}
                </option>
              ))}
            </Select>
            <TextField
              {...form.register(`numbers.${index}.label`)}
              id={fieldId(`numbers.${index}.label`)}
              size="small"
              label={t.numberLabel}
              error={errors.numbers?.[index]?.label?.message}
            />
            <TextField
              {...form.register(`numbers.${index}.phone`)}
              id={fieldId(`numbers.${index}.phone`)}
              size="small"
              type="tel"
              label={t.number}
              error={errors.numbers?.[index]?.phone?.message}
            />
            <RemoveRow what={t.number} onRemove={() => remove(index)} />
          </div>
        ))}
        <AddRow label={t.addNumber} onAdd={() => append({ audience: 'staff', label: '', phone: '' })} />
      </div>
    </FormSection>
  );
}

/** When the unit is open. */
export function HoursSection({ form }: SectionProps) {
  const t = useText(organisationWebTexts);
  const names = useDayNames();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'hours' });
  const errors = form.formState.errors.hours;
  const workdays = ['1', '2', '3', '4', '5'].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' }));
  return (
    <FormSection title={t.hours} lead={t.hoursLead}>
      <div className="hl-rows" id={fieldId('hours')} tabIndex={-1}>
        {errors?.message !== undefined && <p className="aksel-error-message">{errors.message}</p>}
        {fields.map((field, index) => (
          <div className="hl-rows__row" key={field.id}>
            <Select {...form.register(`hours.${index}.weekday`)} size="small" label={t.day}>
              {[1, 2, 3, 4, 5, 6, 7, 8].map((day) => (
                <option key={day} value={String(day)}>
                  {names[day]}
                </option>
              ))}
            </Select>
            <TextField
              {...form.register(`hours.${index}.opensAt`)}
              id={fieldId(`hours.${index}.opensAt`)}
              size="small"
              label={t.opensAt}
              error={errors?.[index]?.opensAt?.message}
            />
            <TextField
              {...form.register(`hours.${index}.closesAt`)}
              id={fieldId(`hours.${index}.closesAt`)}
              size="small"
              label={t.closesAt}
              error={errors?.[index]?.closesAt?.message}
            />
            <RemoveRow what={names[Number(field.weekday)] ?? t.hours} onRemove={() => remove(index)} />
          </div>
        ))}
        <AddRow label={t.addHours} onAdd={() => append({ weekday: '1', opensAt: '08:00', closesAt: '17:00' })} />
        {fields.length === 0 && <AddRow label={t.weekdays} onAdd={() => append(workdays)} />}
      </div>
    </FormSection>
  );
}

/** What the unit does in the districts of its municipality. */
export function DistrictsSection({ form }: SectionProps) {
  const t = useText(organisationWebTexts);
  const municipality = useWatch({ control: form.control, name: 'municipalityCode' });
  const { data } = useQuery(districtsQuery(municipality));
  const districts = data?.districts ?? [];
  const words = { nurse: t.levelNurse, ot: t.levelOt, pt: t.levelPt, 'home-service': t.levelHomeService };
  return (
    <FormSection title={t.districts} lead={t.districtsLead}>
      {districts.length === 0 && <BodyShort>{t.districtsNone}</BodyShort>}
      <Controller
        control={form.control}
        name="serves"
        render={({ field }) => (
          <>
            {districts.map((district) => (
              <CheckboxGroup
                key={district.id}
                size="small"
                legend={district.name}
                value={field.value}
                onChange={(next: string[]) => field.onChange(next)}
              >
                {serviceLevels.map((level) => (
                  <Checkbox key={level} value={`${district.id} ${level}`}>
                    {words[level]}
                  </Checkbox>
                ))}
              </CheckboxGroup>
            ))}
          </>
        )}
      />
    </FormSection>
  );
}

/** Adds a row to a list of a form. */
export function AddRow({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  return (
    <div>
      <Button type="button" size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={onAdd}>
        {label}
      </Button>
    </div>
  );
}

/** Removes a row of a list of a form. */
export function RemoveRow({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  const t = useText(organisationWebTexts);
  return (
    <Button
      type="button"
      size="small"
      variant="tertiary"
      icon={<TrashIcon title={t.remove({ what: what.toLocaleLowerCase() })} />}
      onClick={onRemove}
    />
  );
}
