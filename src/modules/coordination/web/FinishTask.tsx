import { Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { AnswerForm } from '../../physician-support/web/index.ts';
import { coordinationPaths, type RoundTaskShown, taskReceipt } from '../contract.ts';
import { coordinationWebTexts } from '../texts/web.ts';
import { coordinationKeys, requestOfTask } from './api.ts';

/** The answer to the nurse who asked, and the report to the physician who carries the patient: the same form as in the thread. */
export function FinishTask({ task, onClose }: { readonly task: RoundTaskShown; readonly onClose: () => void }) {
  const t = useText(coordinationWebTexts);
  const request = useQuery(requestOfTask(task.requestId));
  const finish = useCommand<object, typeof taskReceipt>({
    path: coordinationPaths.finish.replace(':id', task.id),
    schema: taskReceipt,
    invalidates: coordinationKeys,
    onSuccess: () => {
      announce(t.finished);
      onClose();
    },
  });
  if (request.isError) return <ErrorState error={request.error} onRetry={() => void request.refetch()} />;
  if (!request.data) return <Skeleton variant="rectangle" height="8rem" />;
  const { version: requestVersion, deliveries } = request.data;
  return (
    <Suspense fallback={<Skeleton variant="rectangle" height="8rem" />}>
      <AnswerForm
        request={request.data}
        busy={finish.isPending}
        madeAt={deliveries.at(-1)?.arrivedAt ?? null}
        onCancel={onClose}
        onSend={(given) => finish.mutate({ version: task.version, requestVersion, ...given })}
      />
      {finish.isError && <ErrorState error={finish.error} />}
    </Suspense>
  );
}
