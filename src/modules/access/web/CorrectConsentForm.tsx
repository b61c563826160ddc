import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { dateAt } from '../../../kernel/zone.ts';
import { serverNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { momentOf, timeFault } from '../../../web/ui/moments.ts';
import { uiTexts } from '../../../web/ui/texts.ts';
import { accessPaths, type Consent, consentSchema, howAsked, words } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { AccessForm } from './AccessForm.tsx';
import { HowAsked, Moment, Words } from './fields.tsx';

const shortest = 3;

const correctionForm = (t: Texts<typeof webSv>, ui: (typeof uiTexts)['sv']) =>
  z
    .object({
      how: z.enum(howAsked),
      givenAt: z.object({ date: z.string(), time: z.string() }),
      note: z.string().trim().max(2000),
      reason: z.string().trim().min(shortest, t.needCorrectionReason).max(2000),
    })
    .superRefine(({ givenAt }, context) => {
      const moment = momentOf(givenAt);
      const message =
        moment === null
          ? (timeFault(givenAt, ui) ?? t.needTime)
          : Date.parse(moment) > serverNow()
            ? t.needEarlier
            : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['givenAt'], message });
    });
type Values = z.input<ReturnType<typeof correctionForm>>;

interface CorrectConsentFormProps {
  readonly consent: Consent;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts right how a consent was written down. How it read stays in the history, with who corrected it, when and why. */
export function CorrectConsentForm({ consent, onDone, onCancel }: CorrectConsentFormProps) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const written = { date: dateAt(consent.givenAt), time: format.time(consent.givenAt) };
  // As long as the time is not touched it stays as it was, to the second.
  const momentIn = ({ date, time }: Values['givenAt']) =>
    date === written.date && time === written.time ? consent.givenAt : momentOf({ date, time });
  return (
    <AccessForm<Values, typeof consentSchema>
      draft={`correct consent ${consent.id}`}
      title={t.correctConsent}
      lead={t.correctConsentLead}
      schema={correctionForm(t, useText(uiTexts))}
      empty={{ how: consent.how, givenAt: written, note: consent.note ?? '', reason: '' }}
      path={accessPaths.correctConsent.replace(':id', consent.id)}
      answer={consentSchema}
      requestOf={({ how, givenAt, note, reason }) => ({
        version: consent.version,
        how,
        givenAt: momentIn(givenAt),
        note: words.safeParse(note).success ? note.trim() : null,
        reason,
      })}
      fields={['how', 'givenAt', 'note', 'reason']}
      submit={t.saveCorrection}
      said={t.consentCorrected}
      wordsOf={({ reason }) => reason}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <HowAsked form={form} name="how" label={t.howConsent} />
          <Moment form={form} name="givenAt" />
          <Words form={form} name="note" label={t.note} />
          <Words form={form} name="reason" label={t.correctionReason} />
        </>
      )}
    </AccessForm>
  );
}
