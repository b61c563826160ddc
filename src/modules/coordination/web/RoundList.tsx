import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { Button, Tag } from '@navikt/ds-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { timeAt } from '../../../kernel/zone.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { clock } from '../../../web/ui/minutes.ts';
import type { BoardAnswer, Reckoned, TaskShown, TeamShown, Waiting } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { afterDue, dropped, nameOf, stepped, timesIn } from './board-model.ts';
import { Clock, RequestLink, UrgencyTag } from './Request.tsx';
import { TakeBack } from './TakeBack.tsx';

interface RoundListProps {
  readonly board: BoardAnswer;
  readonly team: TeamShown;
  readonly order: readonly TaskShown[];
  readonly changed: boolean;
  readonly onOrder: (order: readonly TaskShown[]) => void;
  readonly onGive: (request: Waiting) => void;
}

/** What is dragged within a round: the task's id alone. */
const draggedTask = 'application/x-hemlank-task';

/** A team's round in its order, with when it is reckoned to be where. Moved by dragging, by buttons, or with Shift and arrows. */
export function RoundList({ board, team, order, changed, onOrder, onGive }: RoundListProps) {
  const list = useRef<HTMLOListElement>(null);
  const times = timesIn(board, team, order);
  const move = (id: string, by: -1 | 1) => {
    const next = stepped(order, id, by);
    if (next !== order) onOrder(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-task="${id}"] button`)?.focus());
  };
  const keys = (event: KeyboardEvent<HTMLElement>, id: string) => {
    if (!board.mayPlan || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const drop = (event: DragEvent, onto: string) => {
    const id = event.dataTransfer.getData(draggedTask);
    const next = dropped(order, id, onto);
    if (id === '' || next === order) return;
    event.preventDefault();
    event.stopPropagation();
    onOrder(next);
  };
  return (
    <ol className="hl-coord__list" ref={list}>
      {order.map((task) => (
        <li
          key={task.id}
          className="hl-coord__task"
          data-task={task.id}
          data-state={task.state}
          draggable={board.mayPlan && task.state === 'assigned'}
          onDragStart={(event) => event.dataTransfer.setData(draggedTask, task.id)}
          onDrop={(event) => drop(event, task.id)}
          onKeyDown={(event) => keys(event, task.id)}
        >
          <Stop task={task} day={board.day} time={times.get(task.id)} changed={changed} />
          {board.mayPlan && task.state === 'assigned' && <Tools task={task} onMove={move} onGive={onGive} />}
        </li>
      ))}
    </ol>
  );
}

interface StopProps {
  readonly task: TaskShown;
  readonly day: BoardAnswer['day'];
  readonly time: Reckoned | undefined;
  readonly changed: boolean;
}

function Stop({ task, day, time, changed }: StopProps) {
  const t = useText(coordinationWebTexts);
  const was = task.expectedAt === null ? null : timeAt(task.expectedAt);
  const at = time === undefined ? null : clock(time.starts);
  return (
    <>
      <div className="hl-coord__head">
        <strong className="hl-figures">{at}</strong>
        <UrgencyTag urgency={task.urgency} />
        <RequestLink requestId={task.requestId} patient={task.patient} />
        {task.state === 'arrived' && (
          <Tag size="xsmall" variant="moderate" data-color="success">
            {t['state-arrived']}
          </Tag>
        )}
      </div>
      <div className="hl-small hl-subtle">
        {[
          task.fromUnit.name,
          changed && was !== null && was !== at ? t.before({ at: was }) : null,
          time?.late === true ? t.late : null,
          time !== undefined && afterDue(task, day, time.starts) ? t.afterDue : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </div>
      <Clock request={task} />
    </>
  );
}

interface ToolsProps {
  readonly task: TaskShown;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onGive: (request: Waiting) => void;
}

function Tools({ task, onMove, onGive }: ToolsProps) {
  const t = useText(coordinationWebTexts);
  const [open, setOpen] = useState(false);
  const who = nameOf(task, t.unknownPatient);
  return (
    <div className="hl-coord__buttons">
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<ArrowUpIcon aria-hidden />}
        aria-label={t.up({ who })}
        onClick={() => onMove(task.id, -1)}
      />
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<ArrowDownIcon aria-hidden />}
        aria-label={t.down({ who })}
        onClick={() => onMove(task.id, 1)}
      />
      <Button size="xsmall" variant="tertiary" aria-label={t.giveOtherOf({ who })} onClick={() => onGive(task)}>
        {t.giveOther}
      </Button>
      <Button size="xsmall" variant="tertiary" aria-label={t.takeBackOf({ who })} onClick={() => setOpen(true)}>
        {t.takeBack}
      </Button>
      {open && <TakeBack task={task} onClose={() => setOpen(false)} />}
    </div>
  );
}
