import { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import type { Texts } from '../../../kernel/texts.ts';
import { momentOf, timeFault } from '../../../web/ui/moments.ts';
import type { uiTexts } from '../../../web/ui/texts.ts';
import type { webSv } from '../texts/web-sv.ts';

/** What the address says a new message is about: the patient, and the matter and receiver when it comes from one. Ids only. */
export const newMessageAddress = z.object({
  patient: z.string().optional().catch(undefined),
  about: z.enum(['referral', 'enrolment']).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
});
export type NewMessageAddress = z.output<typeof newMessageAddress>;

/** The form as it is written. */
export const messageForm = (t: Texts<typeof webSv>, ui: (typeof uiTexts)['sv']) =>
  z
    .object({
      to: z
        .object({ id: z.string(), name: z.string() })
        .nullable()
        .refine((unit): boolean => unit !== null, t.needReceiver),
      kind: z.enum(['question', 'information']),
      subject: z.string().trim().min(1, t.needSubject).max(200),
      body: z.string().trim().min(1, t.needText).max(8000),
      answerBy: z.object({ date: z.string(), time: z.string() }),
    })
    .superRefine(({ kind, answerBy }, context) => {
      if (kind !== 'question' || (answerBy.date === '' && answerBy.time === '')) return;
      const moment = momentOf(answerBy);
      const message =
        moment === null
          ? (timeFault(answerBy, ui) ?? t.needTime)
          : Date.parse(moment) <= serverNow()
            ? t.needLater
            : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['answerBy'], message });
    });
export type MessageForm = z.input<ReturnType<typeof messageForm>>;

export const emptyMessage: MessageForm = {
  to: null,
  kind: 'question',
  subject: '',
  body: '',
  answerBy: { date: '', time: '' },
};

/** What the message is about: the matter that it comes from, else the patient. */
export function aboutOf(patientId: string, { about, id }: NewMessageAddress) {
  return about !== undefined && id !== undefined ? { kind: about, id } : { kind: 'patient' as const, id: patientId };
}

/** The form as the server takes it. */
export function messageRequest(form: MessageForm, patientId: string, address: NewMessageAddress) {
  const answerDueAt = form.kind === 'question' ? momentOf(form.answerBy) : null;
  return {
    patientId,
    about: aboutOf(patientId, address),
    toUnitId: form.to?.id ?? '',
    kind: form.kind,
    subject: form.subject,
    body: form.body,
    ...(answerDueAt === null ? {} : { answerDueAt }),
  };
}
