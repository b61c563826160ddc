import { BodyLong, Button, Heading, InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import type { Opening } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AttitudeForm } from './AttitudeForm.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { EmergencyForm } from './EmergencyForm.tsx';
import { SourceList } from './SourceList.tsx';
import { SourcesForm } from './SourcesForm.tsx';
import { useInPlace } from './use-in-place.ts';
import { Why } from './Why.tsx';

interface OpeningStepsProps {
  readonly opening: Opening;
  /** Among the provider's own units. */
  readonly within: boolean;
}

/** The three steps, as far as they have been taken, and what the next one asks for. */
export function OpeningSteps({ opening, within }: OpeningStepsProps) {
  const t = useText(accessWebTexts);
  const seen = opening.step !== 'existence';
  const nothing = !opening.exists && !seen;
  const names = within ? t.existsWithin : t.existsAcross;
  return (
    <>
      <ol className="hl-steps">
        <Step title={t.step1} done>
          <p>{existence(t, opening, names)}</p>
        </Step>
        {!nothing && (
          <Step title={t.step2} done={seen}>
            {seen ? <Seen opening={opening} /> : <NextStep opening={opening} />}
          </Step>
        )}
        {!nothing && (
          <Step title={t.step3} done={opening.step === 'content'} waits={!seen}>
            {seen ? <SourceList opening={opening} /> : <p className="hl-subtle">{t.step3Waits}</p>}
          </Step>
        )}
      </ol>
      {nothing && <Nothing opening={opening} />}
      <Emergency opening={opening} />
      <Why about="steps" />
    </>
  );
}

type Words = Record<'existsNot' | 'existsBlockedOnly' | 'existsBlockedToo', string>;

function existence(t: Words, { exists, blockExists, step }: Opening, found: string): string {
  if (exists || step !== 'existence') return blockExists ? `${found} ${t.existsBlockedToo}` : found;
  return blockExists ? t.existsBlockedOnly : t.existsNot;
}

interface StepProps {
  readonly title: string;
  readonly done: boolean;
  readonly waits?: boolean;
  readonly children: ReactNode;
}

function Step({ title, done, waits = false, children }: StepProps) {
  return (
    <li className="hl-step" data-done={done} data-waits={waits}>
      <Heading level="2" size="xsmall">
        {title}
      </Heading>
      {children}
    </li>
  );
}

function Seen({ opening: { relevance, emergency } }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  if (emergency !== null) return <p className="hl-subtle">{t.seenInEmergency}</p>;
  return (
    <p className="hl-subtle">
      {t.relevanceWas} {relevance}
    </p>
  );
}

/** Step 2: what the data can matter for; or what is lacking, with the form that supplies it. */
function NextStep({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  const { locale } = useLocale();
  const place = useInPlace();
  const { sourcesHindrance: hindrance, patientId, capacity } = opening;
  if (hindrance === null) return <SourcesForm opening={opening} />;
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
            {t.cannotAnswer}
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

function Nothing({ opening: { blockExists, among } }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  if (!blockExists) return <BodyLong>{t.nothingMore}</BodyLong>;
  return <BodyLong>{among === 'own-controller' ? t.blockedWithinMeans : t.blockedAcrossMeans}</BodyLong>;
}

/** Where consent cannot be had and the patient is in danger. */
function Emergency({ opening }: { readonly opening: Opening }) {
  const t = useText(accessWebTexts);
  const may = useMay();
  const place = useInPlace();
  const { emergency, emergencyHindrance, patientId, exists, blockExists } = opening;
  const possible = emergencyHindrance === null || emergencyHindrance.code === 'sign-in-anew';
  if (emergency !== null || !possible || !may('access.emergency') || !(exists || blockExists)) return null;
  return (
    <section className="hl-access__emergency" aria-labelledby={place.headingId}>
      <Heading level="2" size="xsmall" id={place.headingId} tabIndex={-1}>
        {t.emergencyAsk}
      </Heading>
      {place.open === null ? (
        <>
          <p>{t.emergencyHint}</p>
          <Button size="small" variant="secondary" data-color="danger" onClick={() => place.show('emergency')}>
            {t.emergency}
          </Button>
        </>
      ) : (
        <EmergencyForm patientId={patientId} onCancel={place.close} />
      )}
    </section>
  );
}
