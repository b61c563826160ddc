import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { receipt, type ReportShown, supportPaths, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { supportKeys } from './api.ts';

/** The physician who carries the patient has read what another has done: one press for each report. */
export function AcknowledgeReports({ request }: { readonly request: SupportRequest }) {
  const may = useMay();
  if (!may('physician-support.answer')) return null;
  return request.reports.filter(({ mayAcknowledge }) => mayAcknowledge).map((one) => <One key={one.id} report={one} />);
}

function One({ report: { id } }: { readonly report: ReportShown }) {
  const t = useText(supportWebTexts);
  const read = useCommand<object, typeof receipt>({
    path: supportPaths.acknowledgeReport.replace(':id', id),
    schema: receipt,
    invalidates: supportKeys,
    onSuccess: () => announce(t.done),
  });
  return (
    <>
      {read.isError && <ErrorState error={read.error} />}
      <ActionBar
        actions={[{ id: 'read', label: t.acknowledge, busy: read.isPending, onSelect: () => read.mutate({}) }]}
      />
    </>
  );
}
