import { type UseFormReturn, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Texts } from '../../../kernel/texts.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { accessPaths, attitudeSchema, capacities } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import type { webSv } from '../texts/web-sv.ts';
import { AccessForm } from './AccessForm.tsx';
import { noteOf } from './ConsentForm.tsx';
import { Choices, Words } from './fields.tsx';
import { Why } from './Why.tsx';

const attitudeForm = (t: Texts<typeof webSv>) =>
  z
    .object({
      capacity: z.enum(capacities),
      clarifiedHow: z.string().trim().max(2000),
      wouldObject: z.enum(['', 'no', 'yes']),
      note: z.string().trim().max(2000),
    })
    .superRefine(({ capacity, wouldObject }, context) => {
      // Nothing is presumed about the will of somebody who cannot speak.
      if (capacity === 'lastingly-without' && wouldObject === '')
        context.addIssue({ code: 'custom', path: ['wouldObject'], message: t.needWouldObject });
    });
type Values = z.input<ReturnType<typeof attitudeForm>>;

interface AttitudeFormProps {
  readonly patientId: string;
  readonly capacity: Values['capacity'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What is known of the will of somebody who cannot say yes or no. */
export function AttitudeForm({ patientId, capacity, onDone, onCancel }: AttitudeFormProps) {
  const t = useText(accessWebTexts);
  return (
    <AccessForm<Values, typeof attitudeSchema>
      draft={`attitude ${patientId}`}
      title={t.recordAttitude}
      lead={t.attitudeLead}
      schema={attitudeForm(t)}
      empty={{ capacity, clarifiedHow: '', wouldObject: '', note: '' }}
      path={accessPaths.recordAttitude}
      answer={attitudeSchema}
      requestOf={(values) => ({
        patientId,
        capacity: values.capacity,
        ...(values.capacity === 'lastingly-without'
          ? { wouldObject: values.wouldObject === 'yes', ...clarified(values.clarifiedHow) }
          : {}),
        ...noteOf(values.note),
      })}
      fields={['clarifiedHow', 'note']}
      submit={t.saveAttitude}
      said={t.attitudeSaved}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => <AttitudeFields form={form} />}
    </AccessForm>
  );
}

function clarified(how: string): { clarifiedHow?: string } {
  return how.trim() === '' ? {} : { clarifiedHow: how.trim() };
}

function AttitudeFields({ form }: { readonly form: UseFormReturn<Values, unknown, Values> }) {
  const t = useText(accessWebTexts);
  const capacity = useWatch({ control: form.control, name: 'capacity' });
  return (
    <>
      <Choices
        form={form}
        name="capacity"
        label={t.capacity}
        options={capacities.map((one) => ({
          value: one,
          label: t[`capacity-${one}`],
          description: t[`capacityMeans-${one}`],
        }))}
      />
      {capacity === 'lastingly-without' && (
        <>
          <Words form={form} name="clarifiedHow" label={t.clarifiedHow} description={t.clarifiedHelp} />
          <Choices
            form={form}
            name="wouldObject"
            label={t.wouldObject}
            options={[
              { value: 'no', label: t.wouldObjectNo },
              { value: 'yes', label: t.wouldObjectYes },
            ]}
          />
        </>
      )}
      <Words form={form} name="note" label={t.note} />
      <Why about="attitude" />
    </>
  );
}
