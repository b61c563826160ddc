import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { importWebTexts } from '../texts/web.ts';
import { runQuery } from './api.ts';
import { ImportOutcome } from './ImportOutcome.tsx';

/** An earlier import: what came of it and what was said about its entries. */
export function ImportRun() {
  const t = useText(importWebTexts);
  const format = useFormat();
  const { runId } = useScreenParams(z.object({ runId: z.string() }));
  const run = useQuery(runQuery(runId));
  const { data } = run;
  const lead =
    data && [format.dateTime(data.startedAt), data.source, data.unitName, data.by ?? t.commandLine].join(' · ');
  return (
    <>
      <PageHeader title={t.title} lead={lead} above={<AppLink to="/import">{t.backToList}</AppLink>} />
      {run.error && <ErrorState error={run.error} onRetry={() => void run.refetch()} />}
      {data && <ImportOutcome result={data} />}
    </>
  );
}
