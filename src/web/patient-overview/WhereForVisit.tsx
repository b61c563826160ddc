import { Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { visitAddressAnswer, visitAddressPath } from '../../modules/patient/contract.ts';
import { post } from '../api/client.ts';
import { useText } from '../i18n/locale.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PhoneLink } from '../ui/people.tsx';
import { overviewTexts } from './texts/index.ts';

interface WhereForVisitProps {
  readonly patientId: string;
  readonly name: string;
}

/**
 * Where somebody with protected identity is: only for whoever goes there, or sends somebody. Asked for by a press, logged with what it is
 * for, kept nowhere, and gone when the page is left.
 */
export function WhereForVisit({ patientId, name }: WhereForVisitProps) {
  const t = useText(overviewTexts);
  const where = useMutation({
    gcTime: 0,
    mutationFn: (neededFor: 'visit' | 'sending') =>
      post(visitAddressPath.replace(':id', patientId), visitAddressAnswer, { neededFor }),
  });
  if (where.data) {
    const { addresses, phone } = where.data;
    return (
      <div role="status">
        {addresses.length === 0 && t.noAddress}
        {addresses.map(({ id, line, postalCode, city }) => (
          <div key={id}>
            {line}, {postalCode} {city}
          </div>
        ))}
        {phone && <PhoneLink phone={phone} who={name} />}
      </div>
    );
  }
  const ask = (neededFor: 'visit' | 'sending', label: string) => (
    <Button
      size="xsmall"
      variant="secondary"
      loading={where.isPending && where.variables === neededFor}
      onClick={() => where.mutate(neededFor)}
    >
      {label}
    </Button>
  );
  return (
    <div>
      <div className="hl-subtle hl-small">{t.whereHidden}</div>
      <div className="hl-responsible__who">
        {ask('visit', t.whereForVisit)} {ask('sending', t.whereForSending)}
      </div>
      {where.isError && <ErrorState error={where.error} />}
    </div>
  );
}
