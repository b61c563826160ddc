import { BodyLong, BodyShort, Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { midSentence } from '../../../kernel/texts.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { fieldId, FormSection } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { type StaffDetail, staffDetailSchema } from '../contract.ts';
import { roleTexts } from '../texts/index.ts';
import { organisationWebTexts } from '../texts/web.ts';
import { staffKeys } from './api.ts';
import { AssignmentFields } from './AssignmentFields.tsx';
import { WaitingRights } from './WaitingRights.tsx';
import { newAssignment, readyAssignment } from './assignment-draft.ts';

type Assignment = StaffDetail['assignments'][number];

/** A person's assignments, current ones first; given and ended here. */
export function Assignments({ person }: { readonly person: StaffDetail }) {
  const t = useText(organisationWebTexts);
  const [ending, setEnding] = useState<Assignment>();
  const [giving, setGiving] = useState(false);
  const today = stockholmDate(serverNow());
  const sorted = person.assignments.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <FormSection title={t.assignments}>
      <WaitingRights person={person} />
      {sorted.length === 0 && <BodyShort>{t.noAssignments}</BodyShort>}
      <ul className="hl-assignments-list">
        {sorted.map((one) => (
          <li key={one.id}>
            <Line assignment={one} />
            {(one.validTo === null || one.validTo > today) && (
              <Button type="button" size="xsmall" variant="secondary" onClick={() => setEnding(one)}>
                {t.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {person.active && (
        <div>
          <Button type="button" size="small" variant="secondary" onClick={() => setGiving(true)}>
            {t.giveAssignment}
          </Button>
        </div>
      )}
      {ending && <EndDialog person={person} assignment={ending} onClose={() => setEnding(undefined)} />}
      {giving && <GiveDialog person={person} onClose={() => setGiving(false)} />}
    </FormSection>
  );
}

function Line({ assignment }: { readonly assignment: Assignment }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const format = useFormat();
  const { role, unitName, validFrom, validTo, current } = assignment;
  const from = format.date(validFrom, serverNow());
  return (
    <>
      <span>{t.assignmentAt({ role: roles[role], unit: unitName })}</span>
      <span className="hl-subtle">
        {validTo === null ? t.untilFurther({ from }) : t.fromTo({ from, to: format.date(validTo, serverNow()) })}
        {!current && validTo !== null && validTo <= stockholmDate(serverNow()) && ` · ${t.ended}`}
      </span>
    </>
  );
}

interface DialogProps {
  readonly person: StaffDetail;
  readonly onClose: () => void;
}

function EndDialog({ person, assignment, onClose }: DialogProps & { readonly assignment: Assignment }) {
  const t = useText(organisationWebTexts);
  const roles = useText(roleTexts);
  const [day, setDay] = useState<LocalDate | null>(stockholmDate(serverNow()));
  const [tried, setTried] = useState(false);
  const end = useCommand({
    path: `/api/assignments/${assignment.id}/end`,
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: () => {
      announce(t.endedNow);
      onClose();
    },
  });
  const what = t.assignmentAt({ role: midSentence(roles[assignment.role]), unit: assignment.unitName });
  return (
    <ConfirmDialog
      open
      danger
      title={t.endAssignment}
      confirmLabel={t.endAssignment}
      busy={end.isPending}
      error={end.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        if (day !== null) end.mutate({ version: assignment.version, validTo: day });
      }}
    >
      <BodyLong spacing>{t.endAssignmentText({ name: person.name, what })}</BodyLong>
      <DateInput
        id={fieldId('endFrom')}
        label={t.endFrom}
        value={day}
        error={tried && day === null ? t.endWrong : undefined}
        onChange={setDay}
      />
    </ConfirmDialog>
  );
}

function GiveDialog({ person, onClose }: DialogProps) {
  const t = useText(organisationWebTexts);
  const [draft, setDraft] = useState(() => newAssignment(stockholmDate(serverNow())));
  const [tried, setTried] = useState(false);
  const give = useCommand({
    path: `/api/staff/${person.id}/assignments`,
    schema: staffDetailSchema,
    invalidates: staffKeys,
    onSuccess: ({ proposed }) => {
      announce(proposed ? t.proposedNow : t.given);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t.giveAssignment}
      confirmLabel={t.giveAssignment}
      busy={give.isPending}
      error={give.error}
      onCancel={onClose}
      onConfirm={() => {
        setTried(true);
        const ready = readyAssignment(draft);
        if (ready !== null) give.mutate(ready);
      }}
    >
      <div className="hl-form-section__fields">
        <AssignmentFields value={draft} onChange={setDraft} tried={tried} />
      </div>
    </ConfirmDialog>
  );
}
