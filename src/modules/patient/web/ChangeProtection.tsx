import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { protectedIdentities } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { FactsForm } from './FactsForm.tsx';
import { Choice } from './fields.tsx';

/** The mark that the patient's identity is protected. */
export function ChangeProtection(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({ protectedIdentity: z.enum(protectedIdentities) });
  const name = (kind: (typeof protectedIdentities)[number]) => (kind === 'none' ? t.none_ : t[kind]);
  return (
    <FactsForm<z.output<typeof schema>>
      {...props}
      path="/protected-identity"
      schema={schema}
      fields={['protectedIdentity']}
      valuesOf={({ identity }) => ({ protectedIdentity: identity.protectedIdentity })}
      requestOf={(values) => values}
      describe={(values) => [[t.protection, name(values.protectedIdentity)]]}
    >
      {({ register }) => (
        <Choice field={register('protectedIdentity')} label={t.protection} description={t.protectionHelp}>
          {protectedIdentities.map((kind) => (
            <option key={kind} value={kind}>
              {name(kind)}
            </option>
          ))}
        </Choice>
      )}
    </FactsForm>
  );
}
