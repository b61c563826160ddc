import { BodyShort, Button, Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { casePath } from '../../../kernel/case-path.ts';
import { post } from '../../../web/api/client.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink, LinkButton, useGo } from '../../../web/ui/AppLink.tsx';
import { AutosaveStatus } from '../../../web/ui/AutosaveStatus.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { fieldId, FormErrorSummary, FormSection, showServerErrors, useZodForm } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { MomentField } from '../../../web/ui/MomentField.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { useSavedDraft } from '../../../web/ui/saved-draft.ts';
import { uiTexts } from '../../../web/ui/texts.ts';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import { draftSaved, type messageDraftAnswer, messagePaths, messageSchema } from '../contract.ts';
import { messagingWebTexts } from '../texts/web.ts';
import { draftQuery, messageKeys, patientQuery, receiverQuery } from './api.ts';
import { FactsStrip } from '../../patient/web/index.ts';
import {
  aboutOf,
  emptyMessage,
  messageForm,
  type MessageForm,
  messageRequest,
  type NewMessageAddress,
  newMessageAddress,
} from './new-message.ts';
import './messages.css';

type Form = UseFormReturn<MessageForm, unknown, MessageForm>;

/** Writes a message about a patient, from the patient or from one of the matters. */
export function WriteMessage() {
  const t = useText(messagingWebTexts);
  const address = useScreenSearch(newMessageAddress);
  if (address.patient === undefined) {
    return (
      <>
        <PageHeader title={t.newTitle} lead={t.noPatient} />
        <LinkButton to="/patients">{t.toPatients}</LinkButton>
      </>
    );
  }
  return <ForPatient patientId={address.patient} address={address} />;
}

interface ForPatientProps {
  readonly patientId: string;
  readonly address: NewMessageAddress;
}

function ForPatient({ patientId, address }: ForPatientProps) {
  const t = useText(messagingWebTexts);
  const patient = useQuery(patientQuery(patientId));
  const receiver = useQuery({ ...receiverQuery(address.to ?? ''), enabled: address.to !== undefined });
  const draft = useQuery(draftQuery({ patientId, about: aboutOf(patientId, address) }));
  if (patient.isError || draft.isError) {
    return (
      <>
        <PageHeader title={t.newTitle} />
        <ErrorState
          error={patient.error ?? draft.error}
          onRetry={() => void Promise.all([patient.refetch(), draft.refetch()])}
        />
      </>
    );
  }
  // The receiver is filled in before the form is shown, so that nothing written is overwritten; if it cannot be had, it is chosen.
  if (patient.isPending || draft.isPending || receiver.isLoading) return <SkeletonPage />;
  const to = receiver.data ? { id: receiver.data.id, name: receiver.data.name } : null;
  return (
    <>
      <FactsStrip patientId={patientId} />
      <MessageFields patientId={patientId} address={address} to={to} began={draft.data} />
    </>
  );
}

function useSend(form: Form) {
  const t = useText(messagingWebTexts);
  const go = useGo();
  return useCommand({
    path: messagePaths.send,
    schema: messageSchema,
    invalidates: messageKeys,
    onSuccess: (answer) => {
      announce(t.messageSent);
      go(`/messages/${answer.id}`, { replace: true });
    },
    onError: (error) => void showServerErrors(error, ['subject', 'body'], form.setError),
  });
}

interface MessageFieldsProps extends ForPatientProps {
  readonly to: MessageForm['to'];
  readonly began: z.output<typeof messageDraftAnswer>;
}

function MessageFields({ patientId, address, to, began }: MessageFieldsProps) {
  const t = useText(messagingWebTexts);
  const go = useGo();
  const empty = { ...emptyMessage, to };
  const form: Form = useZodForm(messageForm(t, useText(uiTexts)), began.draft ?? empty);
  const { errors, submitCount } = form.formState;
  const value = useWatch({ control: form.control }) as MessageForm;
  const send = useSend(form);
  const { state, saveNow, discard } = useSavedDraft({
    value,
    empty,
    savedAt: began.savedAt,
    enabled: !send.isPending && !send.isSuccess,
    save: (draft) => post(messagePaths.saveDraft, draftSaved, { patientId, about: aboutOf(patientId, address), draft }),
    onDiscarded: () => go(`/patients/${patientId}`, { replace: true }),
  });
  const dates = useWrittenDates();
  const submit = async (values: MessageForm) => {
    if (!dates.right()) return;
    // A save under way must not come after, and keep a draft of what is sent.
    await saveNow();
    send.mutate(messageRequest(values, patientId, address));
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <PageHeader
        title={t.newTitle}
        lead={t.newLead}
        above={<AppLink to={`/patients/${patientId}`}>{t.aboutPatient}</AppLink>}
      />
      <AboutMatter address={address} />
      <WhomSection form={form} />
      <FormDates value={dates}>
        <WhatSection form={form} />
      </FormDates>
      <FormErrorSummary errors={errors} submitCount={submitCount} />
      {send.isError && Object.keys(errors).length === 0 && <ErrorState error={send.error} />}
      {discard.isError && <ErrorState error={discard.error} />}
      <div className="hl-messages__buttons">
        <Button type="submit" loading={send.isPending}>
          {t.send}
        </Button>
        <Button type="button" variant="tertiary" loading={discard.isPending} onClick={() => discard.mutate()}>
          {t.discard}
        </Button>
        <AutosaveStatus state={state} onSaveNow={() => void saveNow()} />
      </div>
      <BodyShort size="small" textColor="subtle" className="hl-messages__hint">
        {t.keptHere}
      </BodyShort>
    </form>
  );
}

/** The matter that the message is about, when it comes from one. */
function AboutMatter({ address: { about, id } }: { readonly address: NewMessageAddress }) {
  const t = useText(messagingWebTexts);
  if (about === undefined || id === undefined) return null;
  const path = casePath(about, id);
  const name = about === 'referral' ? t.aboutReferral : t.aboutEnrolment;
  return (
    <BodyShort spacing>
      {t.about}: {path === null ? name : <AppLink to={path}>{name}</AppLink>}
    </BodyShort>
  );
}

function WhomSection({ form }: { readonly form: Form }) {
  const t = useText(messagingWebTexts);
  const { unitId } = useAssignment();
  return (
    <FormSection title={t.whom}>
      <Controller
        control={form.control}
        name="to"
        render={({ field, fieldState }) => (
          <UnitPicker
            id={fieldId('to')}
            label={t.receiver}
            description={t.receiverHelp}
            except={unitId}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
    </FormSection>
  );
}

function WhatSection({ form }: { readonly form: Form }) {
  const t = useText(messagingWebTexts);
  const { register, control, formState } = form;
  const { errors } = formState;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <FormSection title={t.what}>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <RadioGroup legend={t.kind} size="small" value={field.value} onChange={field.onChange}>
            <Radio value="question">{t.question}</Radio>
            <Radio value="information">{t.information}</Radio>
          </RadioGroup>
        )}
      />
      <TextField
        {...register('subject')}
        id={fieldId('subject')}
        size="small"
        label={t.subject}
        autoComplete="off"
        maxLength={200}
        error={errors.subject?.message}
      />
      <Textarea
        {...register('body')}
        id={fieldId('body')}
        size="small"
        label={t.text}
        minRows={5}
        error={errors.body?.message}
      />
      {kind === 'question' && (
        <Controller
          control={control}
          name="answerBy"
          render={({ field, fieldState }) => (
            <fieldset className="hl-messages__by">
              <legend>{t.answerBy}</legend>
              <BodyShort size="small" textColor="subtle">
                {t.answerHelp}
              </BodyShort>
              <MomentField
                id={fieldId('answerBy')}
                dateLabel={t.date}
                timeLabel={t.time}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            </fieldset>
          )}
        />
      )}
    </FormSection>
  );
}
