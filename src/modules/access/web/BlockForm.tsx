import { InlineMessage, Select, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useSentence } from '../../../web/sentences.ts';
import { useAssignment } from '../../../web/session.ts';
import { fieldId } from '../../../web/ui/forms.tsx';
import { UnitPicker } from '../../../web/ui/UnitPicker.tsx';
import type { Timeline } from '../../timeline/contract.ts';
import { accessPaths, blockSchema, howAsked } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { AccessForm } from './AccessForm.tsx';
import { mattersQuery } from './api.ts';
import { noteOf } from './ConsentForm.tsx';
import { Choices, HowAsked, Words } from './fields.tsx';
import { Why } from './Why.tsx';

const blockForm = (t: Texts<typeof webSv>) =>
  z
    .object({
      what: z.enum(['own-unit', 'other-unit', 'process']),
      unitId: z.object({ id: z.string(), name: z.string() }).nullable(),
      process: z.string(),
      requestedBy: z.enum(['patient', 'representative']),
      how: z.enum(['', ...howAsked]).refine((how) => how !== '', t.needHow),
      note: z.string().trim().max(2000),
    })
    .superRefine(({ what, unitId, process }, context) => {
      if (what === 'other-unit' && unitId === null)
        context.addIssue({ code: 'custom', path: ['unitId'], message: t.needUnit });
      if (what === 'process' && process === '')
        context.addIssue({ code: 'custom', path: ['process'], message: t.needMatter });
    });
type Values = z.input<ReturnType<typeof blockForm>>;
type Form = UseFormReturn<Values, unknown, Values>;

interface BlockFormProps {
  readonly patientId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The patient wants what one unit, or one matter, has written kept from the provider's other units. */
export function BlockForm({ patientId, onDone, onCancel }: BlockFormProps) {
  const t = useText(accessWebTexts);
  const { providerName } = useAssignment();
  return (
    <AccessForm<Values, typeof blockSchema>
      draft={`block ${patientId}`}
      title={t.block}
      lead={t.blockLead({ provider: providerName })}
      schema={blockForm(t)}
      empty={{ what: 'own-unit', unitId: null, process: '', requestedBy: 'patient', how: '', note: '' }}
      path={accessPaths.block}
      answer={blockSchema}
      requestOf={(values) => blockRequest(patientId, values)}
      fields={['unitId', 'process', 'how', 'note']}
      submit={t.saveBlock}
      danger
      said={t.blockSaved}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <WhatToBlock form={form} patientId={patientId} />
          <WhoAndHow form={form} />
          <Why about="block" />
        </>
      )}
    </AccessForm>
  );
}

function blockRequest(patientId: string, { what, unitId, process, requestedBy, how, note }: Values) {
  const [kind, id] = process.split(' ');
  return {
    patientId,
    requestedBy,
    how,
    ...noteOf(note),
    ...(what === 'process' ? { kind: 'process', process: { kind, id } } : { kind: 'unit' }),
    ...(what === 'other-unit' && unitId !== null ? { unitId: unitId.id } : {}),
  };
}

function WhatToBlock({ form, patientId }: { readonly form: Form; readonly patientId: string }) {
  const t = useText(accessWebTexts);
  const { unitName, unitId } = useAssignment();
  const what = useWatch({ control: form.control, name: 'what' });
  return (
    <>
      <Choices
        form={form}
        name="what"
        label={t.whatToBlock}
        options={[
          { value: 'own-unit', label: t.blockOwnUnit({ unit: unitName }) },
          { value: 'other-unit', label: t.blockOtherUnit },
          { value: 'process', label: t.blockMatter },
        ]}
      />
      {what === 'other-unit' && (
        <Controller
          control={form.control}
          name="unitId"
          render={({ field, fieldState }) => (
            <UnitPicker
              id={fieldId('unitId')}
              label={t.unit}
              except={unitId}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      {what === 'process' && <MatterField form={form} patientId={patientId} />}
    </>
  );
}

function MatterField({ form, patientId }: { readonly form: Form; readonly patientId: string }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const say = useSentence();
  const found = useQuery(mattersQuery(patientId));
  if (found.isPending) return <Skeleton variant="text" height="3rem" />;
  const matters = mattersOf(found.data?.entries ?? []);
  if (matters.length === 0)
    return (
      <InlineMessage status="info" size="small">
        {t.noMatters}
      </InlineMessage>
    );
  return (
    <Select
      {...form.register('process')}
      id={fieldId('process')}
      size="small"
      label={t.matter}
      error={form.formState.errors.process?.message}
    >
      <option value="">{t.chooseMatter}</option>
      {matters.map(({ object, sentence, occurredAt }) => (
        <option key={object.id} value={`${object.kind} ${object.id}`}>
          {say(sentence)}, {format.date(occurredAt)}
        </option>
      ))}
    </Select>
  );
}

const blockable: readonly string[] = ['referral', 'enrolment'];

/** Each matter once, by the latest that happened in it. */
function mattersOf(entries: Timeline['entries']): Timeline['entries'] {
  const seen = new Set<string>();
  return entries.filter(({ object: { kind, id } }) => {
    if (!blockable.includes(kind) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Who spoke for the patient, and how. A guardian is not among them: the law gives guardians no say over a child's blocks. */
export function WhoAndHow<V extends { requestedBy: string; how: string; note: string }>({
  form,
}: {
  readonly form: UseFormReturn<V, unknown, V>;
}) {
  const t = useText(accessWebTexts);
  type Name = Parameters<typeof Choices<V>>[0]['name'];
  return (
    <>
      <Choices
        form={form}
        name={'requestedBy' as Name}
        label={t.requestedBy}
        options={[
          { value: 'patient', label: t['by-patient'] },
          { value: 'representative', label: t['by-representative'] },
        ]}
      />
      <HowAsked form={form} name={'how' as Name} label={t.howRequested} />
      <Words form={form} name={'note' as Name} label={t.note} />
    </>
  );
}
