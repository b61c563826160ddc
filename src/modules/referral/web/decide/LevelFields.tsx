import { Button, Fieldset, Select, Switch, Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { idSchema, type UserId } from '../../../../kernel/ids.ts';
import type { Level } from '../../../../model/index.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useAssignment } from '../../../../web/session.ts';
import { UnitPicker } from '../../../../web/ui/UnitPicker.tsx';
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
  const staff = unit.data?.staff ?? [];
  const person = (value: UserId | undefined) => ({ size: 'small' as const, value: value ?? '' });
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
        <Select
          {...person(choice.responsibleStaffId)}
          label={t.responsiblePerson}
          onChange={(event) => onChange({ responsibleStaffId: idOf(staff, event.target.value) })}
        >
          <StaffOptions staff={staff} />
        </Select>
        <Select
          {...person(choice.namedContactId)}
          label={t.namedContact}
          onChange={(event) => onChange({ namedContactId: idOf(staff, event.target.value) })}
        >
          <StaffOptions staff={staff} />
        </Select>
      </div>
    </>
  );
}

interface Person {
  readonly id: UserId;
  readonly name: string;
  readonly title: string;
}

function idOf(staff: readonly Person[], chosen: string): UserId | undefined {
  return staff.find(({ id }) => id === chosen)?.id;
}

function StaffOptions({ staff }: { readonly staff: readonly Person[] }) {
  const t = useText(referralWebTexts);
  return (
    <>
      <option value="">{t.nameLater}</option>
      {staff.map(({ id, name, title }) => (
        <option key={id} value={id}>
          {name}, {title}
        </option>
      ))}
    </>
  );
}
