import {
  BodyShort,
  Checkbox,
  InlineMessage,
  Radio,
  RadioGroup,
  ReadMore,
  Select,
  Skeleton,
  Tag,
} from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { UnitLine } from '../../../web/ui/people.tsx';
import type { Urgency, Way, Ways } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { freeTimesQuery, waysQuery } from './api.ts';

export interface ChosenWay {
  readonly routeId: string;
  readonly how: Way['how'];
  readonly startsAt: string | null;
  readonly orWait: boolean;
}

interface ChooseWayProps {
  readonly patientId: string;
  readonly urgency: Urgency;
  readonly chosen: ChosenWay | null;
  readonly onChoose: (way: ChosenWay | null) => void;
}

const choose = ({ routeId, how }: Way): ChosenWay => ({ routeId, how, startsAt: null, orWait: false });

/** The ways now, best first and that one chosen; then those that open later and those that are closed, with the reason. */
export function ChooseWay({ patientId, urgency, chosen, onChoose }: ChooseWayProps) {
  const t = useText(supportWebTexts);
  const ways = useQuery(waysQuery(patientId, urgency));
  const usable = ways.data?.now.filter(({ how }) => how !== 'call') ?? [];
  const stillThere = chosen !== null && usable.some(({ routeId }) => routeId === chosen.routeId);
  useEffect(() => {
    if (ways.data === undefined || stillThere) return;
    // One that is full is still there to wait for, but not what the nurse is led to.
    const first = usable.find(({ free }) => free !== 0) ?? usable[0];
    onChoose(first === undefined ? null : choose(first));
  });
  if (ways.isPending) return <Skeleton variant="rectangle" height="8rem" />;
  if (ways.isError) return <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />;
  const calls = ways.data.now.filter(({ how }) => how === 'call');
  return (
    <section className="hl-ask__ways" id={fieldId('way')} tabIndex={-1}>
      {urgency === 'immediate' && <Calls ways={calls} />}
      <RadioGroup
        size="small"
        legend={t.ways}
        value={chosen?.routeId ?? ''}
        onChange={(routeId: string) => {
          const way = usable.find((one) => one.routeId === routeId);
          if (way !== undefined) onChoose(choose(way));
        }}
      >
        {usable.length === 0 && calls.length === 0 && <InlineMessage status="warning">{t.noWay}</InlineMessage>}
        {usable.map((way) => (
          <div key={way.routeId} className="hl-ask__way">
            <Radio value={way.routeId}>
              <WayTitle way={way} />{' '}
              {way.free === 0 && (
                <Tag size="xsmall" variant="moderate" data-color="warning">
                  {t.full}
                </Tag>
              )}
            </Radio>
            <WayMore way={way} />
            {way.how === 'book' && chosen?.routeId === way.routeId && (
              <Times patientId={patientId} urgency={urgency} chosen={chosen} onChoose={onChoose} />
            )}
          </div>
        ))}
      </RadioGroup>
      {urgency !== 'immediate' && <Calls ways={calls} />}
      <Others ways={ways.data} />
    </section>
  );
}

function WayTitle({ way }: { readonly way: Way }) {
  const { locale } = useLocale();
  return <strong>{way.title[locale]}</strong>;
}

/** Who it leads to, by when to expect an answer, and why. */
export function WayMore({ way }: { readonly way: Way }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  const expected = { answer: t.expectedAnswer, visit: t.expectedVisit, decision: t.expectedDecision };
  return (
    <div className="hl-ask__more">
      {way.unit !== null && <UnitLine name={way.unit.name} phone={way.unit.phone} />}
      {way.expected !== null && (
        <DeadlineChip what={expected[way.expected.what]} deadline={{ dueAt: way.expected.by }} />
      )}
      <BodyShort size="small" textColor="subtle">
        {way.why[locale]} <ClauseLink clause={way.clause}>{way.clause.heading}</ClauseLink>
      </BodyShort>
    </div>
  );
}

/** Ways that can only be rung. */
function Calls({ ways }: { readonly ways: readonly Way[] }) {
  const t = useText(supportWebTexts);
  return ways.map((way) => (
    <div key={way.routeId} className="hl-ask__way">
      {way.kind === 'emergency' ? (
        <a href="tel:112">
          <WayTitle way={way} />
        </a>
      ) : (
        <WayTitle way={way} />
      )}{' '}
      <span className="hl-subtle hl-small">{t.callOnly}</span>
      <WayMore way={way} />
    </div>
  ));
}

function Others({ ways: { next, closed } }: { readonly ways: Ways }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  return (
    <>
      {next.length > 0 && (
        <ReadMore size="small" header={t.waysNext({ count: next.length })}>
          {next.map((way) => (
            <div key={way.routeId} className="hl-ask__way">
              <WayTitle way={way} />
              <WayMore way={way} />
            </div>
          ))}
        </ReadMore>
      )}
      {closed.length > 0 && (
        <ReadMore size="small" header={t.waysClosed({ count: closed.length })} defaultOpen>
          {closed.map(({ routeId, title, why, clause }) => (
            <div key={routeId} className="hl-ask__way">
              <strong>{title[locale]}</strong>
              <BodyShort size="small">
                {why[locale]} <ClauseLink clause={clause}>{clause.heading}</ClauseLink>
              </BodyShort>
            </div>
          ))}
        </ReadMore>
      )}
    </>
  );
}

interface TimesProps {
  readonly patientId: string;
  readonly urgency: Urgency;
  readonly chosen: ChosenWay;
  readonly onChoose: (way: ChosenWay) => void;
}

/** Which time: the first free one unless another is chosen; and whether to wait when all are taken. */
function Times({ patientId, urgency, chosen, onChoose }: TimesProps) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const free = useQuery(freeTimesQuery(patientId, urgency, chosen.routeId));
  const times = free.data?.times.filter(({ free: left }) => left > 0) ?? [];
  return (
    <div className="hl-ask__times">
      <Select
        size="small"
        label={t.time}
        value={chosen.startsAt ?? ''}
        onChange={(event) => onChoose({ ...chosen, startsAt: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t.firstFree}</option>
        {times.map(({ startsAt, free: left }) => (
          <option key={startsAt} value={startsAt}>
            {t.freeAt({ at: format.time(startsAt), free: left })}
          </option>
        ))}
      </Select>
      {free.isSuccess && times.length === 0 && (
        <Checkbox
          size="small"
          checked={chosen.orWait}
          onChange={(event) => onChoose({ ...chosen, orWait: event.target.checked })}
        >
          {t.orWait}
        </Checkbox>
      )}
    </div>
  );
}
