import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import type { UserId } from '../../../kernel/ids.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentsSchema } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

interface ChangeResponsibleProps {
  readonly detail: EnrolmentDetail;
  readonly onClose: () => void;
}

/** Who at the unit is responsible, and who is the named contact. */
export function ChangeResponsible({ detail, onClose }: ChangeResponsibleProps) {
  const t = useText(enrolmentWebTexts);
  const { enrolment, staff } = detail;
  const [responsible, setResponsible] = useState<string>(enrolment.responsible?.id ?? '');
  const [contact, setContact] = useState<string>(enrolment.namedContact?.id ?? '');
  const change = useCommand({
    path: `/api/enrolments/${enrolment.id}/responsible`,
    schema: enrolmentsSchema,
    invalidates: [['enrolments']],
    onSuccess: () => {
      announce(t.saved);
      onClose();
    },
  });
  const save = () =>
    change.mutate({
      version: enrolment.version,
      responsibleStaffId: idOf(staff, responsible),
      namedContactId: idOf(staff, contact),
    });
  return (
    <ConfirmDialog
      open
      title={t.responsibleTitle}
      confirmLabel={t.save}
      busy={change.isPending}
      error={change.error}
      onConfirm={save}
      onCancel={onClose}
    >
      <div className="hl-form-section__fields">
        <PersonSelect label={t.responsible} value={responsible} staff={staff} onChange={setResponsible} />
        <PersonSelect label={t.namedContact} value={contact} staff={staff} onChange={setContact} />
      </div>
    </ConfirmDialog>
  );
}

function idOf(staff: EnrolmentDetail['staff'], chosen: string): UserId | null {
  return staff.find(({ id }) => id === chosen)?.id ?? null;
}

interface PersonSelectProps {
  readonly label: string;
  readonly value: string;
  readonly staff: EnrolmentDetail['staff'];
  readonly onChange: (id: string) => void;
}

function PersonSelect({ label, value, staff, onChange }: PersonSelectProps) {
  const t = useText(enrolmentWebTexts);
  return (
    <Select size="small" label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t.choosePerson}</option>
      {staff.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}, {person.title}
        </option>
      ))}
    </Select>
  );
}
