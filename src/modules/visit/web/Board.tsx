import { CheckmarkIcon, LinkIcon, PadlockLockedIcon, PlayIcon } from '@navikt/aksel-icons';
import { BodyShort } from '@navikt/ds-react';
import { type DragEvent, type KeyboardEvent, useRef } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import type { DayBoard } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { type Block, hoursOf, placeAt, type Row, rowsOf } from './board-model.ts';
import { PersonCell } from './PersonCell.tsx';
import { clock } from './times.ts';
import type { Chosen } from './use-chosen.ts';
import type { Draft } from './use-draft.ts';

interface BoardProps {
  readonly board: DayBoard;
  readonly draft: Draft;
  readonly chosen: Chosen;
}

/** People down, time across. Visits are moved by mouse or keyboard; nothing is saved until it is said what it means. */
export function Board({ board, draft, chosen }: BoardProps) {
  const t = useText(visitWebTexts);
  const grid = useRef<HTMLDivElement>(null);
  const rows = rowsOf(board, draft.plan, draft.locked);
  const hours = hoursOf(rows);
  const keys = useBoardKeys({ board, draft, chosen, rows, grid });
  if (rows.length === 0) return <BodyShort>{t.nobodyWorks}</BodyShort>;
  return (
    <>
      <div className="hl-board" ref={grid} onKeyDown={keys}>
        <Hours {...hours} />
        {rows.map((row) => (
          <Line key={row.staff.id} row={row} hours={hours} board={board} draft={draft} chosen={chosen} />
        ))}
      </div>
      <Legend />
      <BodyShort size="small" textColor="subtle">
        {board.mayPlan && t.boardKeys}
      </BodyShort>
    </>
  );
}

function Hours({ from, to }: { readonly from: number; readonly to: number }) {
  const marks = Array.from({ length: Math.round((to - from) / 60) }, (_, at) => from + at * 60);
  return (
    <div className="hl-board__row hl-board__hours" aria-hidden>
      <span />
      <div className="hl-board__line">
        {marks.map((mark) => (
          <span key={mark} className="hl-board__hour" style={{ insetInlineStart: `${share(mark, from, to)}%` }}>
            {clock(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}

const share = (minute: number, from: number, to: number) => ((minute - from) / (to - from)) * 100;

interface LineProps extends BoardProps {
  readonly row: Row;
  readonly hours: { from: number; to: number };
}

function Line({ row, hours, board, draft, chosen }: LineProps) {
  const { from, to } = hours;
  const { shift } = row.staff;
  const drop = (event: DragEvent<HTMLUListElement>) => {
    event.preventDefault();
    const what = readDragged(event);
    if (what === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const minute = from + ((event.clientX - box.left) / box.width) * (to - from);
    draft.moves(what, { staffId: row.staff.id, at: placeAt(row, minute, what.visit) });
    chosen.choose(what.visit, what.part);
  };
  return (
    <div className="hl-board__row" data-sick={shift?.sick === true}>
      <PersonCell row={row} board={board} />
      <ul
        className="hl-board__line"
        aria-label={row.staff.name}
        onDragOver={(event) => board.mayPlan && event.preventDefault()}
        onDrop={drop}
      >
        {shift !== null && !shift.sick && (
          <li
            aria-hidden
            className="hl-board__shift"
            style={{
              insetInlineStart: `${share(shift.starts, from, to)}%`,
              inlineSize: `${share(shift.ends, from, to) - share(shift.starts, from, to)}%`,
            }}
          />
        )}
        <Breaks row={row} hours={hours} />
        {row.blocks.map((block) => (
          <li
            key={`${block.visit} ${block.part}`}
            className="hl-board__slot"
            style={{
              insetInlineStart: `${share(block.start, from, to)}%`,
              inlineSize: `${share(block.end, from, to) - share(block.start, from, to)}%`,
            }}
          >
            <VisitBlock block={block} who={row.staff.name} chosen={chosen} mayMove={board.mayPlan} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Breaks({ row, hours: { from, to } }: Pick<LineProps, 'row' | 'hours'>) {
  const t = useText(visitWebTexts);
  return (
    <>
      {row.breaks.map(({ start, end }) => (
        <li
          key={start}
          className="hl-board__break"
          title={`${t.break} ${clock(start)}`}
          style={{
            insetInlineStart: `${share(start, from, to)}%`,
            inlineSize: `${share(end, from, to) - share(start, from, to)}%`,
          }}
        >
          <span className="hl-sr-only">
            {t.break} {clock(start)}–{clock(end)}
          </span>
        </li>
      ))}
    </>
  );
}

interface VisitBlockProps {
  readonly block: Block;
  readonly who: string;
  readonly chosen: Chosen;
  readonly mayMove: boolean;
}

function VisitBlock({ block, who, chosen, mayMove }: VisitBlockProps) {
  const t = useText(visitWebTexts);
  const { visit, part, start, end, patient, what, known, others, locked, state } = block;
  const joint = others.length > 0 ? t.jointWith({ who: others.join(', ') }) : '';
  const more = `${joint}${locked ? t.isLocked : ''}${state === 'planned' ? '' : `, ${t[`state-${state}`]}`}`;
  const time = `${clock(start)}–${clock(end)}`;
  return (
    <button
      type="button"
      className="hl-board__visit"
      data-visit={visit}
      data-part={part}
      data-known={known}
      data-state={state}
      data-chosen={chosen.visit === visit}
      aria-pressed={chosen.visit === visit && chosen.part === part}
      aria-label={t.visitLabel({ time, patient, what, who, known: t[`known-${known}`], more })}
      title={`${time} ${patient}`}
      draggable={mayMove}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', JSON.stringify({ visit, part }))}
      onClick={() => chosen.choose(visit, part)}
    >
      <span className="hl-board__mark" aria-hidden>
        {marks[known]}
        {others.length > 0 && <LinkIcon />}
        {locked && <PadlockLockedIcon />}
        {state === 'begun' && <PlayIcon />}
        {state === 'done' && <CheckmarkIcon />}
      </span>
      <span className="hl-board__time">{clock(start)}</span> {patient}
    </button>
  );
}

const marks = { usual: '●', known: '◐', new: '○' } as const;

function Legend() {
  const t = useText(visitWebTexts);
  return (
    <BodyShort size="small" className="hl-board__legend">
      {t.legend}:
      {(['usual', 'known', 'new'] as const).map((known) => (
        <span key={known} className="hl-board__key" data-known={known}>
          {marks[known]} {t[`known-${known}`]}
        </span>
      ))}
    </BodyShort>
  );
}

function readDragged(event: DragEvent): { visit: string; part: number } | null {
  try {
    const { visit, part } = JSON.parse(event.dataTransfer.getData('text/plain')) as { visit: string; part: number };
    return typeof visit === 'string' && typeof part === 'number' ? { visit, part } : null;
  } catch {
    // Something else was dropped here.
    return null;
  }
}

interface Keys extends BoardProps {
  readonly rows: readonly Row[];
  readonly grid: React.RefObject<HTMLDivElement | null>;
}

/** Arrows move the marker; with shift, the visit. */
function useBoardKeys({ board, draft, chosen, rows, grid }: Keys) {
  const focus = (visit: string, part: number) =>
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-visit="${visit}"][data-part="${part}"]`)?.focus(),
    );
  const move = (block: Block, step: readonly [number, number]) => {
    const [down, right] = step;
    const at = rows.findIndex(({ staff }) => staff.id === block.staffId);
    const row = rows[at + down];
    if (row === undefined) return;
    const place =
      down === 0
        ? row.blocks.findIndex((one) => one.visit === block.visit) + right
        : placeAt(row, block.start, block.visit);
    if (place < 0) return;
    draft.moves(block, { staffId: row.staff.id, at: place });
    chosen.choose(block.visit, block.part);
    focus(block.visit, block.part);
  };
  const look = (block: Block, step: readonly [number, number]) => {
    const [down, right] = step;
    const at = rows.findIndex(({ staff }) => staff.id === block.staffId);
    const row = rows[at + down];
    const next = down === 0 ? row?.blocks[row.blocks.indexOf(block) + right] : nearest(row, block.start);
    if (next !== undefined) focus(next.visit, next.part);
  };
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const { visit, part } = (event.target as HTMLElement).dataset;
    const block = rows.flatMap(({ blocks }) => blocks).find((one) => one.visit === visit && String(one.part) === part);
    if (block === undefined) return;
    const step = steps[event.key];
    const changes = event.shiftKey || event.key === 'Delete' || event.key.toLowerCase() === 'l';
    if (changes && !board.mayPlan) return;
    if (step !== undefined) (event.shiftKey ? move : look)(block, step);
    else if (event.key === 'Delete') draft.moves(block, null);
    else if (event.key.toLowerCase() === 'l') draft.locks(block.visit, !block.locked);
    else return;
    event.preventDefault();
  };
}

const steps: Partial<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function nearest(row: Row | undefined, start: number): Block | undefined {
  return row?.blocks.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}
