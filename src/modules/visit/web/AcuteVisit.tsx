import { BodyShort, Button, Modal, Select, TextField } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { insert, type InsertOption } from '../../../planner/index.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type DayBoard, dayChanged, measureSchema, ordersOf, type Skill, skills, visitPaths } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { dayQuery, pathOf } from './api.ts';
import { namesOf, placed } from './board-model.ts';
import { clock, readClock } from './times.ts';

/** Who can take an acute visit before a time: ranked, with what each would cost, and put into the plan with one press. */
export function AcuteVisit({ board }: { readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="xsmall" variant="secondary" onClick={() => setOpen(true)}>
        {t.acute}
      </Button>
      {open && <AcuteDialog board={board} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Asked {
  patient: string;
  what: string;
  minutes: string;
  before: string;
  need: Skill;
}

function AcuteDialog({ board, onClose }: { readonly board: DayBoard; readonly onClose: () => void }) {
  const t = useText(visitWebTexts);
  const [asked, setAsked] = useState<Asked>({
    patient: board.patients[0]?.id ?? '',
    what: t.acute,
    minutes: '30',
    before: '11:00',
    need: 'nurse',
  });
  const change = (more: Partial<Asked>) => setAsked({ ...asked, ...more });
  const wanted = useWanted(board, asked);
  const add = useAdd(board, onClose);
  return (
    <Modal open onClose={onClose} header={{ heading: t.acuteTitle, size: 'small' }} portal>
      <Modal.Body>
        <Fields board={board} asked={asked} onChange={change} />
        <Options
          board={board}
          options={wanted?.options ?? []}
          onTake={(option) => wanted && add.take(asked, wanted, option)}
          busy={add.busy}
        />
        {add.error !== null && <ErrorState error={add.error} />}
      </Modal.Body>
    </Modal>
  );
}

interface FieldsProps {
  readonly board: DayBoard;
  readonly asked: Asked;
  readonly onChange: (more: Partial<Asked>) => void;
}

function Fields({ board, asked, onChange }: FieldsProps) {
  const t = useText(visitWebTexts);
  return (
    <div className="hl-form-section__fields">
      <Select
        size="small"
        label={t.acutePatient}
        value={asked.patient}
        onChange={(event) => onChange({ patient: event.target.value })}
      >
        {board.patients.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        size="small"
        label={t.acuteWhat}
        value={asked.what}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <TextField
        size="small"
        label={t.acuteMinutes}
        htmlSize={6}
        value={asked.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <TextField
        size="small"
        label={t.acuteBefore}
        htmlSize={6}
        value={asked.before}
        onChange={(event) => onChange({ before: event.target.value })}
      />
      <Select
        size="small"
        label={t.acuteNeed}
        value={asked.need}
        onChange={(event) => onChange({ need: skills.find((one) => one === event.target.value) ?? 'nurse' })}
      >
        {skills.map((skill) => (
          <option key={skill} value={skill}>
            {t[`skill-${skill}`]}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface OptionsProps {
  readonly board: DayBoard;
  readonly options: readonly InsertOption[];
  readonly busy: boolean;
  readonly onTake: (option: InsertOption) => void;
}

function Options({ board, options, busy, onTake }: OptionsProps) {
  const t = useText(visitWebTexts);
  const names = namesOf(board);
  if (options.length === 0) return <BodyShort role="status">{t.acuteNobody}</BodyShort>;
  return (
    <>
      <BodyShort weight="semibold" role="status">
        {t.acuteWho}
      </BodyShort>
      <ol className="hl-chosen__others">
        {options.map((option) => {
          const who = option.persons.map(({ staff }) => names.staff(staff)).join(' + ');
          const time = clock(option.persons[0]?.start ?? 0);
          return (
            <li key={who}>
              {t.acuteOption({ who, time, cost: Math.round(option.cost), moved: option.moved.length })}{' '}
              <Button
                size="xsmall"
                loading={busy}
                aria-label={t.acuteAdd({ who, time })}
                onClick={() => onTake(option)}
              >
                {t.acuteAdd({ who, time })}
              </Button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The one who asks has not yet planned the visit: it is tried under this name. */
const trial = 'acute';

interface Wanted {
  opens: number;
  closes: number;
  minutes: number;
  options: InsertOption[];
}

/** What the planner answers, here in the browser; null while what is written is no visit. */
function useWanted(board: DayBoard, { patient, minutes, before, need }: Asked): Wanted | null {
  return useMemo(() => {
    const closes = readClock(before);
    const length = Number(minutes);
    if (closes === null || !Number.isInteger(length) || length < 5 || length > 480) return null;
    const opens = Math.min(Math.ceil(board.problem.now ?? 0), closes);
    const visit = {
      id: trial,
      patient,
      place: patient,
      minutes: length,
      roles: [{ skill: need }],
      window: { opens, closes, hard: true },
    };
    const problem = { ...board.problem, visits: [...board.problem.visits, visit] };
    return { opens, closes, minutes: length, options: insert(problem, board.plan, trial, 5) };
  }, [board, patient, minutes, before, need]);
}

/** Plans the visit for today alone, and puts it where the option says. */
function useAdd(board: DayBoard, onDone: () => void) {
  const t = useText(visitWebTexts);
  const queries = useQueryClient();
  const plan = useCommand({ path: visitPaths.planMeasure, schema: measureSchema });
  const save = useCommand({ path: pathOf('savePlan', board.day), schema: dayChanged, invalidates: [['visits']] });
  const [error, setError] = useState<unknown>(null);
  // What has been planned but found no place is not planned once more when the button is pressed again.
  const made = useRef<{ key: string; id: string } | null>(null);
  const take = async (asked: Asked, { opens, closes, minutes }: Wanted, option: InsertOption) => {
    const enrolmentId = board.patients.find(({ id }) => id === asked.patient)?.enrolmentId;
    const measure = {
      enrolmentId,
      what: asked.what,
      minutes,
      rounds: [{ opens, closes }],
      hard: true,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      everyWeeks: 1,
      firstDay: board.day,
      lastDay: board.day,
      needs: [asked.need],
      staffId: null,
    };
    const key = JSON.stringify(measure);
    if (made.current?.key !== key) made.current = { key, id: (await plan.mutateAsync(measure)).id };
    const { id } = made.current;
    const fresh = await queries.fetchQuery({ ...dayQuery(board.day), staleTime: 0 });
    const visit = fresh.visits.find(({ measureId }) => measureId === id);
    const known = new Set(fresh.problem.visits.map(({ id }) => id));
    const orders = ordersOf(fresh.plan).map((order) => ({
      ...order,
      visits: order.visits.filter((one) => known.has(one.visit)),
    }));
    if (visit === undefined) throw new Error('the visit that was planned is not among those of the day');
    await save.mutateAsync({ version: fresh.version, orders: placed(orders, visit.id, option), locked: fresh.locked });
    announce(t.acuteAdded);
    onDone();
  };
  return {
    take: (asked: Asked, wanted: Wanted, option: InsertOption) => {
      setError(null);
      take(asked, wanted, option).catch(setError);
    },
    busy: plan.isPending || save.isPending,
    error,
  };
}
