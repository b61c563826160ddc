import { Button, Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type CallCard as Card, callCard, callCardPath } from '../../views/call-card/contract.ts';
import { get } from '../api/client.ts';
import { SkeletonPage } from '../frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../i18n/locale.tsx';
import { useScreenParams } from '../screen-address.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { callCardTexts } from './texts/index.ts';
import './call-card.css';

/** The card for patient and relatives: large type, by the hour, made to be printed. */
export function CallCard() {
  const { patientId } = useScreenParams(z.object({ patientId: z.string() }));
  const t = useText(callCardTexts);
  const card = useQuery({
    queryKey: ['call-card', patientId],
    queryFn: ({ signal }) => get(callCardPath.replace(':id', patientId), callCard, { signal }),
  });
  if (card.isError) return <ErrorState headingLevel="1" error={card.error} onRetry={() => void card.refetch()} />;
  if (!card.data) return <SkeletonPage />;
  return (
    <>
      <div className="hl-call-card__tools">
        <PageHeader
          title={t.title}
          lead={t.lead}
          above={<AppLink to={`/patients/${patientId}`}>{t.back}</AppLink>}
          actions={
            <Button size="small" onClick={() => window.print()}>
              {t.print}
            </Button>
          }
        />
      </div>
      <Sheet card={card.data} />
    </>
  );
}

function Sheet({ card }: { readonly card: Card }) {
  const t = useText(callCardTexts);
  const format = useFormat();
  return (
    <article className="hl-call-card">
      <Heading level="2" size="xlarge">
        {card.name === null ? t.title : t.of({ name: card.name })}
      </Heading>
      <p className="hl-call-card__danger">
        {t.danger}: <strong>{t.dangerText}</strong>
      </p>
      {card.hours.map((part) => (
        <Hours key={JSON.stringify(part.when)} part={part} />
      ))}
      <p>
        {t.advice}: <strong>1177</strong>
      </p>
      <p className="hl-call-card__made">{t.made({ day: format.date(card.madeAt) })}</p>
    </article>
  );
}

function Hours({ part }: { readonly part: Card['hours'][number] }) {
  const t = useText(callCardTexts);
  const { locale } = useLocale();
  return (
    <section>
      <Heading level="3" size="medium">
        {part.when.map((one) => (
          <span key={one.days + one.from} className="hl-call-card__when">
            {t[one.days]} {one.from === one.to ? t.aroundTheClock : t.hours(one)}
          </span>
        ))}
      </Heading>
      <dl>
        {[...part.physician, ...part.needs].map((line) => (
          <div key={line.what.sv + line.unit}>
            <dt>
              {line.what[locale]}
              {line.unit && <span className="hl-call-card__unit">{line.unit}</span>}
            </dt>
            <dd>
              {line.phone ? <a href={`tel:${line.phone.replaceAll(/[^+\d]/g, '')}`}>{line.phone}</a> : t.noNumber}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
