import { Button, Fieldset, Switch, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { idSchema } from '../../../../kernel/ids.ts';
import type { Role } from '../../../../kernel/roles.ts';
import type { Level } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../../web/session.ts';
import { StaffSelect } from '../../../../web/ui/StaffSelect.tsx';
import { UnitPicker } from '../../../../web/ui/UnitPicker.tsx';
import { rolesOfLevel } from '../../../enrolment/contract.ts';
import type { UnitDetail } from '../../../organisation/contract.ts';
import { unitQuery } from '../api.ts';
import { useNames } from '../names.ts';
import { referralWebTexts } from '../../texts/web.ts';
import type { LevelChoice } from './levels.ts';

interface LevelFieldsProps {
  readonly levels: readonly LevelChoice[];
  readonly onChange: (levels: readonly LevelChoice[]) => void;
  readonly tried: boolean;
  readonly none: boolean;
  readonly unanswered: readonly Level[];
}

/** For each asked level: taken over or not, by which unit, and who answers for it. */
export function LevelFields({ levels, onChange, tried, none, unanswered }: LevelFieldsProps) {
  const t = useText(referralWebTexts);
  const change = (level: Level, changes: Partial<LevelChoice>) =>
    onChange(levels.map((one) => (one.level === level ? { ...one, ...changes } : one)));
  return (
    <Fieldset size="small" legend={t.levels} error={tried && none ? t.noLevel : undefined}>
      {levels.map((choice) => (
        <LevelField
          key={choice.level}
          choice={choice}
          error={tried && unanswered.includes(choice.level) ? t.levelReasonNeeded : undefined}
          onChange={(changes) => change(choice.level, changes)}
        />
      ))}
    </Fieldset>
  );
}

interface LevelFieldProps {
  readonly choice: LevelChoice;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<LevelChoice>) => void;
}

function LevelField({ choice, error, onChange }: LevelFieldProps) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const { level, accepted, reason } = choice;
  return (
    <div className="hl-level">
      <Switch size="small" checked={accepted} onChange={(event) => onChange({ accepted: event.target.checked })}>
        {t.takeOver({ level: names.level(level) })}
      </Switch>
      {accepted ? (
        <LevelPeople choice={choice} onChange={onChange} />
      ) : (
        <Textarea
          size="small"
          label={t.levelReason({ level: names.level(level) })}
          value={reason}
          minRows={2}
          error={error}
          onChange={(event) => onChange({ reason: event.target.value.slice(0, 4000) })}
        />
      )}
    </div>
  );
}

/** The responsible unit (one's own, unless another is chosen) and two of its people. */
function LevelPeople({ choice, onChange }: Pick<LevelFieldProps, 'choice' | 'onChange'>) {
  const t = useText(referralWebTexts);
  const own = useAssignment();
  const [picking, setPicking] = useState(false);
  const unit = useQuery(unitQuery(choice.unitId ?? own.unitId));
  const staff = useMemo(() => eachOnce(unit.data?.staff ?? []), [unit.data]);
  return (
    <>
      <div className="hl-level__unit">
        {t.responsibleUnit}: <strong>{unit.data?.name ?? own.unitName}</strong>{' '}
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => setPicking(!picking)}>
          {t.change}
        </Button>
      </div>
      {picking && (
        <UnitPicker
          id={`unit-${choice.level}`}
          label={t.findUnit}
          value={null}
          onChange={(picked) => {
            setPicking(false);
            if (picked)
              onChange({
                unitId: idSchema<'unit'>().parse(picked.id),
                responsibleStaffId: undefined,
                namedContactId: undefined,
              });
          }}
        />
      )}
      <div className="hl-level__people">
        <StaffSelect
          label={t.responsiblePerson}
          nobody={t.nameLater}
          staff={staff}
          fits={({ roles }) => roles.some((role) => rolesOfLevel[choice.level].includes(role))}
          value={choice.responsibleStaffId ?? null}
          onChange={(person) => onChange({ responsibleStaffId: person?.id })}
        />
        <StaffSelect
          label={t.namedContact}
          nobody={t.nameLater}
          staff={staff}
          value={choice.namedContactId ?? null}
          onChange={(person) => onChange({ namedContactId: person?.id })}
        />
      </div>
    </>
  );
}

/** Somebody with two assignments at the unit stands there twice. */
function eachOnce(staff: UnitDetail['staff']) {
  const people = new Map<string, UnitDetail['staff'][number] & { roles: Role[] }>();
  for (const one of staff) {
    const roles = [...(people.get(one.id)?.roles ?? []), one.role];
    people.set(one.id, { ...one, roles });
  }
  return [...people.values()];
}
