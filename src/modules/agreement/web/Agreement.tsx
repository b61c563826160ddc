import { BodyLong, BodyShort, Heading, Search, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { serverNow } from '../../../web/clock.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { modelAnswer } from '../contract.ts';
import { agreementWebTexts } from '../texts/web.ts';
import { areasNow } from './Agreements.tsx';
import { modelQuery } from './api.ts';
import { Clause, Reading } from './Clause.tsx';
import { Signatures } from './Signatures.tsx';
import './agreement.css';

type Model = z.output<typeof modelAnswer>;

/** One version of a cooperation model: its clauses with their sources, and what the parties read differently. */
export function Agreement() {
  const { hash } = useScreenParams(z.object({ hash: z.string() }));
  const found = useQuery(modelQuery(hash));
  if (found.data) return <Shown model={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

function Shown({ model }: { readonly model: Model }) {
  const t = useText(agreementWebTexts);
  const format = useFormat();
  const { version, validFrom, validTo } = model;
  const from = format.date(validFrom, serverNow());
  const period = validTo === null ? t.from({ date: from }) : t.fromTo({ from, to: format.date(validTo, serverNow()) });
  useGoToAnchor();
  return (
    <div className="hl-agreement">
      <PageHeader
        title={model.title}
        above={<AppLink to="/agreements">{t.title}</AppLink>}
        lead={`${t.version({ version })}, ${period}`}
      />
      <BodyLong spacing>{model.about}</BodyLong>
      <BodyShort spacing>
        <strong>{t.governs}:</strong> {areasNow(model) || t.nowhere}
      </BodyShort>
      <BodyShort spacing>
        <strong>{t.parties}:</strong> {model.parties.map(({ name }) => name).join(', ')}
      </BodyShort>
      <Signatures model={model} />
      <Readings model={model} />
      <Clauses model={model} />
      <BodyShort size="small" textColor="subtle" className="hl-agreement__hash">
        {t.hash({ hash: model.hash })}
      </BodyShort>
    </div>
  );
}

/** The clause in the address is gone to when the text is there: it was not when the page was. */
function useGoToAnchor() {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    const clause = id === '' ? null : document.getElementById(id);
    clause?.scrollIntoView();
    clause?.focus();
  }, []);
}

function Readings({ model }: { readonly model: Model }) {
  const t = useText(agreementWebTexts);
  const { interpretations } = model;
  if (interpretations.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {t.open({ count: interpretations.length })}
      </Heading>
      <BodyShort textColor="subtle" spacing>
        {t.openLead}
      </BodyShort>
      {interpretations.map((reading) => (
        <Reading key={reading.id} reading={reading} headings={headingsOf(model)} hash={model.hash} />
      ))}
    </section>
  );
}

function headingsOf(model: Model): ReadonlyMap<string, string> {
  return new Map(model.clauses.map(({ id, heading }) => [id, heading]));
}

function Clauses({ model }: { readonly model: Model }) {
  const t = useText(agreementWebTexts);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('sv');
  const shown = model.clauses.filter(({ heading, text: words, id }) =>
    [heading, words, id].some((part) => part.toLocaleLowerCase('sv').includes(wanted)),
  );
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {t.clauses}{' '}
        <Tag size="xsmall" variant="moderate">
          {shown.length}
        </Tag>
      </Heading>
      <div className="hl-agreement__search">
        <Search size="small" variant="simple" label={t.search} value={text} onChange={setText} data-filter-input />
      </div>
      {shown.length === 0 && <BodyShort>{t.noHits}</BodyShort>}
      {shown.map((clause) => (
        <Clause key={clause.id} clause={clause} />
      ))}
    </section>
  );
}
