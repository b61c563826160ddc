import { Checkbox } from '@navikt/ds-react';
import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { PhoneLink } from '../../../web/ui/people.tsx';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { Written } from './fields.tsx';
import { ListedFacts } from './ListedFacts.tsx';
import { optionalPhone } from './registration.ts';

/** The patient's relatives, and who of them may be informed. */
export function ChangeRelatives({ facts, onClose }: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({
    name: z.string().trim().min(1, t.needName).max(120),
    relation: z.string().trim().min(1, t.needRelation).max(80),
    phone: optionalPhone(t),
    mayBeInformed: z.boolean(),
  });
  return (
    <ListedFacts<z.output<typeof schema>>
      patientId={facts.identity.id}
      path="relatives"
      listed={facts.relatives.map(({ id, name, relation, phone, mayBeInformed }) => ({
        id,
        name,
        words: (
          <>
            <strong>{name}</strong>, {relation} {phone && <PhoneLink phone={phone} who={name} />}{' '}
            <span className="hl-subtle">{mayBeInformed ? t.informed : t.mayNotBeInformed}</span>
          </>
        ),
      }))}
      none={t.noRelatives}
      endLabel={t.remove}
      endLong={t.removeLong}
      schema={schema}
      empty={{ name: '', relation: '', phone: '', mayBeInformed: false }}
      requestOf={(values) => ({ ...values, phone: values.phone || null })}
      addLabel={t.addRelative}
      onClose={onClose}
    >
      {({ register, formState: { errors } }) => (
        <>
          <div className="hl-pair">
            <Written field={register('name')} label={t.relativeName} error={errors.name?.message} />
            <Written field={register('relation')} label={t.relationLabel} error={errors.relation?.message} />
          </div>
          <Written field={register('phone')} type="tel" label={t.phone} error={errors.phone?.message} />
          <Checkbox {...register('mayBeInformed')} size="small">
            {t.mayBeInformed}
          </Checkbox>
        </>
      )}
    </ListedFacts>
  );
}
