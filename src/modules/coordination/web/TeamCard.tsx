import { BodyShort, Button, Heading, InlineMessage, ReadMore, Tag } from '@navikt/ds-react';
import { type DragEvent, useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { clock } from '../../../web/ui/minutes.ts';
import {
  type BoardAnswer,
  coordinationPaths,
  roundReceipt,
  type TaskShown,
  type TeamShown,
  type Waiting,
} from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { laterIn, loadIn, partsOf, suggested } from './board-model.ts';
import { dragged } from './Queue.tsx';
import { RequestLink } from './Request.tsx';
import { RoundList } from './RoundList.tsx';
import { useQueueCache } from './use-queue-cache.ts';

interface TeamCardProps {
  readonly team: TeamShown;
  readonly board: BoardAnswer;
  readonly onGive: (request: Waiting, teamId?: string) => void;
}

/** One car or team: who is in it and when, how much it has to do, and its round, which can be put in another order. */
export function TeamCard({ team, board, onGive }: TeamCardProps) {
  const t = useText(coordinationWebTexts);
  const { left, over } = partsOf(team);
  const [draft, setDraft] = useState<readonly TaskShown[] | null>(null);
  const find = useQueueCache();
  const order = draft ?? left;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const request = find(event.dataTransfer.getData(dragged));
    if (request !== undefined) onGive(request, team.id);
  };
  const heading = `team-${team.id}`;
  return (
    <section
      className="hl-coord__team"
      aria-labelledby={heading}
      onDragOver={(event) => board.mayPlan && event.preventDefault()}
      onDrop={drop}
    >
      <Head team={team} id={heading} />
      <Crew team={team} />
      <Load team={team} />
      {order.length === 0 && <BodyShort size="small">{t.noTasks}</BodyShort>}
      <RoundList board={board} team={team} order={order} changed={draft !== null} onOrder={setDraft} onGive={onGive} />
      {board.mayPlan && draft === null && left.length > 1 && (
        <Button
          size="xsmall"
          variant="tertiary"
          aria-label={t.suggestOf({ team: team.name })}
          onClick={() => setDraft(suggested(team))}
        >
          {t.suggest}
        </Button>
      )}
      {draft !== null && <SaveOrder board={board} team={team} order={draft} onUndo={() => setDraft(null)} />}
      <Over over={over} />
    </section>
  );
}

function Head({ team: { name, sort, districts }, id }: { readonly team: TeamShown; readonly id: string }) {
  const t = useText(coordinationWebTexts);
  return (
    <div className="hl-coord__head">
      <Heading level="3" size="xsmall" id={id}>
        {name}
      </Heading>
      {sort !== null && sort.use !== 'planned' && (
        <Tag size="xsmall" variant="moderate" data-color="danger">
          {t[`use-${sort.use}`]}
        </Tag>
      )}
      {districts.map((district) => (
        <Tag key={district.id} size="xsmall" variant="outline" data-color="neutral">
          {district.name}
        </Tag>
      ))}
    </div>
  );
}

/** What is done, or no longer the team's. */
function Over({ over }: { readonly over: readonly TaskShown[] }) {
  const t = useText(coordinationWebTexts);
  if (over.length === 0) return null;
  return (
    <ReadMore size="small" header={t.doneTasks({ count: over.length })}>
      <ul className="hl-coord__list">
        {over.map((task) => (
          <li key={task.id} className="hl-coord__head">
            <RequestLink requestId={task.requestId} patient={task.patient} />
            <span className="hl-subtle hl-small">{t[`state-${task.state}`]}</span>
          </li>
        ))}
      </ul>
    </ReadMore>
  );
}

function Crew({ team: { duties, sort } }: { readonly team: TeamShown }) {
  const t = useText(coordinationWebTexts);
  const { locale } = useLocale();
  if (sort === null) return <BodyShort size="small">{t.outOfModel}</BodyShort>;
  if (duties.length === 0) return <BodyShort size="small">{t.unstaffed}</BodyShort>;
  return duties.map(({ starts, ends, crew }) => (
    <BodyShort key={starts} size="small" title={sort.title[locale]}>
      <span className="hl-figures">{t.duty({ from: clock(starts), to: clock(ends) })}</span>{' '}
      {crew.map(({ name }) => name).join(', ')}
    </BodyShort>
  ));
}

function Load({ team }: { readonly team: TeamShown }) {
  const t = useText(coordinationWebTexts);
  const { visits, minutes, ofMinutes, room } = loadIn(team);
  if (team.duties.length === 0) return null;
  return (
    <div className="hl-coord__load">
      <meter
        aria-label={t.loadOf({ team: team.name })}
        min={0}
        max={ofMinutes}
        high={ofMinutes * 0.9}
        value={minutes}
      />
      <span className="hl-small">{t.load({ visits, minutes, of: ofMinutes, room })}</span>
    </div>
  );
}

interface SaveOrderProps {
  readonly board: BoardAnswer;
  readonly team: TeamShown;
  readonly order: readonly TaskShown[];
  readonly onUndo: () => void;
}

/** What the new order means, before it holds. */
function SaveOrder({ board, team, order, onUndo }: SaveOrderProps) {
  const t = useText(coordinationWebTexts);
  const save = useCommand<object, typeof roundReceipt>({
    path: coordinationPaths.order.replace(':id', team.id).replace(':day', board.day),
    schema: roundReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.orderSaved);
      onUndo();
    },
  });
  const tasks = order.filter(({ state }) => state === 'assigned').map(({ id }) => id);
  return (
    <div className="hl-coord__save">
      <InlineMessage status="info" size="small">
        {t.newOrder({ count: laterIn(board, team, order) })}
      </InlineMessage>
      {save.isError && <ErrorState error={save.error} />}
      <div className="hl-coord__buttons">
        <Button size="xsmall" loading={save.isPending} onClick={() => save.mutate({ version: team.version, tasks })}>
          {t.saveOrder}
        </Button>
        <Button size="xsmall" variant="secondary" data-color="neutral" onClick={onUndo}>
          {t.undo}
        </Button>
      </div>
    </div>
  );
}
