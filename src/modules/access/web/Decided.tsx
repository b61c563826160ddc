import { CheckmarkCircleIcon, CircleSlashIcon, HandShakeHeartIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useNow } from '../../../web/clock.ts';
import { useAssignment } from '../../../web/session.ts';
import type { Consent, Standing } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AttitudeForm } from './AttitudeForm.tsx';
import { BlockForm } from './BlockForm.tsx';
import { BlockLine } from './BlockLine.tsx';
import { CorrectConsentForm } from './CorrectConsentForm.tsx';
import { ConsentForm, WithdrawForm } from './ConsentForm.tsx';
import { LiftForm } from './LiftForm.tsx';
import { OptOutForm } from './OptOutForm.tsx';
import { useInPlace } from './use-in-place.ts';

interface DecidedProps {
  readonly patientId: string;
  readonly standing: Standing;
}

/** What the patient has decided, as it holds now, and the forms that change it. */
export function Decided({ patientId, standing }: DecidedProps) {
  const t = useText(accessWebTexts);
  const place = useInPlace();
  return (
    <section className="hl-panel" id="decided" aria-labelledby={place.headingId}>
      <Heading level="2" size="xsmall" id={place.headingId} tabIndex={-1}>
        {t.decided}
      </Heading>
      <ConsentNow patientId={patientId} standing={standing} place={place} />
      <AbilityNow patientId={patientId} standing={standing} place={place} />
      <BlocksNow patientId={patientId} standing={standing} place={place} />
    </section>
  );
}

interface PartProps extends DecidedProps {
  readonly place: ReturnType<typeof useInPlace>;
}

function ConsentNow({ patientId, standing: { now, may, entries }, place }: PartProps) {
  const t = useText(accessWebTexts);
  const { providerName } = useAssignment();
  const consent = entries.find((entry): entry is Consent => entry.kind === 'consent' && entry.id === now.consentId);
  const words = {
    none: t.consentNone({ provider: providerName }),
    given: t.consentGiven({ provider: providerName }),
    withdrawn: t.consentWithdrawn({ provider: providerName }),
  };
  return (
    <Decision
      icon={
        now.consent === 'given' ? (
          <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
        ) : (
          <CircleSlashIcon aria-hidden fontSize="1.5rem" />
        )
      }
      title={t.consent}
      words={words[now.consent]}
      detail={consent && now.consent === 'given' ? <ConsentDetail consent={consent} /> : null}
    >
      {may.giveConsent && place.open !== 'consent' && (
        <Open
          label={now.consent === 'withdrawn' ? t.giveNewConsent : t.giveConsent}
          onOpen={() => place.show('consent')}
        />
      )}
      {consent?.mayWithdraw && now.consent === 'given' && place.open !== 'withdraw' && (
        <Open label={t.withdraw} onOpen={() => place.show('withdraw')} />
      )}
      {consent?.mayCorrect && now.consent === 'given' && place.open !== 'correct' && (
        <Open label={t.correctConsent} onOpen={() => place.show('correct')} />
      )}
      {place.open === 'consent' && <ConsentForm patientId={patientId} onDone={place.close} onCancel={place.close} />}
      {place.open === 'withdraw' && consent && (
        <WithdrawForm consent={consent} onDone={place.close} onCancel={place.close} />
      )}
      {place.open === 'correct' && consent && (
        <CorrectConsentForm consent={consent} onDone={place.close} onCancel={place.close} />
      )}
    </Decision>
  );
}

function ConsentDetail({ consent }: { readonly consent: Consent }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  return t.consentBy({
    when: format.when(consent.givenAt, now),
    how: t[consent.how].toLocaleLowerCase(),
    who: consent.askedBy.name,
    unit: consent.unit.name,
  });
}

function AbilityNow({ patientId, standing: { now, may }, place }: PartProps) {
  const t = useText(accessWebTexts);
  const lasting = now.capacity === 'lastingly-without';
  const detail = !lasting ? null : now.wouldObject ? t.objects : now.attitudeClarified ? t.clarified : t.notClarified;
  return (
    <Decision
      icon={<HandShakeHeartIcon aria-hidden fontSize="1.5rem" />}
      title={t.ability}
      words={t[`capacity-${now.capacity}`]}
      detail={detail}
    >
      {may.recordAttitude && place.open !== 'attitude' && (
        <Open label={t.recordAttitude} onOpen={() => place.show('attitude')} />
      )}
      {place.open === 'attitude' && (
        <AttitudeForm patientId={patientId} capacity={now.capacity} onDone={place.close} onCancel={place.close} />
      )}
    </Decision>
  );
}

function BlocksNow({ patientId, standing: { now, may }, place }: PartProps) {
  const t = useText(accessWebTexts);
  const { providerName } = useAssignment();
  const none = now.blocks.length === 0 && !now.blockedByOtherUnit;
  return (
    <Decision
      icon={<PadlockLockedIcon aria-hidden fontSize="1.5rem" />}
      title={t.blocks}
      words={none ? t.noBlocks : null}
      detail={now.blockedByOtherUnit ? t.blockedElsewhere({ provider: providerName }) : null}
    >
      {now.blocks.length > 0 && (
        <ul className="hl-access__blocks">
          {now.blocks.map((block) => (
            <li key={block.id}>
              <BlockLine block={block} />
              {block.mayLift && place.open !== block.id && <Open label={t.lift} onOpen={() => place.show(block.id)} />}
              {place.open === block.id && <LiftForm block={block} onDone={place.close} onCancel={place.close} />}
            </li>
          ))}
        </ul>
      )}
      {may.block && place.open !== 'block' && <Open label={t.block} onOpen={() => place.show('block')} />}
      {may.optOut && place.open !== 'opt-out' && <Open label={t.optOut} onOpen={() => place.show('opt-out')} />}
      {place.open === 'block' && <BlockForm patientId={patientId} onDone={place.close} onCancel={place.close} />}
      {place.open === 'opt-out' && <OptOutForm patientId={patientId} onDone={place.close} onCancel={place.close} />}
    </Decision>
  );
}

interface DecisionProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string | null;
  readonly detail: ReactNode;
  readonly children: ReactNode;
}

function Decision({ icon, title, words, detail, children }: DecisionProps) {
  return (
    <div className="hl-decision">
      <span className="hl-decision__icon">{icon}</span>
      <div className="hl-decision__body">
        <Heading level="3" size="xsmall">
          {title}
        </Heading>
        {words !== null && <p>{words}</p>}
        {detail !== null && <p className="hl-subtle hl-small">{detail}</p>}
        <div className="hl-decision__actions">{children}</div>
      </div>
    </div>
  );
}

function Open({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <Button size="xsmall" variant="secondary" onClick={onOpen}>
      {label}
    </Button>
  );
}
