import { BodyShort, Button, Heading, Search, Skeleton } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import { type Urgency, urgencies } from '../../physician-support/contract.ts';
import type { BoardAnswer, Waiting } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { queueQuery } from './api.ts';
import { nameOf } from './board-model.ts';
import { Clock, RequestLink, UrgencyTag, What } from './Request.tsx';

interface QueueProps {
  readonly board: BoardAnswer;
  readonly onGive: (request: Waiting) => void;
}

/** Words that are dragged from the queue to a car: the request's id alone. */
export const dragged = 'application/x-hemlank-request';

/** One queue for all who ask: the most urgent first, each with its clock. */
export function Queue({ board, onGive }: QueueProps) {
  const t = useText(coordinationWebTexts);
  const [text, setText] = useState('');
  const [urgency, setUrgency] = useState<Urgency>();
  const found = useInfiniteQuery(queueQuery(text.trim(), urgency));
  const requests = found.data?.pages.flatMap((page) => page.requests) ?? [];
  const narrowed = text.trim() !== '' || urgency !== undefined;
  const choices = [{ value: 'all', label: t.all }, ...urgencies.slice(1).map((value) => ({ value, label: t[value] }))];
  return (
    <section aria-labelledby="queue-heading">
      <Heading level="2" size="xsmall" id="queue-heading" spacing>
        {found.data && !found.hasNextPage ? t.queueCount({ count: requests.length }) : t.queue}
      </Heading>
      <div className="hl-coord__tools">
        <Search
          size="small"
          variant="simple"
          label={t.searchQueue}
          placeholder={t.searchQueue}
          value={text}
          onChange={setText}
          data-filter-input
        />
        <FilterChips
          single
          options={choices}
          selected={[urgency ?? 'all']}
          onChange={([chosen]) => setUrgency(urgencies.find((one) => one === chosen))}
        />
      </div>
      {found.isPending && <Skeleton variant="rounded" height="8rem" />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && requests.length === 0 && <BodyShort>{narrowed ? t.queueNoHits : t.queueEmpty}</BodyShort>}
      <ul className="hl-coord__list">
        {requests.map((request) => (
          <Card key={request.requestId} request={request} board={board} onGive={onGive} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t.moreQueue}
        </Button>
      )}
    </section>
  );
}

interface CardProps {
  readonly request: Waiting;
  readonly board: BoardAnswer;
  readonly onGive: (request: Waiting) => void;
}

function Card({ request, board: { mayPlan, teams }, onGive }: CardProps) {
  const t = useText(coordinationWebTexts);
  const district = teams.flatMap(({ districts }) => districts).find(({ id }) => id === request.at.districtId);
  return (
    <li
      className="hl-coord__card"
      data-urgency={request.urgency}
      draggable={mayPlan}
      onDragStart={(event) => event.dataTransfer.setData(dragged, request.requestId)}
    >
      <div className="hl-coord__head">
        <UrgencyTag urgency={request.urgency} />
        <RequestLink requestId={request.requestId} patient={request.patient} />
        {district !== undefined && <span className="hl-subtle hl-small">{district.name}</span>}
      </div>
      <What request={request} />
      <Clock request={request} />
      {mayPlan && (
        <Button
          size="xsmall"
          variant="secondary"
          aria-label={t.giveOf({ who: nameOf(request, t.unknownPatient) })}
          onClick={() => onGive(request)}
        >
          {t.give}
        </Button>
      )}
    </li>
  );
}
