import { BodyShort, Button, Checkbox } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { post } from '../../../web/api/client.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink, useGo } from '../../../web/ui/AppLink.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId, FormErrorSummary, FormSection, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { useSavedDraft } from '../../../web/ui/saved-draft.ts';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import {
  changedAnswer,
  draftSaved,
  places,
  protectedIdentities,
  type registrationDraftAnswer,
  registrationDraftPaths,
  sexes,
} from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { registrationDraftQuery } from './api.ts';
import { Choice, LanguageChoice, MunicipalityChoice, Written } from './fields.tsx';
import { emptyRegistration, type RegistrationForm, registrationForm, registrationRequest } from './registration.ts';
import './patients.css';

type Form = UseFormReturn<RegistrationForm, unknown, RegistrationForm>;

/** Registers a patient who is missing; begins with what the writer wrote before, here or on another computer. */
export function RegisterPatient() {
  const t = useText(patientWebTexts);
  const draft = useQuery(registrationDraftQuery);
  if (draft.isError) {
    return (
      <>
        <PageHeader title={t.registerTitle} above={<AppLink to="/patients">{t.back}</AppLink>} />
        <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
      </>
    );
  }
  if (draft.isPending) return <SkeletonPage />;
  return <Registration began={draft.data} />;
}

function Registration({ began }: { readonly began: z.output<typeof registrationDraftAnswer> }) {
  const t = useText(patientWebTexts);
  const go = useGo();
  const form: Form = useZodForm(registrationForm(t), began.draft ?? emptyRegistration);
  const { errors, submitCount } = form.formState;
  const value = useWatch({ control: form.control }) as RegistrationForm;
  const register = useCommand({
    path: '/api/patients',
    schema: changedAnswer,
    onSuccess: ({ id }) => go(`/patients/${id}`),
    onError: (error) => void showServerErrors(error, ['number', 'birthDate', 'municipalityCode'], form.setError),
  });
  const { state, saveNow } = useSavedDraft({
    value,
    empty: emptyRegistration,
    savedAt: began.savedAt,
    enabled: !register.isPending && !register.isSuccess,
    save: (draft) => post(registrationDraftPaths.save, draftSaved, { draft }),
  });
  const submit = async (values: RegistrationForm) => {
    // A save under way must not come after, and keep a draft of what is registered.
    await saveNow();
    register.mutate(registrationRequest(values));
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <PageHeader title={t.registerTitle} lead={t.registerLead} above={<AppLink to="/patients">{t.back}</AppLink>} />
      <WhoSection form={form} />
      <WhereSection form={form} />
      <ContactSection form={form} />
      <ListingSection form={form} />
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {register.isError && Object.keys(errors).length === 0 && <ErrorState error={register.error} />}
      <div className="hl-form-end">
        <Button type="submit" loading={register.isPending}>
          {t.register}
        </Button>
        <Button type="button" variant="tertiary" onClick={() => form.reset(emptyRegistration)}>
          {t.clear}
        </Button>
        <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
        <BodyShort size="small" textColor="subtle">
          {t.keptHere}
        </BodyShort>
      </div>
    </form>
  );
}

function WhoSection({ form }: { readonly form: Form }) {
  const t = useText(patientWebTexts);
  const { register, formState, control } = form;
  const { errors } = formState;
  const noNumber = useWatch({ control, name: 'noNumber' });
  return (
    <FormSection title={t.who}>
      {!noNumber && (
        <Written
          field={register('number')}
          label={t.numberLabel}
          description={t.numberHelp}
          error={errors.number?.message}
        />
      )}
      <Checkbox {...register('noNumber')} size="small" description={t.noNumberHelp}>
        {t.noNumber}
      </Checkbox>
      {noNumber && (
        <div className="hl-pair">
          <Written field={register('birthDate')} label={t.birthDateLabel} error={errors.birthDate?.message} />
          <Choice field={register('sex')} label={t.sex} error={errors.sex?.message}>
            <option value="">{t.choose}</option>
            {sexes.map((sex) => (
              <option key={sex} value={sex}>
                {t[sex]}
              </option>
            ))}
          </Choice>
        </div>
      )}
      <div className="hl-pair">
        <Written field={register('givenName')} label={t.givenName} error={errors.givenName?.message} />
        <Written field={register('familyName')} label={t.familyName} error={errors.familyName?.message} />
      </div>
      <Choice field={register('protectedIdentity')} label={t.protection} description={t.protectionHelp}>
        {protectedIdentities.map((kind) => (
          <option key={kind} value={kind}>
            {kind === 'none' ? t.none_ : t[kind]}
          </option>
        ))}
      </Choice>
    </FormSection>
  );
}

function WhereSection({ form }: { readonly form: Form }) {
  const t = useText(patientWebTexts);
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <FormSection title={t.where} lead={t.stayHelp}>
      <MunicipalityChoice
        field={register('municipalityCode')}
        label={t.municipality}
        none={t.notKnown}
        error={errors.municipalityCode?.message}
      />
      <Written field={register('line')} label={t.addressLine} error={errors.line?.message} />
      <div className="hl-pair">
        <Written field={register('postalCode')} label={t.postalCode} error={errors.postalCode?.message} />
        <Written field={register('city')} label={t.city} error={errors.city?.message} />
      </div>
      <div className="hl-pair">
        <Choice field={register('place')} label={t.place} error={errors.place?.message}>
          <option value="">{t.notKnown}</option>
          {places.map((place) => (
            <option key={place} value={place}>
              {t[place]}
            </option>
          ))}
        </Choice>
        <MunicipalityChoice
          field={register('stayMunicipality')}
          label={t.stayMunicipality}
          none={t.choose}
          error={errors.stayMunicipality?.message}
        />
      </div>
    </FormSection>
  );
}

function ContactSection({ form }: { readonly form: Form }) {
  const t = useText(patientWebTexts);
  const { register, formState } = form;
  return (
    <FormSection title={t.contactTitle}>
      <Written field={register('phone')} type="tel" label={t.phone} error={formState.errors.phone?.message} />
      <div className="hl-pair">
        <LanguageChoice field={register('language')} label={t.language} />
        <LanguageChoice field={register('interpreterLanguage')} label={t.interpreter} none={t.noInterpreter} />
      </div>
    </FormSection>
  );
}

function ListingSection({ form }: { readonly form: Form }) {
  const t = useText(patientWebTexts);
  return (
    <FormSection title={t.listingTitle}>
      <Controller
        control={form.control}
        name="listing"
        render={({ field }) => (
          <UnitPicker
            id={fieldId('listing')}
            label={t.listing}
            description={t.listingHelp}
            kind="health-centre"
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </FormSection>
  );
}
