import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentsSchema, rolesOfLevel } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

interface ChangeResponsibleProps {
  readonly detail: EnrolmentDetail;
  readonly onClose: () => void;
}

/** Who at the unit is responsible, and who is the named contact. */
export function ChangeResponsible({ detail, onClose }: ChangeResponsibleProps) {
  const t = useText(enrolmentWebTexts);
  const { enrolment, staff } = detail;
  const [responsible, setResponsible] = useState(enrolment.responsible?.id ?? null);
  const [contact, setContact] = useState(enrolment.namedContact?.id ?? null);
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
      responsibleStaffId: responsible,
      namedContactId: contact,
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
        <StaffSelect
          label={t.responsible}
          nobody={t.choosePerson}
          staff={staff}
          fits={({ roles }) => roles.some((role) => rolesOfLevel[enrolment.level].includes(role))}
          value={responsible}
          onChange={(person) => setResponsible(person?.id ?? null)}
        />
        <StaffSelect
          label={t.namedContact}
          nobody={t.choosePerson}
          staff={staff}
          value={contact}
          onChange={(person) => setContact(person?.id ?? null)}
        />
      </div>
    </ConfirmDialog>
  );
}
