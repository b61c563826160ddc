import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { alertKinds } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { Choice, Written } from './fields.tsx';
import { ListedFacts } from './ListedFacts.tsx';

/** What everybody who meets the patient must know. */
export function ChangeAlerts({ facts, onClose }: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({
    kind: z.enum(alertKinds),
    description: z.string().trim().min(1, t.needDescription).max(500),
  });
  return (
    <ListedFacts<z.output<typeof schema>>
      patientId={facts.identity.id}
      path="alerts"
      listed={facts.alerts.map(({ id, kind, description }) => ({
        id,
        name: `${t[kind]}: ${description}`,
        words: (
          <>
            <strong>{t[kind]}</strong>: {description}
          </>
        ),
      }))}
      none={t.noAlerts}
      endLabel={t.endAlert}
      endLong={t.endAlertLong}
      schema={schema}
      empty={{ kind: 'allergy', description: '' }}
      requestOf={(values) => values}
      addLabel={t.addAlert}
      onClose={onClose}
    >
      {({ register, formState: { errors } }) => (
        <>
          <Choice field={register('kind')} label={t.alertKind}>
            {alertKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t[kind]}
              </option>
            ))}
          </Choice>
          <Written field={register('description')} label={t.alertDescription} error={errors.description?.message} />
        </>
      )}
    </ListedFacts>
  );
}
