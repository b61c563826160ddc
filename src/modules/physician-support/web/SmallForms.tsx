import { Button, InlineMessage, Radio, RadioGroup, Select, Skeleton, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { longestReason, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { onwardQuery, timesToMoveToQuery } from './api.ts';
import { WayMore } from './ChooseWay.tsx';

interface FormProps {
  readonly request: SupportRequest;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

interface FrameProps extends Omit<FormProps, 'request'> {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A small form with the act on its button and a way out. */
export function SmallForm({ label, busy, onCancel, onSubmit, children }: FrameProps) {
  const t = useText(supportWebTexts);
  return (
    <form
      className="hl-support__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className="hl-ask__buttons">
        <Button type="submit" size="small" loading={busy}>
          {label}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a reason: that there is none, or how long it may be. */
function reasonFault(reason: string, t: { needText: string; tooLong: (p: { most: number }) => string }) {
  if (reason.trim() === '') return t.needText;
  return reason.length > longestReason ? t.tooLong({ most: longestReason }) : undefined;
}

/** Something that needs a reason. */
export function ReasonForm({
  label,
  onSend,
  ...form
}: FormProps & { readonly label: string; readonly onSend: (reason: string) => void }) {
  const t = useText(supportWebTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = reasonFault(reason, t);
  return (
    <SmallForm
      {...form}
      label={label}
      onSubmit={() => {
        setTried(true);
        if (wrong === undefined) onSend(reason);
      }}
    >
      <Textarea
        size="small"
        label={t.reason}
        maxLength={longestReason}
        value={reason}
        error={tried || reason !== '' ? wrong : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </SmallForm>
  );
}

/** Which of the model's other ways it goes by, and why. */
export function ReferOnForm({
  request,
  onSend,
  ...form
}: FormProps & { readonly onSend: (body: { routeId: string; reason: string }) => void }) {
  const t = useText(supportWebTexts);
  const { locale } = useLocale();
  const ways = useQuery(onwardQuery(request.id));
  const [routeId, setRouteId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (ways.isPending) return <Skeleton variant="rectangle" height="6rem" />;
  if (ways.isError) return <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />;
  const wrong = reasonFault(reason, t);
  const open = ways.data.now.filter(({ how }) => how === 'send');
  return (
    <SmallForm
      {...form}
      label={t['refer-on']}
      onSubmit={() => {
        setTried(true);
        if (routeId !== '' && wrong === undefined) onSend({ routeId, reason });
      }}
    >
      <RadioGroup
        size="small"
        legend={t.whichWay}
        value={routeId}
        error={tried && routeId === '' ? t.needWay : undefined}
        onChange={setRouteId}
      >
        {open.map((way) => (
          <div key={way.routeId} className="hl-ask__way">
            <Radio value={way.routeId}>{way.title[locale]}</Radio>
            <WayMore way={way} />
          </div>
        ))}
      </RadioGroup>
      <Textarea
        size="small"
        label={t.reason}
        maxLength={longestReason}
        value={reason}
        error={tried || reason !== '' ? wrong : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </SmallForm>
  );
}

/** Another time of the same opening. */
export function MoveForm({
  request,
  onSend,
  ...form
}: FormProps & { readonly onSend: (body: { startsAt: string }) => void }) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const times = useQuery(timesToMoveToQuery(request.id));
  const [startsAt, setStartsAt] = useState('');
  const [tried, setTried] = useState(false);
  const free = times.data?.times.filter((one) => one.free > 0);
  if (times.isError || free?.length === 0)
    return (
      <>
        {times.isError ? (
          <ErrorState error={times.error} />
        ) : (
          <InlineMessage status="warning">{t.noOtherTime}</InlineMessage>
        )}
        <div className="hl-ask__buttons">
          <Button type="button" size="small" variant="tertiary" onClick={form.onCancel}>
            {t.cancel}
          </Button>
        </div>
      </>
    );
  return (
    <SmallForm
      {...form}
      label={t['move-booking']}
      onSubmit={() => {
        setTried(true);
        if (startsAt !== '') onSend({ startsAt });
      }}
    >
      <Select
        size="small"
        label={t.time}
        value={startsAt}
        error={tried && startsAt === '' ? t.needTime : undefined}
        onChange={(event) => setStartsAt(event.target.value)}
      >
        <option value="" />
        {(free ?? []).map((one) => (
          <option key={one.startsAt} value={one.startsAt}>
            {t.freeAt({ at: format.time(one.startsAt), free: one.free })}
          </option>
        ))}
      </Select>
    </SmallForm>
  );
}
