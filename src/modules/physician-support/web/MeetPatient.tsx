import { BodyLong, Button } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { carriedFound } from '../../../web/found-patient.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useScreenSearch } from '../../../web/screen-address.ts';
import { AppLink, LinkButton, useGo } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { metAnswer, supportPaths } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';

/** A crew has come to somebody whom its unit has not met, found by the whole number on the screen before. */
export function MeetPatient() {
  const t = useText(supportWebTexts);
  const go = useGo();
  const { patient } = useScreenSearch(z.object({ patient: z.string().optional().catch(undefined) }));
  const found = carriedFound(useQueryClient(), patient ?? '');
  const meet = useCommand({
    path: supportPaths.meet,
    schema: metAnswer,
    invalidates: [['patient-facts'], ['patient-overview'], ['patients']],
    onSuccess: ({ id }) => go(`/patients/${id}`, { replace: true }),
  });
  const above = <AppLink to="/patients">{t.toPatients}</AppLink>;
  if (found === undefined)
    return (
      <>
        <PageHeader title={t.meetTitle} lead={t.meetNobody} above={above} />
        <LinkButton to="/patients">{t.toPatients}</LinkButton>
      </>
    );
  return (
    <>
      <PageHeader title={t.meetTitle} above={above} />
      <p>
        <strong>
          <PersonName name={found.name ?? t.hidden} protectedIdentity={found.protectedIdentity !== 'none'} />
        </strong>{' '}
        <span className="hl-figures">{found.number}</span>
      </p>
      <BodyLong spacing>{t.meetText}</BodyLong>
      {meet.isError && <ErrorState error={meet.error} />}
      <Button size="small" loading={meet.isPending} onClick={() => meet.mutate({ patientId: found.id })}>
        {t.meetNow}
      </Button>
    </>
  );
}
