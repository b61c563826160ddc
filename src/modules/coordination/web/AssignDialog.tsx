import { BodyShort, Button, Modal, Select, Textarea } from '@navikt/ds-react';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type BoardAnswer, coordinationPaths, taskReceipt, type TeamShown } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { type Giving, loadIn, nameOf } from './board-model.ts';
import { UrgencyTag, What } from './Request.tsx';

interface AssignDialogProps {
  readonly giving: Giving;
  readonly board: BoardAnswer;
  readonly onClose: () => void;
}

/** What is written in the dialog, and the command that it becomes. */
function useGiving({ giving: { request, teamId }, board, onClose }: AssignDialogProps) {
  const t = useText(coordinationWebTexts);
  const [whom, setWhom] = useState(teamId === null ? '' : `team ${teamId}`);
  const [day, setDay] = useState<LocalDate | null>(board.day);
  const [note, setNote] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const words = note ?? noteFor(whom, board, t);
  const assign = useCommand<object, typeof taskReceipt>({
    path: coordinationPaths.assign.replace(':id', request.requestId),
    schema: taskReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.given);
      onClose();
    },
  });
  const moves = movesOf(assign.error);
  const send = () => {
    setTried(true);
    const [kind, id] = whom.split(' ');
    if (id === undefined || day === null || words.trim() === '') return;
    const receiver = kind === 'team' ? { teamId: id } : { staffId: id };
    const seen = moves?.map((move) => move.id) ?? [];
    assign.mutate({ version: request.requestVersion, day, note: words, moves: seen, ...receiver });
  };
  const choose = (chosen: string) => {
    setWhom(chosen);
    assign.reset();
  };
  return { whom, choose, day, setDay, words, setNote, tried, assign, moves, send };
}

type Writing = ReturnType<typeof useGiving>;

/** Gives a request to a car, a team or a physician. What that would move is told before it is done. */
export function AssignDialog(props: AssignDialogProps) {
  const { giving, board, onClose } = props;
  const t = useText(coordinationWebTexts);
  const writing = useGiving(props);
  const { assign, moves } = writing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    writing.send();
  };
  const heading = t.giveTitle({ who: nameOf(giving.request, t.unknownPatient) });
  return (
    <Modal open onClose={onClose} portal header={{ heading, size: 'small' }}>
      <form noValidate onSubmit={submit}>
        <Modal.Body className="hl-coord__form">
          <div>
            <UrgencyTag urgency={giving.request.urgency} />
          </div>
          <What request={giving.request} />
          <Fields board={board} districtId={giving.request.at.districtId} writing={writing} />
          {assign.isError && <ErrorState error={assign.error} />}
          <Instead error={assign.error} board={board} onChoose={(id) => writing.choose(`team ${id}`)} />
          {moves !== null && <Moves moves={moves} board={board} />}
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={assign.isPending}>
            {moves === null ? t.giveNow : t.giveAndMove}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {t.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  readonly board: BoardAnswer;
  readonly districtId: string | null;
  readonly writing: Writing;
}

function Fields({ board, districtId, writing }: FieldsProps) {
  const t = useText(coordinationWebTexts);
  const { whom, choose, day, setDay, words, setNote, tried } = writing;
  return (
    <>
      <Whom
        board={board}
        districtId={districtId}
        value={whom}
        error={tried && whom === '' ? t.needWhom : undefined}
        onChange={choose}
      />
      <DateInput
        id={fieldId('day')}
        label={t.onDay}
        value={day}
        from={board.today}
        error={tried && day === null ? t.needDay : undefined}
        onChange={setDay}
      />
      <Textarea
        size="small"
        label={t.note}
        minRows={2}
        value={words}
        error={tried && words.trim() === '' ? t.needText : undefined}
        onChange={(event) => setNote(event.target.value)}
      />
    </>
  );
}

type Words = ReturnType<typeof useText<(typeof coordinationWebTexts)['sv']>>;

/** What the nurse is told unless the coordinator writes something else. */
function noteFor(whom: string, { teams, physicians }: BoardAnswer, t: Words): string {
  const [kind, id] = whom.split(' ');
  const team = teams.find((one) => one.id === id);
  if (kind === 'team' && team !== undefined) return t.noteTeam({ team: team.name });
  const physician = physicians.find((one) => one.id === id);
  return physician === undefined ? '' : t.notePhysician({ name: physician.name });
}

interface WhomProps {
  readonly board: BoardAnswer;
  /** Where the patient is. */
  readonly districtId: string | null;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Cars and teams with how much each has to do, then physicians without one. */
function Whom({ board, districtId, value, error, onChange }: WhomProps) {
  const t = useText(coordinationWebTexts);
  const stateOf = ({ duties, districts }: TeamShown) => {
    const own = districts.some(({ id }) => id === districtId) ? t['choice-district'] : '';
    if (duties.length === 0) return own + t['choice-none'];
    const out = duties.some(({ starts, ends }) => starts <= board.minute && board.minute < ends);
    return board.day !== board.today || out ? own : own + t['choice-off'];
  };
  return (
    <Select
      size="small"
      label={t.toWhom}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.chooseWhom}</option>
      <optgroup label={t.teams}>
        {board.teams.map((team) => (
          <option key={team.id} value={`team ${team.id}`}>
            {t.choiceTeam({ team: team.name, ...loadIn(team), state: stateOf(team) })}
          </option>
        ))}
      </optgroup>
      <optgroup label={t.physicians}>
        {board.physicians.map(({ id, name }) => (
          <option key={id} value={`staff ${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

const moving = z.object({ moves: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })) });
const insteadOf = z.object({ teamId: z.string() });

/** What the server says would be moved; null when it was something else, or nothing. */
function movesOf(error: Error | null): z.output<typeof moving>['moves'] | null {
  if (!(error instanceof ApiError) || error.code !== 'moves-visits') return null;
  const parsed = moving.safeParse(error.details);
  return parsed.success ? parsed.data.moves : null;
}

function Moves({ moves, board }: { readonly moves: z.output<typeof moving>['moves']; readonly board: BoardAnswer }) {
  const t = useText(coordinationWebTexts);
  const format = useFormat();
  const tasks = new Map(board.teams.flatMap((team) => team.tasks.map((task) => [task.id as string, task] as const)));
  return (
    <section aria-labelledby="moves-heading">
      <BodyShort size="small" weight="semibold" id="moves-heading">
        {t.movesHeading}
      </BodyShort>
      <ul>
        {moves.map(({ id, from, to }) => {
          const task = tasks.get(id);
          const who = task === undefined ? t.unknownPatient : nameOf(task, t.unknownPatient);
          return <li key={id}>{t.move({ who, from: format.time(from), to: format.time(to) })}</li>;
        })}
      </ul>
    </section>
  );
}

interface InsteadProps {
  readonly error: Error | null;
  readonly board: BoardAnswer;
  readonly onChoose: (teamId: string) => void;
}

/** The acute team that is out: chosen with one press. */
function Instead({ error, board, onChoose }: InsteadProps) {
  const t = useText(coordinationWebTexts);
  if (!(error instanceof ApiError) || error.code !== 'acute-team-is-out') return null;
  const parsed = insteadOf.safeParse(error.details);
  const team = board.teams.find(({ id }) => parsed.success && id === parsed.data.teamId);
  if (team === undefined) return null;
  return (
    <Button type="button" size="small" variant="secondary" onClick={() => onChoose(team.id)}>
      {t.giveTo({ team: team.name })}
    </Button>
  );
}
