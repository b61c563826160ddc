import { Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { ApiError } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type Staffing, staffingPaths, staffingReceipt, type TeamStaffed } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys } from './api.ts';

interface TeamFormProps {
  readonly staffing: Staffing;
  /** Null: a new one. */
  readonly team: TeamStaffed | null;
  readonly onClose: () => void;
}

/** A car or team: its name, its sort in the model, the districts it takes first; or out of use. */
export function TeamForm({ staffing: { sorts, districts }, team, onClose }: TeamFormProps) {
  const t = useText(coordinationWebTexts);
  const [name, setName] = useState(team?.name ?? '');
  const [resource, setResource] = useState(team?.resource ?? sorts[0]?.resource ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(team?.districts.map(({ id }) => id) ?? []);
  const [closed, setClosed] = useState(false);
  const [tried, setTried] = useState(false);
  const save = useCommand<object, typeof staffingReceipt>({
    path: team === null ? staffingPaths.addTeam : staffingPaths.changeTeam.replace(':id', team.id),
    schema: staffingReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.teamSaved);
      onClose();
    },
  });
  const fields = save.error instanceof ApiError ? save.error.fields : {};
  const send = () => {
    setTried(true);
    if (name.trim() === '') return;
    const common = { name, districtIds: chosen };
    save.mutate(team === null ? { ...common, resource } : { ...common, version: team.version, closed });
  };
  return (
    <ConfirmDialog
      open
      title={team === null ? t.addTeam : t.changeTeamOf({ team: team.name })}
      confirmLabel={t.saveTeam}
      busy={save.isPending}
      error={Object.keys(fields).length > 0 ? undefined : save.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <div className="hl-coord__form">
        <TextField
          size="small"
          label={t.teamName}
          value={name}
          error={tried && name.trim() === '' ? t.needText : fields['name']}
          onChange={(event) => setName(event.target.value)}
        />
        {team === null && <Sort sorts={sorts} value={resource} onChange={setResource} />}
        <Districts districts={districts} chosen={chosen} error={fields['districtIds']} onChange={setChosen} />
        {team !== null && (
          <Checkbox size="small" checked={closed} onChange={(event) => setClosed(event.target.checked)}>
            {t.closeTeam}
          </Checkbox>
        )}
      </div>
    </ConfirmDialog>
  );
}

interface SortProps {
  readonly sorts: Staffing['sorts'];
  readonly value: string;
  readonly onChange: (resource: string) => void;
}

function Sort({ sorts, value, onChange }: SortProps) {
  const t = useText(coordinationWebTexts);
  const { locale } = useLocale();
  return (
    <Select size="small" label={t.sort} value={value} onChange={(event) => onChange(event.target.value)}>
      {sorts.map((sort) => (
        <option key={sort.resource} value={sort.resource}>
          {sort.title[locale]}
        </option>
      ))}
    </Select>
  );
}

interface DistrictsProps {
  readonly districts: Staffing['districts'];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

function Districts({ districts, chosen, error, onChange }: DistrictsProps) {
  const t = useText(coordinationWebTexts);
  if (districts.length === 0) return <p>{t.noDistricts}</p>;
  return (
    <CheckboxGroup
      size="small"
      legend={t.districts}
      value={[...chosen]}
      error={error}
      onChange={(ids: string[]) => onChange(ids)}
    >
      {districts.map(({ id, name }) => (
        <Checkbox key={id} value={id}>
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
