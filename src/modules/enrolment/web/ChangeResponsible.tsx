import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isStale } from '../../../web/api/errors.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { differing, useNewer } from '../../../web/ui/use-newer.ts';
import { ConfirmDialog, StaleDialog } from '../../../web/ui/dialogs.tsx';
import type { EnrolmentDetail } from '../contract.ts';
import { enrolmentsSchema, rolesOfLevel } from '../contract.ts';
import { enrolmentQuery } from './api.ts';
import { enrolmentWebTexts } from '../texts/web.ts';

interface ChangeResponsibleProps {
  readonly detail: EnrolmentDetail;
  readonly onClose: () => void;
}

/** Who at the unit is responsible, and who is the named contact. */
export function ChangeResponsible({ detail, onClose }: ChangeResponsibleProps) {
  const t = useText(enrolmentWebTexts);
  const queries = useQueryClient();
  const { staff } = detail;
  // As it was when the dialog was opened: what changes meanwhile is shown beside what is chosen here.
  const [{ enrolment }] = useState(detail);
  const newer = useNewer(() => queries.fetchQuery({ ...enrolmentQuery(enrolment.id), staleTime: 0 }));
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
    onError: newer.readAfter,
  });
  const save = (version = enrolment.version) =>
    change.mutate({
      version,
      responsibleStaffId: responsible,
      namedContactId: contact,
    });
  if (newer.saved) {
    const { version, ...theirs } = newer.saved.enrolment;
    const name = (id: string | null) => staff.find((person) => person.id === id)?.name ?? t.nobody;
    return (
      <StaleDialog
        open
        fields={differing(
          [
            [t.responsible, name(responsible)],
            [t.namedContact, name(contact)],
          ],
          [
            [t.responsible, theirs.responsible?.name ?? t.nobody],
            [t.namedContact, theirs.namedContact?.name ?? t.nobody],
          ],
        )}
        onKeepMine={() => {
          newer.settle();
          save(version);
        }}
        onTakeTheirs={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      title={t.responsibleTitle}
      confirmLabel={t.save}
      busy={change.isPending}
      error={isStale(change.error) ? null : change.error}
      onConfirm={() => save()}
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
