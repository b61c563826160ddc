import { BodyShort, Select, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CooperationModel } from '../../../../model/index.ts';
import { differences } from '../../../../model/difference.ts';
import { useLocale, useText } from '../../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../../web/ui/ErrorState.tsx';
import { editorTexts } from '../../texts/editor.ts';
import { modelsQuery, sourceQuery } from '../api.ts';
import { useChecked } from './checked.ts';

interface DifferencesProps {
  readonly model: CooperationModel;
  readonly basedOn: string | null;
}

/** What the draft changes in a version, side by side and in words. */
export function Differences({ model, basedOn }: DifferencesProps) {
  const t = useText(editorTexts);
  const models = useQuery(modelsQuery);
  const [chosen, setChosen] = useState(basedOn ?? '');
  const hash = chosen === '' ? (models.data?.models[0]?.hash ?? '') : chosen;
  const source = useQuery({ ...sourceQuery(hash), enabled: hash !== '' });
  const before = useChecked(source.data?.source);
  return (
    <>
      <Select label={t.against} size="small" value={hash} onChange={(event) => setChosen(event.target.value)}>
        {models.data?.models.map((one) => (
          <option key={one.hash} value={one.hash}>
            {one.title}, {one.version}
          </option>
        ))}
      </Select>
      {source.isError && <ErrorState error={source.error} onRetry={() => void source.refetch()} />}
      {before.error !== null && <ErrorState error={before.error} />}
      {before.model ? (
        <Found before={before.model} after={model} />
      ) : (
        !source.isError && before.error === null && <BodyShort>{t.checking}</BodyShort>
      )}
    </>
  );
}

function Found({ before, after }: { readonly before: CooperationModel; readonly after: CooperationModel }) {
  const t = useText(editorTexts);
  const { locale } = useLocale();
  const found = differences(before.document, after.document);
  if (found.length === 0) return <BodyShort>{t.noDifference}</BodyShort>;
  return (
    <section className="hl-editor__wide" tabIndex={0} aria-label={t.tabDifferences}>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t.what}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t.before}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t.after}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {found.map((one) => (
            <Table.Row key={`${one.path} ${one.kind}`}>
              <Table.DataCell>{one.says[locale]}</Table.DataCell>
              <Table.DataCell>{one.before?.[locale] ?? '–'}</Table.DataCell>
              <Table.DataCell>{one.after?.[locale] ?? '–'}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
