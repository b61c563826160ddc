import { BodyLong, Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import type { Opening } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { EmergencyForm } from './EmergencyForm.tsx';
import { Lacking } from './Lacking.tsx';
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
            {seen ? <Sources opening={opening} /> : <p className="hl-subtle">{t.step3Waits}</p>}
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
  return opening.sourcesHindrance === null ? (
    <SourcesForm opening={opening} />
  ) : (
    <Lacking opening={opening} hindrance={opening.sourcesHindrance} />
  );
}

/** Step 3: who holds, and what can be done; what is lacking to read, on top. */
function Sources({ opening }: { readonly opening: Opening }) {
  return (
    <>
      {opening.openHindrance !== null && opening.emergency === null && (
        <Lacking opening={opening} hindrance={opening.openHindrance} />
      )}
      <SourceList opening={opening} />
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
