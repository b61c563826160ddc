import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { DateInput } from '../../../web/ui/DateInput.tsx';
import { ConfirmDialog } from '../../../web/ui/dialogs.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { StaffSelect } from '../../../web/ui/StaffSelect.tsx';
import { type Absences as Answer, absencesAnswer, physicianPaths } from '../contract.ts';
import { physicianWebTexts } from '../texts/web.ts';
import { absencesQuery } from './api.ts';

type Row = Answer['absences'][number];

/** Who of the unit's physicians is away, and who answers meanwhile. */
export function Absences() {
  const t = useText(physicianWebTexts);
  const list = useQuery(absencesQuery);
  const [doing, setDoing] = useState<'new' | Row>();
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={t.absences}
        lead={t.absencesLead}
        above={<AppLink to="/my-patients">{t.backToMine}</AppLink>}
        actions={
          <Button size="small" onClick={() => setDoing('new')}>
            {t.record}
          </Button>
        }
      />
      <DataList
        label={t.absences}
        rows={list.data?.absences}
        rowKey={(row) => row.id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={t.absencesNone}
        columns={[
          { id: 'away', header: t.away, phone: 'title', cell: (row) => row.person.name },
          { id: 'standIn', header: t.standIn, phone: 'line', cell: (row) => row.substitute.name },
          { id: 'from', header: t.from, phone: 'line', cell: (row) => row.fromOn },
          {
            id: 'to',
            header: t.backOn,
            phone: 'line',
            cell: (row) => (row.toOn === null ? t.untilFurther : t.until({ day: row.toOn })),
          },
        ]}
        rowAction={(row) => (
          <Button size="xsmall" variant="tertiary" onClick={() => setDoing(row)}>
            {t.setBack}
          </Button>
        )}
      />
      {doing === 'new' && <NewAbsence physicians={list.data?.physicians ?? []} onClose={close} />}
      {doing !== undefined && doing !== 'new' && <EndAbsence row={doing} onClose={close} />}
    </>
  );
}

const keys = [['physician-absences'], ['my-patients'], ['physician'], ['patient-overview']];

function useSave(path: string, onClose: () => void) {
  const t = useText(physicianWebTexts);
  return useCommand({
    path,
    schema: absencesAnswer,
    invalidates: keys,
    onSuccess: () => {
      announce(t.done);
      onClose();
    },
  });
}

interface NewAbsenceProps {
  readonly physicians: Answer['physicians'];
  readonly onClose: () => void;
}

function NewAbsence({ physicians, onClose }: NewAbsenceProps) {
  const t = useText(physicianWebTexts);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<LocalDate | null>(stockholmDate(serverNow()));
  const [toOn, setToOn] = useState<LocalDate | null>(null);
  const [tried, setTried] = useState(false);
  const save = useSave(physicianPaths.absences, onClose);
  const lacks =
    staffId === null ? t.needPerson : substituteId === null ? t.needStandIn : fromOn === null ? t.needDay : null;
  const confirm = () => {
    setTried(true);
    if (lacks === null) save.mutate({ staffId, substituteId, fromOn, toOn });
  };
  return (
    <ConfirmDialog
      open
      title={t.record}
      confirmLabel={t.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <div className="hl-form-section__fields">
        <StaffSelect
          label={t.away}
          nobody={t.chooseNobody}
          staff={physicians}
          value={staffId}
          onChange={(person) => setStaffId(person?.id ?? null)}
        />
        <StaffSelect
          label={t.standIn}
          nobody={t.chooseNobody}
          staff={physicians.filter(({ id }) => id !== staffId)}
          value={substituteId}
          onChange={(person) => setSubstituteId(person?.id ?? null)}
        />
        <DateInput id={fieldId('fromOn')} label={t.from} value={fromOn} onChange={setFromOn} />
        <DateInput id={fieldId('toOn')} label={t.to} value={toOn} onChange={setToOn} />
        {tried && lacks !== null && <p role="alert">{lacks}</p>}
      </div>
    </ConfirmDialog>
  );
}

function EndAbsence({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const t = useText(physicianWebTexts);
  const [toOn, setToOn] = useState<LocalDate | null>(stockholmDate(serverNow()));
  const save = useSave(physicianPaths.endAbsence.replace(':id', row.id), onClose);
  return (
    <ConfirmDialog
      open
      title={t.setBack}
      confirmLabel={t.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={() => {
        if (toOn !== null) save.mutate({ version: row.version, toOn });
      }}
      onCancel={onClose}
    >
      <DateInput id={fieldId('backOn')} label={t.backOn} value={toOn} onChange={setToOn} />
    </ConfirmDialog>
  );
}
