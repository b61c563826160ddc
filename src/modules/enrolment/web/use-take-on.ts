import type { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { enrolmentsSchema, type takeOnSchema } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

/** Taking over as the responsible person of an enrolment. */
export function useTakeOn(enrolmentId: string) {
  const t = useText(enrolmentWebTexts);
  return useCommand<z.input<typeof takeOnSchema>, typeof enrolmentsSchema>({
    path: `/api/enrolments/${enrolmentId}/take-on`,
    schema: enrolmentsSchema,
    invalidates: [['enrolments'], ['worklist'], ['patient-overview']],
    onSuccess: () => announce(t.takenOn),
    onError: (error) => announce(error.message),
  });
}
