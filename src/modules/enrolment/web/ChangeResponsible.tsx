import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { type Described, differing, useNewer } from '../../../web/ui/use-newer.ts';
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
  const { staff } = detail;
  // As it was when the dialog was opened: what changes meanwhile is shown beside what is chosen here.
  const [{ enrolment }] = useState(detail);
  const [responsible, setResponsible] = useState(enrolment.responsible?.id ?? null);
  const [contact, setContact] = useState(enrolment.namedContact?.id ?? null);
  const { change, newer } = useChange(enrolment.id, onClose);
  const save = (version = enrolment.version) =>
    change.mutate({ version, responsibleStaffId: responsible, namedContactId: contact });
  if (newer.saved) {
    const { version, responsible: theirResponsible, namedContact } = newer.saved.enrolment;
    const name = (id: string | null) => staff.find((person) => person.id === id)?.name ?? t.nobody;
    const described = (one: string, other: string): Described => [
      [t.responsible, one],
      [t.namedContact, other],
    ];
    const mine = described(name(responsible), name(contact));
    const theirs = described(theirResponsible?.name ?? t.nobody, namedContact?.name ?? t.nobody);
    const keepMine = () => {
      newer.settle();
      save(version);
    };
    return <StaleDialog open fields={differing(mine, theirs)} onKeepMine={keepMine} onTakeTheirs={onClose} />;
  }
  return (
    <ConfirmDialog
      open
      title={t.responsibleTitle}
      confirmLabel={t.save}
      busy={change.isPending}
      error={change.error}
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

function useChange(id: string, onClose: () => void) {
  const t = useText(enrolmentWebTexts);
  const queries = useQueryClient();
  const newer = useNewer(() => queries.fetchQuery({ ...enrolmentQuery(id), staleTime: 0 }));
  const change = useCommand({
    path: `/api/enrolments/${id}/responsible`,
    schema: enrolmentsSchema,
    invalidates: [['enrolments']],
    onSuccess: () => {
      announce(t.saved);
      onClose();
    },
    onError: newer.readAfter,
  });
  return { change, newer };
}
