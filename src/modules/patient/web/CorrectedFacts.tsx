import { ReadMore } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { dateAt } from '../../../kernel/zone.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { FactList } from '../../../web/ui/FactList.tsx';
import { alertKinds, type FactCorrections } from '../contract.ts';
import { patientWebTexts, type WebTexts } from '../texts/web.ts';
import { correctionsQuery } from './api.ts';
import { labelOfField } from './correctable-facts.ts';

type Correction = FactCorrections['corrections'][number];

/** What has been corrected about the patient: how it read, who corrected it, when and why. Nothing when there is none. */
export function CorrectedFacts({ patientId }: { readonly patientId: string }) {
  const t = useText(patientWebTexts);
  const found = useQuery(correctionsQuery(patientId));
  if (found.isError) return <ErrorState error={found.error} />;
  const corrections = found.data?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <section aria-label={t.correctedFacts}>
      <h3 className="hl-subtle">{t.correctedFacts}</h3>
      {corrections.map((one) => (
        <Corrected key={one.id} one={one} />
      ))}
    </section>
  );
}

function Corrected({ one }: { readonly one: Correction }) {
  const t = useText(patientWebTexts);
  const format = useFormat();
  const when = `${dateAt(one.at)} ${format.time(one.at)}`;
  const who = one.by === null ? one.unit.name : `${one.by.name}, ${one.unit.name}`;
  return (
    <ReadMore size="small" header={t.correctedBy({ what: t[`corrected-${one.kind}`], when, who })}>
      <FactList
        facts={[
          ...one.changes.map(({ field, before, after }) => ({
            label: labelOfField(field, t),
            value: (
              <>
                <del>{wordsOf(before, t)}</del> → {wordsOf(after, t)}
              </>
            ),
          })),
          { label: t.correctWhy, value: one.reason },
        ]}
      />
    </ReadMore>
  );
}

function wordsOf(value: Correction['changes'][number]['before'], t: WebTexts) {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  const kind = alertKinds.find((one) => one === value);
  return kind === undefined ? String(value) : t[kind];
}
