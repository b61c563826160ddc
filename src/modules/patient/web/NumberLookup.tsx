import { BodyLong, Box, Button, Heading } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { carryFound } from '../../../web/found-patient.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { patientWebTexts } from '../texts/web.ts';
import { findByNumber, type FoundPatient } from './api.ts';

/** Looks a complete number up among all patients of the county, after saying what that means. */
export function NumberLookup({ number }: { readonly number: string }) {
  const t = useText(patientWebTexts);
  const find = useMutation({ mutationFn: () => findByNumber(number) });
  return (
    <Box className="hl-lookup" padding="space-16" borderRadius="8" borderWidth="1" borderColor="neutral-subtle">
      <Heading level="2" size="small" spacing>
        {t.lookupTitle}
      </Heading>
      {find.data === undefined && (
        <>
          <BodyLong spacing>{t.lookupText}</BodyLong>
          <Button size="small" variant="secondary" loading={find.isPending} onClick={() => find.mutate()}>
            {t.lookup}
          </Button>
        </>
      )}
      {find.isError && <ErrorState error={find.error} headingLevel="3" />}
      <div role="status">{find.data !== undefined && <Found patient={find.data} />}</div>
    </Box>
  );
}

function Found({ patient }: { readonly patient: FoundPatient }) {
  const t = useText(patientWebTexts);
  const may = useMay();
  const go = useGo();
  if (patient === null) {
    return (
      <>
        <BodyLong spacing>{t.notFound}</BodyLong>
        {may('patient.register') && (
          <Button size="small" onClick={() => go('/patients/new')}>
            {t.newPatient}
          </Button>
        )}
      </>
    );
  }
  const hidden = patient.name === null;
  const why = patient.related ? t.foundRelated : hidden ? t.foundProtected : t.foundOther;
  return (
    <>
      <p className="hl-lookup__who">
        <strong>
          <PersonName name={patient.name ?? t.protectedName} protectedIdentity={patient.protectedIdentity !== 'none'} />
        </strong>{' '}
        <span className="hl-figures">{patient.number}</span>
      </p>
      <BodyLong spacing>{why}</BodyLong>
      {patient.related ? (
        <Button size="small" onClick={() => go(`/patients/${patient.id}`)}>
          {t.openPatient}
        </Button>
      ) : (
        <Others patient={patient} />
      )}
    </>
  );
}

/** Ways to somebody whom the unit has no relation to. */
function Others({ patient }: { readonly patient: NonNullable<FoundPatient> }) {
  const t = useText(patientWebTexts);
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  const carry: typeof go = (to, options) => {
    carryFound(queries, patient);
    go(to, options);
  };
  return (
    <div className="hl-lookup__ways">
      {may('referral.write') && (
        <Button size="small" onClick={() => carry('/referrals/new', { search: { patient: patient.id } })}>
          {t.writeReferral}
        </Button>
      )}
      {may('physician-support.meet') && (
        <Button size="small" onClick={() => carry('/support/meet', { search: { patient: patient.id } })}>
          {t.meet}
        </Button>
      )}
      {may('access.emergency') && (
        <Button
          size="small"
          variant="secondary"
          data-color="danger"
          onClick={() => carry(`/patients/${patient.id}/access`)}
        >
          {t.emergency}
        </Button>
      )}
    </div>
  );
}
