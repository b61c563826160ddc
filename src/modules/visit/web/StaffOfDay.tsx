import { Button, Checkbox, CheckboxGroup, Modal, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type DayBoard, dayChanged, type Skill, skills, type VehicleKind, vehicles } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { CopyStaff } from './CopyStaff.tsx';
import { clock, readClock } from './times.ts';

interface Written {
  staffId: string;
  name: string;
  works: boolean;
  from: string;
  to: string;
  skills: readonly Skill[];
  vehicle: VehicleKind;
}

/** Who works on the day, when, what they may do and how they travel. */
export function StaffOfDay({ board }: { readonly board: DayBoard }) {
  const t = useText(visitWebTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="xsmall" variant="secondary" data-color="neutral" onClick={() => setOpen(true)}>
        {t.editStaff}
      </Button>
      {open && <StaffDialog board={board} onClose={() => setOpen(false)} />}
    </>
  );
}

function StaffDialog({ board, onClose }: { readonly board: DayBoard; readonly onClose: () => void }) {
  const t = useText(visitWebTexts);
  const [people, setPeople] = useState(() => board.staff.map(written));
  const [faulty, setFaulty] = useState(false);
  const save = useCommand({
    path: pathOf('setStaff', board.day),
    schema: dayChanged,
    invalidates: [['visits']],
    onSuccess: onClose,
  });
  const change = (id: string, more: Partial<Written>) =>
    setPeople(people.map((one) => (one.staffId === id ? { ...one, ...more } : one)));
  const send = () => {
    const shifts = people.filter(({ works }) => works).map(toShift);
    const bad = shifts.some(({ starts, ends }) => starts === null || ends === null || starts >= ends);
    setFaulty(bad);
    if (!bad) save.mutate({ shifts });
  };
  return (
    <Modal open onClose={onClose} header={{ heading: t.staffTitle, size: 'small' }} portal width="medium">
      <Modal.Body>
        <CopyStaff day={board.day} onDone={onClose} />
        {faulty && <p role="alert">{t.badTime}</p>}
        {people.map((person) => (
          <PersonFields key={person.staffId} person={person} onChange={(more) => change(person.staffId, more)} />
        ))}
        {save.isError && <ErrorState error={save.error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" loading={save.isPending} onClick={send}>
          {t.saveStaff}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {t.undo}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

interface PersonFieldsProps {
  readonly person: Written;
  readonly onChange: (more: Partial<Written>) => void;
}

function PersonFields({ person, onChange }: PersonFieldsProps) {
  const t = useText(visitWebTexts);
  const { name, works, from, to, skills: held, vehicle } = person;
  return (
    <fieldset className="hl-staff">
      <legend className="hl-sr-only">{name}</legend>
      <Checkbox size="small" checked={works} onChange={(event) => onChange({ works: event.target.checked })}>
        {t.worksOf({ who: name })}
      </Checkbox>
      {works && (
        <div className="hl-staff__fields">
          <TextField
            size="small"
            label={t.from}
            htmlSize={6}
            value={from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
          <TextField
            size="small"
            label={t.to}
            htmlSize={6}
            value={to}
            onChange={(event) => onChange({ to: event.target.value })}
          />
          <Select
            size="small"
            label={t.vehicle}
            value={vehicle}
            onChange={(event) => onChange({ vehicle: vehicles.find((one) => one === event.target.value) ?? 'car' })}
          >
            {vehicles.map((one) => (
              <option key={one} value={one}>
                {t[`vehicle-${one}`]}
              </option>
            ))}
          </Select>
          <CheckboxGroup
            size="small"
            legend={t.mayDo}
            value={[...held]}
            onChange={(chosen: Skill[]) => onChange({ skills: chosen })}
            className="hl-staff__skills"
          >
            {skills.map((skill) => (
              <Checkbox key={skill} value={skill}>
                {t[`skill-${skill}`]}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </div>
      )}
    </fieldset>
  );
}

function written({ id, name, shift, suggestedSkills }: DayBoard['staff'][number]): Written {
  return {
    staffId: id,
    name,
    works: shift !== null,
    from: clock(shift?.starts ?? 420),
    to: clock(shift?.ends ?? 960),
    skills: shift?.skills ?? suggestedSkills,
    vehicle: shift?.vehicle ?? 'car',
  };
}

function toShift({ staffId, from, to, skills: held, vehicle }: Written) {
  return { staffId, starts: readClock(from), ends: readClock(to), skills: held, vehicle };
}
