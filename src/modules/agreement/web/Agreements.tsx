import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useMay } from '../../../web/session.ts';
import { DataList } from '../../../web/ui/DataList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { modelSummarySchema } from '../contract.ts';
import { agreementWebTexts } from '../texts/web.ts';
import { modelsQuery } from './api.ts';
import { Drafts } from './Drafts.tsx';
import { NewModel } from './NewModel.tsx';
import './agreement.css';

type Model = z.output<typeof modelSummarySchema>;

/** Every version of a cooperation model, and the municipalities where it governs. */
export function Agreements() {
  const t = useText(agreementWebTexts);
  const format = useFormat();
  const models = useQuery(modelsQuery);
  const may = useMay();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {may('agreement.write') && (
        <>
          <NewModel models={models.data?.models ?? []} />
          <Drafts />
        </>
      )}
      <DataList
        label={t.title}
        rows={models.data?.models}
        rowKey={(model) => model.hash}
        rowTo={(model) => `/agreements/${model.hash}`}
        error={models.error}
        onRetry={() => void models.refetch()}
        empty={t.empty}
        columns={[
          {
            id: 'title',
            header: t.model,
            phone: 'title',
            cell: (model) => `${model.title}, ${t.version({ version: model.version }).toLocaleLowerCase()}`,
          },
          {
            id: 'since',
            header: t.since,
            phone: 'line',
            width: '10rem',
            cell: (model) => format.date(model.validFrom, serverNow()),
          },
          { id: 'areas', header: t.governs, phone: 'line', cell: (model) => areasNow(model) || t.nowhere },
        ]}
      />
    </>
  );
}

/** Names of the municipalities where a version governs today. */
export function areasNow(model: Model): string {
  const today = stockholmDate(serverNow());
  return model.areas
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
    .map(({ municipalityName }) => municipalityName)
    .toSorted((a, b) => a.localeCompare(b, 'sv'))
    .join(', ');
}
