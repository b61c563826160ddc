import { BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { useState } from 'react';
import { minuteOfDayAt } from '../../../kernel/zone.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { clock } from '../../../web/ui/minutes.ts';
import { PersonName, PhoneLink } from '../../../web/ui/people.tsx';
import { coordinationPaths, type RoundTaskShown, taskReceipt } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { FinishTask } from './FinishTask.tsx';
import { Clock, UrgencyTag, What } from './Request.tsx';
import { SayPlace } from './SayPlace.tsx';

/** Minutes from what the unit that asked was told. */
const worthTelling = 15;

interface RoundStopProps {
  readonly task: RoundTaskShown;
  readonly isNext: boolean;
  /** The minute of the day when it is reckoned to begin; null for what is in no round, or over. */
  readonly begins: number | null;
}

/** One stop of the round: where and about what, that one is there, and the answer. */
export function RoundStop({ task, isNext, begins }: RoundStopProps) {
  const t = useText(coordinationWebTexts);
  const { patient, state, expectedAt, address, phone } = task;
  const said = expectedAt === null ? null : minuteOfDayAt(expectedAt);
  const shown = begins ?? said;
  const left = state === 'assigned' || state === 'arrived';
  return (
    <article className="hl-coord__stop" data-next={isNext}>
      <Heading level="3" size="xsmall">
        {shown !== null && <span className="hl-figures">{clock(shown)} </span>}
        {patient === null ? (
          t.unknownPatient
        ) : (
          <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
        )}{' '}
        <UrgencyTag urgency={task.urgency} />{' '}
        <Tag size="xsmall" variant="moderate" data-color={isNext ? 'accent' : 'neutral'}>
          {isNext && state === 'assigned' ? t.nextPatient : t[`state-${state}`]}
        </Tag>
      </Heading>
      <What request={task} />
      {left && (
        <>
          <BodyShort>{address ?? t.addressHidden}</BodyShort>
          {phone !== null && <PhoneLink phone={phone} who={patient?.name ?? t.unknownPatient} />}
          <Clock request={task} />
          {state === 'assigned' && said !== null && shown !== null && Math.abs(shown - said) >= worthTelling && (
            <BodyShort size="small">{t.saidToUnit({ unit: task.fromUnit.name, at: clock(said) })}</BodyShort>
          )}
        </>
      )}
      <div className="hl-coord__buttons">
        <AppLink to={`/support/${task.requestId}`}>{t.openRequest}</AppLink>
        {patient !== null && left && <AppLink to={`/patients/${patient.id}`}>{t.openPatient}</AppLink>}
      </div>
      {left && <Acts task={task} />}
    </article>
  );
}

function Acts({ task }: { readonly task: RoundTaskShown }) {
  const t = useText(coordinationWebTexts);
  const may = useMay();
  const [open, setOpen] = useState<'finish' | 'place' | null>(null);
  const arrive = useCommand<object, typeof taskReceipt>({
    path: coordinationPaths.arrive.replace(':id', task.id),
    schema: taskReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => announce(t.arrived),
  });
  const close = () => setOpen(null);
  if (!may('coordination.ride')) return null;
  if (open === 'finish') return <FinishTask task={task} onClose={close} />;
  if (open === 'place') return <SayPlace task={task} onClose={close} />;
  return (
    <>
      {arrive.isError && <ErrorState error={arrive.error} />}
      <div className="hl-coord__buttons">
        {task.state === 'assigned' && (
          <Button size="small" loading={arrive.isPending} onClick={() => arrive.mutate({ version: task.version })}>
            {t.arrive}
          </Button>
        )}
        <Button
          size="small"
          variant={task.state === 'arrived' ? 'primary' : 'secondary'}
          onClick={() => setOpen('finish')}
        >
          {task.state === 'arrived' ? t.finish : t.answer}
        </Button>
        {task.patient?.protectedIdentity === false && (
          <Button size="small" variant="tertiary" onClick={() => setOpen('place')}>
            {t.place}
          </Button>
        )}
      </div>
    </>
  );
}
