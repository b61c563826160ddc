import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../web/i18n/locale.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { PersonName } from '../../../web/ui/people.tsx';
import { supportWebTexts } from '../texts/web.ts';
import { absencesQuery } from './api.ts';

/** The unit's cases of absent physician support. */
export function Absences() {
  const t = useText(supportWebTexts);
  const cases = useQuery(absencesQuery);
  return (
    <>
      <PageHeader title={t.absentTitle} lead={t.absentLead} above={<AppLink to="/support">{t.back}</AppLink>} />
      <DataList
        label={t.absentTitle}
        rows={cases.data?.cases}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/support/absent/${id}`}
        error={cases.error}
        onRetry={() => void cases.refetch()}
        empty={t.absentNone}
        columns={[
          {
            id: 'patient',
            header: t.patient,
            phone: 'title',
            cell: ({ patient }) =>
              patient === null ? (
                t.hidden
              ) : (
                <PersonName name={patient.name} protectedIdentity={patient.protectedIdentity} />
              ),
          },
          { id: 'state', header: t.state, cell: ({ state }) => t[`absence-${state}`] },
          { id: 'from', header: t.from, phone: 'line', cell: ({ from }) => from.name },
          { id: 'to', header: t.to, phone: 'line', cell: ({ to }) => to.name },
          { id: 'opened', header: t.sentAt, phone: 'line', cell: ({ openedAt }) => <Moment at={openedAt} /> },
          {
            id: 'due',
            header: t.answerDue,
            cell: ({ dueAt, openedAt }) =>
              dueAt === null ? null : <DeadlineChip deadline={{ dueAt, startedAt: openedAt }} />,
          },
        ]}
      />
    </>
  );
}
