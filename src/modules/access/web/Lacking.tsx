import { Button, Heading, InlineMessage } from '@navikt/ds-react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import type { Opening } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AttitudeForm } from './AttitudeForm.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { useInPlace } from './use-in-place.ts';

interface LackingProps {
  readonly opening: Opening;
  readonly hindrance: NonNullable<Opening['sourcesHindrance']>;
}

/** What the patient's word lacks, with the form that supplies it in its place. */
export function Lacking({ opening: { patientId, capacity }, hindrance }: LackingProps) {
  const t = useText(accessWebTexts);
  const { locale } = useLocale();
  const place = useInPlace();
  const asks = hindrance.code === 'consent-needed' || hindrance.code === 'consent-withdrawn';
  const clarifies = asks || hindrance.code === 'attitude-needed';
  return (
    <>
      <Heading level="3" size="xsmall" id={place.headingId} tabIndex={-1} className="hl-sr-only">
        {t.lacking}
      </Heading>
      <InlineMessage status="warning" size="small" role="status">
        {hindrance[locale]}
      </InlineMessage>
      {place.open === null && clarifies && (
        <div className="hl-access__ways">
          {asks && (
            <Button size="small" onClick={() => place.show('consent')}>
              {hindrance.code === 'consent-withdrawn' ? t.giveNewConsent : t.giveConsent}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => place.show('attitude')}>
            {asks ? t.cannotAnswer : t.recordAttitude}
          </Button>
        </div>
      )}
      {place.open === 'consent' && (
        <ConsentForm patientId={patientId} forOpening onDone={place.close} onCancel={place.close} />
      )}
      {place.open === 'attitude' && (
        <AttitudeForm
          patientId={patientId}
          capacity={capacity === 'able' ? 'lastingly-without' : capacity}
          onDone={place.close}
          onCancel={place.close}
        />
      )}
    </>
  );
}
