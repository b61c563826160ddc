import { Button } from '@navikt/ds-react';
import { Suspense } from 'react';
import { ChangeFacts } from '../../modules/patient/web/index.ts';
import { useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { LinkButton, useGo } from '../ui/AppLink.tsx';
import { overviewTexts } from './texts/index.ts';

interface OverviewActionsProps {
  readonly patientId: string;
  /** Whether the unit takes part in the care, and so may change the patient's facts. */
  readonly cares: boolean;
}

/** What may be done about the patient from here. */
export function OverviewActions({ patientId, cares }: OverviewActionsProps) {
  const t = useText(overviewTexts);
  const may = useMay();
  const go = useGo();
  const about = { search: { patient: patientId } };
  return (
    <>
      {cares && may('physician-support.ask') && (
        <Button size="small" onClick={() => go('/support/new', about)}>
          {t.askForPhysician}
        </Button>
      )}
      {may('referral.write') && (
        <Button
          size="small"
          variant={may('physician-support.ask') && cares ? 'secondary' : 'primary'}
          onClick={() => go('/referrals/new', about)}
        >
          {t.writeReferral}
        </Button>
      )}
      {may('messaging.write') && (
        <Button size="small" variant="secondary" onClick={() => go('/messages/new', about)}>
          {t.writeMessage}
        </Button>
      )}
      {may('log-review.report') && (
        <LinkButton to={`/access-reports/${patientId}`} variant="secondary">
          {t.accessReport}
        </LinkButton>
      )}
      {cares && may('rhythm.tell') && (
        <LinkButton to={`/patients/${patientId}/hospital-event`} variant="secondary">
          {t.tellEvent}
        </LinkButton>
      )}
      {cares && (
        <Suspense fallback={null}>
          <ChangeFacts patientId={patientId} />
        </Suspense>
      )}
    </>
  );
}
