import { BodyLong, BodyShort, Radio, RadioGroup } from '@navikt/ds-react';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { physicianPaths, physicianView, type PhysicianView, type ShownChoice } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { physicianKeys } from './api.ts';

interface NamePhysicianProps {
  readonly patientId: string;
  readonly view: PhysicianView;
  readonly onClose: () => void;
}

/** Which of the unit's physicians is responsible, and how the model says that the responsibility is carried. */
export function NamePhysician({ patientId, view, onClose }: NamePhysicianProps) {
  const t = useText(physicianWebTexts);
  // As it was when the dialog was opened: who has been named since is told by the server.
  const [seen] = useState(view.now?.id ?? null);
  const [staffId, setStaffId] = useState<string | null>(view.now?.person?.id ?? null);
  const [carriedBy, setCarriedBy] = useState(firstChoice(view));
  const [tried, setTried] = useState(false);
  const save = useCommand({
    path: physicianPaths.name.replace(':id', patientId),
    schema: physicianView,
    invalidates: physicianKeys,
    onSuccess: () => {
      announce(t.done);
      onClose();
    },
  });
  const confirm = () => {
    setTried(true);
    if (staffId !== null && carriedBy !== undefined) save.mutate({ seen, staffId, carriedBy });
  };
  return (
    <ConfirmDialog
      open
      title={t.name}
      confirmLabel={t.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <BodyLong spacing>{t.nameText}</BodyLong>
      <div className="hl-form-section__fields">
        <StaffSelect
          label={t.physician}
          nobody={t.chooseNobody}
          staff={view.physicians}
          value={staffId}
          onChange={(person) => setStaffId(person?.id ?? null)}
        />
        {tried && staffId === null && <BodyShort size="small">{t.chooseNobody}</BodyShort>}
        {view.naming.length > 1 && (
          <Carriers choices={view.naming} value={carriedBy} onChange={setCarriedBy} legend={t.how} />
        )}
      </div>
    </ConfirmDialog>
  );
}

function firstChoice({ now, naming }: PhysicianView): ShownChoice['carriedBy'] | undefined {
  return (
    naming.find(({ carriedBy }) => carriedBy === now?.carriedBy && now.id !== null)?.carriedBy ?? naming[0]?.carriedBy
  );
}

interface CarriersProps {
  readonly legend: string;
  readonly choices: readonly ShownChoice[];
  readonly value: ShownChoice['carriedBy'] | undefined;
  readonly onChange: (value: ShownChoice['carriedBy']) => void;
}

/** The model's ways of carrying, with whom each is for. */
export function Carriers({ legend, choices, value, onChange }: CarriersProps) {
  const t = useText(physicianWebTexts);
  const { locale } = useLocale();
  return (
    <RadioGroup size="small" legend={legend} value={value ?? ''} onChange={onChange}>
      {choices.map(({ carriedBy, title, criteria, share }) => {
        const whom = [criteria && t.criteria({ text: criteria[locale] }), share && t.share(share)].filter(Boolean);
        return (
          <Radio key={carriedBy} value={carriedBy} {...(whom.length > 0 ? { description: whom.join(', ') } : {})}>
            {title[locale]}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
