import { BodyShort } from '@navikt/ds-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { serverNow } from '../../../web/clock.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment, useSession } from '../../../web/session.ts';
import { momentOf, timeFault } from '../../../web/ui/moments.ts';
import { uiTexts } from '../../../web/ui/texts.ts';
import { accessPaths, type Consent, consentPurposes, consentSchema, howAsked, words } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { AccessForm } from './AccessForm.tsx';
import { Choices, HowAsked, Moment, Words } from './fields.tsx';
import { Why } from './Why.tsx';

const consentForm = (t: Texts<typeof webSv>, ui: (typeof uiTexts)['sv']) =>
  z
    .object({
      purpose: z.enum(consentPurposes),
      how: z.enum(['', ...howAsked]).refine((how) => how !== '', t.needHow),
      when: z.enum(['now', 'earlier']),
      givenAt: z.object({ date: z.string(), time: z.string() }),
      note: z.string().trim().max(2000),
    })
    .superRefine(({ when, givenAt }, context) => {
      if (when === 'now') return;
      const moment = momentOf(givenAt);
      const message =
        moment === null
          ? (timeFault(givenAt, ui) ?? t.needTime)
          : Date.parse(moment) > serverNow()
            ? t.needEarlier
            : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['givenAt'], message });
    });
type Values = z.input<ReturnType<typeof consentForm>>;

interface ConsentFormProps {
  readonly patientId: string;
  /** Asked for in the middle of opening: the purpose is given. */
  readonly forOpening?: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What the patient said when asked whether the acting provider may read what others have. */
export function ConsentForm({ patientId, forOpening = false, onDone, onCancel }: ConsentFormProps) {
  const t = useText(accessWebTexts);
  const { providerName } = useAssignment();
  const { user } = useSession();
  const empty: Values = {
    purpose: 'coherent-documentation',
    how: '',
    when: 'now',
    givenAt: { date: '', time: '' },
    note: '',
  };
  return (
    <AccessForm<Values, typeof consentSchema>
      draft={`consent ${patientId}`}
      title={t.giveConsent}
      lead={t.consentLead({ provider: providerName })}
      schema={consentForm(t, useText(uiTexts))}
      empty={empty}
      path={accessPaths.giveConsent}
      answer={consentSchema}
      requestOf={({ purpose, how, when, givenAt, note }) => ({
        patientId,
        purpose,
        how,
        ...(when === 'earlier' ? { givenAt: momentOf(givenAt) } : {}),
        ...noteOf(note),
      })}
      fields={['how', 'note', 'givenAt']}
      submit={t.saveConsent}
      said={t.consentSaved}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          {!forOpening && (
            <Choices
              form={form}
              name="purpose"
              label={t.purpose}
              options={consentPurposes.map((purpose) => ({ value: purpose, label: t[`purpose-${purpose}`] }))}
            />
          )}
          <HowAsked form={form} name="how" label={t.howConsent} />
          <WhenGiven form={form} />
          <Words form={form} name="note" label={t.note} />
          <BodyShort size="small" textColor="subtle">
            {t.youAreNoted({ name: user?.name ?? '–' })}
          </BodyShort>
          <Why about="consent" />
        </>
      )}
    </AccessForm>
  );
}

function WhenGiven({ form }: { readonly form: UseFormReturn<Values, unknown, Values> }) {
  const t = useText(accessWebTexts);
  const when = useWatch({ control: form.control, name: 'when' });
  return (
    <>
      <Choices
        form={form}
        name="when"
        label={t.whenGiven}
        options={[
          { value: 'now', label: t.givenNow },
          { value: 'earlier', label: t.givenEarlier },
        ]}
      />
      {when === 'earlier' && <Moment form={form} name="givenAt" />}
    </>
  );
}

/** A note is sent only when something is written. */
export function noteOf(note: string): { note?: string } {
  return words.safeParse(note).success ? { note: note.trim() } : {};
}

interface WithdrawFormProps {
  readonly consent: Pick<Consent, 'id' | 'version'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The patient takes the consent back: what it opened is closed at once. */
export function WithdrawForm({ consent, onDone, onCancel }: WithdrawFormProps) {
  const t = useText(accessWebTexts);
  const schema = z.object({
    how: z.enum(['', ...howAsked]).refine((how) => how !== '', t.needHow),
    note: z.string().trim().max(2000),
  });
  return (
    <AccessForm<z.input<typeof schema>, typeof consentSchema>
      draft={`withdraw ${consent.id}`}
      title={t.withdraw}
      lead={t.withdrawLead}
      schema={schema}
      empty={{ how: '', note: '' }}
      path={accessPaths.withdrawConsent.replace(':id', consent.id)}
      answer={consentSchema}
      requestOf={({ how, note }) => ({ version: consent.version, how, ...noteOf(note) })}
      fields={['how', 'note']}
      submit={t.withdraw}
      danger
      said={t.withdrawn}
      wordsOf={({ note }) => note}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <HowAsked form={form} name="how" label={t.howWithdrawn} />
          <Words form={form} name="note" label={t.note} />
        </>
      )}
    </AccessForm>
  );
}
