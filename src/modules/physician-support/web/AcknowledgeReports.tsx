import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { receipt, supportPaths, type SupportRequest } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { supportKeys } from './api.ts';

/** The physician who carries the patient has read what another has done: one press for each report. */
export function AcknowledgeReports({ request }: { readonly request: SupportRequest }) {
  const t = useText(supportWebTexts);
  const may = useMay();
  const read = useCommand<{ id: string }, typeof receipt>({
    path: ({ id }) => supportPaths.acknowledgeReport.replace(':id', id),
    schema: receipt,
    invalidates: supportKeys,
    onSuccess: () => announce(t.done),
  });
  if (!may('physician-support.answer')) return null;
  return (
    <>
      {read.isError && <ErrorState error={read.error} />}
      <ActionBar
        actions={request.reports
          .filter(({ mayAcknowledge }) => mayAcknowledge)
          .map(({ id }) => ({
            id,
            label: t.acknowledge,
            busy: read.isPending,
            onSelect: () => read.mutate({ id }),
          }))}
      />
    </>
  );
}
