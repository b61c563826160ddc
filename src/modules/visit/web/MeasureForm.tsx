import { Button, Checkbox, CheckboxGroup, Modal, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FormDates, useWrittenDates } from '../../../web/ui/form-dates.ts';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { type MeasureShown, measureSchema, type PatientMeasures, type Skill, skills, visitPaths } from '../contract.ts';
import { visitWebTexts } from '../texts/web.ts';
import { pathOf } from './api.ts';
import { beginning, type Faults, type MeasureText, read } from './measure-text.ts';

interface MeasureFormProps {
  readonly data: PatientMeasures;
  /** Null for a new one. */
  readonly measure: MeasureShown | null;
  readonly onClose: () => void;
}

/** Plans a measure, or changes one: what, how long, when, how often, and what those who come must be able to do. */
export function MeasureForm({ data, measure, onClose }: MeasureFormProps) {
  const t = useText(visitWebTexts);
  const [text, setText] = useState(() => beginning(data, measure));
  const [faults, setFaults] = useState<Faults>({});
  const save = useCommand({
    path: measure === null ? visitPaths.planMeasure : pathOf('changeMeasure', measure.id),
    schema: measureSchema,
    invalidates: [['visits']],
    onSuccess: () => {
      announce(t.measureSaved);
      onClose();
    },
  });
  const dates = useWrittenDates();
  const send = () => {
    const { value, faults: found } = read(text);
    setFaults(found);
    if (value === null || !dates.right()) return;
    save.mutate(
      measure === null ? { enrolmentId: data.enrolments[0]?.id, ...value } : { version: measure.version, ...value },
    );
  };
  const change = (more: Partial<MeasureText>) => setText({ ...text, ...more });
  return (
    <Modal
      open
      onClose={onClose}
      header={{ heading: measure === null ? t.addMeasure : measure.what, size: 'small' }}
      portal
    >
      <Modal.Body>
        <div className="hl-form-section__fields">
          <What text={text} faults={faults} onChange={change} />
          <FormDates value={dates}>
            <When text={text} faults={faults} onChange={change} />
          </FormDates>
          <Who text={text} faults={faults} onChange={change} staff={data.staff} />
        </div>
        {save.isError && <ErrorState error={save.error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" loading={save.isPending} onClick={send}>
          {t.saveMeasure}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {t.undo}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

interface PartProps {
  readonly text: MeasureText;
  readonly faults: Faults;
  readonly onChange: (more: Partial<MeasureText>) => void;
}

function What({ text, faults, onChange }: PartProps) {
  const t = useText(visitWebTexts);
  const said = (key: keyof Faults) => (faults[key] === undefined ? undefined : t[faults[key]]);
  return (
    <>
      <TextField
        size="small"
        label={t.what}
        value={text.what}
        error={said('what')}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <TextField
        size="small"
        label={t.length}
        htmlSize={6}
        inputMode="numeric"
        value={text.minutes}
        error={said('minutes')}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <TextField
        size="small"
        label={t.rounds}
        description={t.roundsHelp}
        value={text.rounds}
        error={said('rounds')}
        onChange={(event) => onChange({ rounds: event.target.value })}
      />
      <Checkbox size="small" checked={text.hard} onChange={(event) => onChange({ hard: event.target.checked })}>
        {t.hard}
      </Checkbox>
    </>
  );
}

function When({ text, faults, onChange }: PartProps) {
  const t = useText(visitWebTexts);
  const said = (key: keyof Faults) => (faults[key] === undefined ? undefined : t[faults[key]]);
  return (
    <>
      <CheckboxGroup
        size="small"
        legend={t.weekdays}
        value={[...text.weekdays]}
        error={said('weekdays')}
        onChange={(weekdays: number[]) => onChange({ weekdays })}
        className="hl-staff__skills"
      >
        {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
          <Checkbox key={day} value={day}>
            {t[`day${day}`]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        size="small"
        label={t.everyWeeks}
        htmlSize={4}
        inputMode="numeric"
        value={text.everyWeeks}
        error={said('everyWeeks')}
        onChange={(event) => onChange({ everyWeeks: event.target.value })}
      />
      <DateInput
        id="first-day"
        label={t.firstDay}
        value={text.firstDay}
        error={said('firstDay')}
        onChange={(firstDay) => onChange({ firstDay })}
      />
      <DateInput
        id="last-day"
        label={t.lastDay}
        description={t.untilFurther}
        value={text.lastDay}
        onChange={(lastDay) => onChange({ lastDay })}
      />
    </>
  );
}

function Who({ text, faults, onChange, staff }: PartProps & { readonly staff: PatientMeasures['staff'] }) {
  const t = useText(visitWebTexts);
  const [first, second] = text.needs;
  const skillOf = (value: string): Skill | undefined => skills.find((one) => one === value);
  return (
    <>
      <Select
        size="small"
        label={t.needs}
        value={first ?? 'nurse'}
        onChange={(event) =>
          onChange({ needs: [skillOf(event.target.value) ?? 'nurse', ...(second === undefined ? [] : [second])] })
        }
      >
        {skills.map((skill) => (
          <option key={skill} value={skill}>
            {t[`skill-${skill}`]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        label={t.needsSecond}
        value={second ?? ''}
        onChange={(event) => {
          const chosen = skillOf(event.target.value);
          onChange({ needs: [first ?? 'nurse', ...(chosen === undefined ? [] : [chosen])] });
        }}
      >
        <option value="">{t.nobodyMore}</option>
        {skills.map((skill) => (
          <option key={skill} value={skill}>
            {t[`skill-${skill}`]}
          </option>
        ))}
      </Select>
      <StaffSelect
        label={t.person}
        nobody={t.anybody}
        staff={staff}
        value={text.staffId}
        onChange={(person) => onChange({ staffId: person?.id ?? null })}
      />
      <TextField
        size="small"
        label={t.home}
        description={t.homeHelp}
        value={text.home}
        error={faults.home === undefined ? undefined : t[faults.home]}
        onChange={(event) => onChange({ home: event.target.value })}
      />
    </>
  );
}
