import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../web/session.ts';
import { accessPaths, blockSchema, howAsked } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { WhoAndHow } from './BlockForm.tsx';
import { noteOf } from './ConsentForm.tsx';
import { Choices } from './fields.tsx';
import { Why } from './Why.tsx';

interface OptOutFormProps {
  readonly patientId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The patient objects to being in coherent documentation: closed for other providers from the moment it is written down. */
export function OptOutForm({ patientId, onDone, onCancel }: OptOutFormProps) {
  const t = useText(accessWebTexts);
  const { providerName, unitName } = useAssignment();
  const schema = z.object({
    extent: z.enum(['everything', 'own-controller', 'unit']),
    requestedBy: z.enum(['patient', 'representative']),
    how: z.enum(['', ...howAsked]).refine((how) => how !== '', t.needHow),
    note: z.string().trim().max(2000),
  });
  return (
    <AccessForm<z.input<typeof schema>, typeof blockSchema>
      draft={`opt-out ${patientId}`}
      title={t.optOut}
      lead={t.optOutLead}
      schema={schema}
      empty={{ extent: 'own-controller', requestedBy: 'patient', how: '', note: '' }}
      path={accessPaths.optOut}
      answer={blockSchema}
      requestOf={({ extent, requestedBy, how, note }) => ({ patientId, extent, requestedBy, how, ...noteOf(note) })}
      fields={['how', 'note']}
      submit={t.saveOptOut}
      danger
      said={t.optOutSaved}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Choices
            form={form}
            name="extent"
            label={t.extent}
            options={[
              { value: 'own-controller', label: t.extentOwn({ provider: providerName }) },
              { value: 'unit', label: t.extentUnit({ unit: unitName }) },
              { value: 'everything', label: t.extentEverything, description: t.extentEverythingMeans },
            ]}
          />
          <WhoAndHow form={form} />
          <Why about="optOut" />
        </>
      )}
    </AccessForm>
  );
}
