import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { addressKinds, changedAnswer } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import type { PatientFacts } from './api.ts';
import type { FactsDialogProps } from './facts-dialog.ts';
import { factKeys, FactsForm } from './FactsForm.tsx';
import { Written } from './fields.tsx';
import { postalCodeText } from './registration.ts';
import { sinceRequest, sinceText } from './since.ts';

/** A new address; the one before ends when this begins. */
export function ChangeAddress(props: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const schema = z.object({
    kind: z.enum(addressKinds),
    line: z.string().trim().min(1, t.needAddressLine).max(200),
    postalCode: postalCodeText(t),
    city: z.string().trim().min(1, t.needCity).max(80),
    since: sinceText(t.needDate),
  });
  return (
    <FactsForm<z.output<typeof schema>>
      {...props}
      path="/address"
      schema={schema}
      fields={['kind', 'line', 'postalCode', 'city']}
      valuesOf={(facts) => {
        const { line = '', postalCode = '', city = '' } = addressOf(facts, 'registered') ?? {};
        return { kind: 'registered', line, postalCode, city, since: '' };
      }}
      requestOf={({ since, ...address }) => ({ ...address, ...sinceRequest(since) })}
      describe={(values) => [
        [t.addressLine, values.line],
        [t.postalCode, values.postalCode],
        [t.city, values.city],
      ]}
      more={addressOf(props.facts, 'stay') && <EndStayAddress {...props} />}
    >
      {({ register, formState: { errors } }) => (
        <>
          <RadioGroup legend={t.addressKind} size="small">
            {addressKinds.map((kind) => (
              <Radio key={kind} value={kind} {...register('kind')}>
                {t[kind]}
                {describeAddress(props.facts, kind)}
              </Radio>
            ))}
          </RadioGroup>
          <Written field={register('line')} label={t.addressLine} error={errors.line?.message} />
          <div className="hl-pair">
            <Written field={register('postalCode')} label={t.postalCode} error={errors.postalCode?.message} />
            <Written field={register('city')} label={t.city} error={errors.city?.message} />
          </div>
          <Written
            field={register('since')}
            label={t.since}
            description={`${t.sinceHelp} ${t.dateHelp}`}
            error={errors.since?.message}
          />
        </>
      )}
    </FactsForm>
  );
}

function addressOf(facts: PatientFacts, kind: (typeof addressKinds)[number]) {
  return facts.addresses.find((address) => address.kind === kind);
}

function describeAddress(facts: PatientFacts, kind: (typeof addressKinds)[number]): string {
  const address = addressOf(facts, kind);
  return address ? ` (${address.line}, ${address.postalCode} ${address.city})` : '';
}

function EndStayAddress({ facts, onClose }: FactsDialogProps) {
  const t = useText(patientWebTexts);
  const patientId = facts.identity.id;
  const end = useCommand({
    path: `/api/patients/${patientId}/stay-address/end`,
    schema: changedAnswer,
    invalidates: factKeys(patientId),
    onSuccess: onClose,
  });
  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      loading={end.isPending}
      onClick={() => end.mutate({ version: facts.identity.version })}
    >
      {t.endStayAddress}
    </Button>
  );
}
