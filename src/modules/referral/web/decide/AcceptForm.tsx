import { Textarea } from '@navikt/ds-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { serverNow } from '../../../../web/clock.ts';
import { stockholmDate } from '../../../../web/i18n/format.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import type { acceptBody } from '../../contract.ts';
import type { Referral } from '../api.ts';
import { DateInput } from '../../../../web/ui/DateInput.tsx';
import { FormDates, useWrittenDates } from '../../../../web/ui/form-dates.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { type Deviation, presetStart, startDays, startFrom } from './decision.ts';
import { LevelFields } from './LevelFields.tsx';
import { type LevelChoice, levelsAnswer, levelsOf, unansweredLevels } from './levels.ts';
import { SendDecision } from './SendDecision.tsx';

interface AcceptFormProps {
  readonly referral: Referral;
  readonly deviation: Deviation;
}

/** Accepting: on which levels, who answers for them, from when, and a first visit. */
export function AcceptForm({ referral, deviation }: AcceptFormProps) {
  const t = useText(referralWebTexts);
  const { enrols } = referral.basis;
  const [levels, setLevels] = useState<readonly LevelChoice[]>(() => levelsOf(referral.basis.levels));
  const today = stockholmDate(serverNow());
  const [start, setStart] = useState<LocalDate | null>(() => presetStart(referral.facts.wantedStart, today));
  const [visit, setVisit] = useState<LocalDate | null>(null);
  const dates = useWrittenDates();
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const startsAt = startFrom(start ?? today, today);
  const chosen = enrols ? levels.filter(({ accepted }) => accepted) : [];
  const unanswered = enrols ? unansweredLevels(levels) : [];
  const none = enrols && chosen.length === 0;
  const visitTooEarly = visit !== null && visit < (start ?? today);
  const body = (version: number): z.input<typeof acceptBody> => ({
    version,
    ...levelsAnswer(enrols, levels),
    ...startsAt,
    ...(visit ? { firstVisitOn: visit } : {}),
    ...(message.trim() === '' ? {} : { messageToSender: message }),
    ...(deviation.needed ? { deviationReason: deviation.reason } : {}),
  });
  return (
    <FormDates value={dates}>
      <div className="hl-form-section__fields">
        {enrols && (
          <LevelFields levels={levels} onChange={setLevels} tried={tried} none={none} unanswered={unanswered} />
        )}
        {enrols && <StartField start={start} today={today} tried={tried} onChange={setStart} />}
        <DateInput
          id="first-visit"
          label={t.firstVisitOn}
          value={visit}
          error={visitTooEarly ? t.visitTooEarly : undefined}
          onChange={setVisit}
        />
        <Textarea
          size="small"
          label={t.messageToSender}
          value={message}
          onChange={(event) => setMessage(event.target.value.slice(0, 4000))}
        />
        <SendDecision
          referral={referral}
          action="accept"
          told={{ outcome: 'accept', levels: chosen.map(({ level }) => level), ...startsAt }}
          body={body}
          ready={!none && unanswered.length === 0 && start !== null && !visitTooEarly}
          deviation={deviation}
          onTried={() => setTried(true)}
        />
      </div>
    </FormDates>
  );
}

interface StartFieldProps {
  readonly start: LocalDate | null;
  readonly today: LocalDate;
  readonly tried: boolean;
  readonly onChange: (start: LocalDate | null) => void;
}

/** From which day the receiver answers: only one that the server takes. */
function StartField({ start, today, tried, onChange }: StartFieldProps) {
  const t = useText(referralWebTexts);
  return (
    <DateInput
      id="starts-on"
      label={t.startOn}
      description={t.startNote}
      value={start}
      {...startDays(today)}
      error={tried && start === null ? t.startNeeded : undefined}
      onChange={onChange}
    />
  );
}
