import { InlineMessage } from '@navikt/ds-react';
import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { accessPaths, amongs, openingAnswer } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { Choices, Words } from './fields.tsx';
import { Why } from './Why.tsx';

interface EmergencyFormProps {
  readonly patientId: string;
  readonly onCancel?: () => void;
}

/** Emergency, step 1: the danger in words, and why the patient cannot be asked. Then it is shown who holds. */
export function EmergencyForm({ patientId, onCancel }: EmergencyFormProps) {
  const t = useText(accessWebTexts);
  const { providerName } = useAssignment();
  const go = useGo();
  const schema = z.object({
    among: z.enum(amongs),
    danger: z.string().trim().min(1, t.needDanger).max(2000),
    whyNoConsent: z.string().trim().min(1, t.needWhyNoConsent).max(2000),
  });
  return (
    <AccessForm<z.input<typeof schema>, typeof openingAnswer>
      draft={`emergency ${patientId}`}
      title={t.emergencyTitle}
      lead={t.emergencyLead}
      schema={schema}
      empty={{ among: 'other-controllers', danger: '', whyNoConsent: '' }}
      path={accessPaths.emergencySources}
      answer={openingAnswer}
      requestOf={({ among, danger, whyNoConsent }) => ({
        patientId,
        among,
        danger: danger.trim(),
        whyNoConsent: whyNoConsent.trim(),
      })}
      fields={['danger', 'whyNoConsent']}
      submit={t.stateEmergency}
      danger
      said={t.emergencyStated}
      onDone={({ id }) => go(`/openings/${id}`)}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => (
        <>
          <InlineMessage status="warning" size="small">
            {t.emergencyWarning}
          </InlineMessage>
          <Choices
            form={form}
            name="among"
            label={t.amongWhom}
            options={[
              { value: 'other-controllers', label: t.amongOthers },
              { value: 'own-controller', label: t.amongOwn({ provider: providerName }) },
            ]}
          />
          <Words form={form} name="danger" label={t.danger} description={t.dangerHelp} />
          <Words form={form} name="whyNoConsent" label={t.whyNoConsent} description={t.whyNoConsentHelp} />
          <Why about="emergency" />
        </>
      )}
    </AccessForm>
  );
}
