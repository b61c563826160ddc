import { Checkbox, CheckboxGroup, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { clock, readClock } from '../../../web/ui/minutes.ts';
import { type PeriodShown, type Staffing, staffingPaths, staffingReceipt, type TeamStaffed } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';
import { CrewLacks } from './CrewLacks.tsx';

interface PeriodFormProps {
  readonly staffing: Staffing;
  readonly team: TeamStaffed;
  /** Null: a new one. */
  readonly period: PeriodShown | null;
  readonly onClose: () => void;
}

interface Written {
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly starts: string;
  readonly ends: string;
  readonly staffIds: readonly string[];
}

/** Who is in a team, from which day to which, at which hours. Preset to what the model says: its hours, and as many days as it has. */
export function PeriodForm({ staffing, team, period, onClose }: PeriodFormProps) {
  const t = useText(coordinationWebTexts);
  const [written, setWritten] = useState<Written>(() => begun(staffing, team, period));
  const [tried, setTried] = useState(false);
  const save = useCommand<object, typeof staffingReceipt>({
    path: period === null ? staffingPaths.addPeriod : staffingPaths.changePeriod.replace(':id', period.id),
    schema: staffingReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.periodSaved);
      onClose();
    },
  });
  const fields = save.error instanceof ApiError ? save.error.fields : {};
  const send = () => {
    setTried(true);
    const { firstDay, lastDay, staffIds } = written;
    const [starts, ends] = [readClock(written.starts), readClock(written.ends)];
    if (firstDay === null || lastDay === null || starts === null || ends === null || staffIds.length === 0) return;
    const wanted = { firstDay, lastDay, starts, ends, staffIds };
    save.mutate(period === null ? { teamId: team.id, ...wanted } : { version: period.version, ...wanted });
  };
  return (
    <ConfirmDialog
      open
      title={t.addPeriodOf({ team: team.name })}
      confirmLabel={t.savePeriod}
      busy={save.isPending}
      error={Object.keys(fields).length > 0 ? undefined : save.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Fields
        staff={staffing.staff}
        written={written}
        tried={tried}
        wrong={fields}
        onChange={(part) => setWritten((old) => ({ ...old, ...part }))}
      />
      <Lacking staffing={staffing} team={team} written={written} />
    </ConfirmDialog>
  );
}

/** What the model would have otherwise, once days and people are chosen. */
function Lacking({
  staffing,
  team,
  written,
}: { readonly written: Written } & Pick<PeriodFormProps, 'staffing' | 'team'>) {
  const { firstDay, lastDay, staffIds } = written;
  if (firstDay === null || lastDay === null || staffIds.length === 0) return null;
  const crew = staffing.staff.filter(({ id }) => staffIds.includes(id));
  const sort = staffing.sorts.find(({ resource }) => resource === team.resource);
  return <CrewLacks sort={sort} manned={{ firstDay, lastDay, crew }} />;
}

interface FieldsProps {
  readonly staff: Staffing['staff'];
  readonly written: Written;
  readonly tried: boolean;
  /** What the server says of each field. */
  readonly wrong: Record<string, string>;
  readonly onChange: (part: Partial<Written>) => void;
}

function Fields({ staff, written, tried, wrong, onChange }: FieldsProps) {
  const t = useText(coordinationWebTexts);
  const missing = (value: unknown, words: string) => (tried && value === null ? words : undefined);
  return (
    <div className="hl-coord__form">
      <DateInput
        id={fieldId('firstDay')}
        label={t.firstDay}
        value={written.firstDay}
        error={missing(written.firstDay, t.needDay) ?? wrong['firstDay']}
        onChange={(firstDay) => onChange({ firstDay })}
      />
      <DateInput
        id={fieldId('lastDay')}
        label={t.lastDay}
        value={written.lastDay}
        error={missing(written.lastDay, t.needDay) ?? wrong['lastDay']}
        onChange={(lastDay) => onChange({ lastDay })}
      />
      <div className="hl-coord__hours">
        {(['starts', 'ends'] as const).map((field) => (
          <TextField
            key={field}
            size="small"
            htmlSize={6}
            label={t[field]}
            value={written[field]}
            error={missing(readClock(written[field]), t.needTime) ?? wrong[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </div>
      <CheckboxGroup
        size="small"
        legend={t.who}
        value={[...written.staffIds]}
        error={tried && written.staffIds.length === 0 ? t.needWho : wrong['staffIds']}
        onChange={(staffIds: string[]) => onChange({ staffIds })}
      >
        {staff.map(({ id, name, title }) => (
          <Checkbox key={id} value={id}>
            {name} ({title})
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}

/** A new period follows the last one of the team, else it begins today. */
function begun({ sorts, today }: Staffing, team: TeamStaffed, period: PeriodShown | null): Written {
  const sort = sorts.find(({ resource }) => resource === team.resource);
  const hours = period === null ? (sort?.hours[0] ?? { starts: 480, ends: 990 }) : period;
  const last = team.periods.at(-1)?.lastDay;
  const firstDay = period?.firstDay ?? (last === undefined || last < today ? today : addDays(last, 1));
  return {
    firstDay,
    lastDay: period?.lastDay ?? addDays(firstDay, (sort?.periodDays ?? 1) - 1),
    starts: clock(hours.starts),
    ends: clock(hours.ends),
    staffIds: period?.crew.map(({ id }) => id) ?? [],
  };
}
