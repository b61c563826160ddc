import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { BodyShort, Heading, Skeleton } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { fieldId } from '../../../web/ui/forms.tsx';
import type { EndCheck, EndDraftBody, EnrolmentDetail } from '../contract.ts';
import { enrolmentWebTexts } from '../texts/web.ts';
import { healthCentresQuery } from './api.ts';

interface EndSideProps {
  readonly detail: EnrolmentDetail;
  readonly body: EndDraftBody;
  readonly check: EndCheck | undefined;
}

/** How complete the handover is, and what happens when it is sent. Always in sight. */
export function EndSide({ detail, body, check }: EndSideProps) {
  const t = useText(enrolmentWebTexts);
  return (
    <aside className="hl-end__side" aria-label={t.whatNext}>
      {check ? <Completeness check={check} /> : <Skeleton variant="rounded" height="6rem" />}
      {check && <WhatNext detail={detail} body={body} check={check} />}
    </aside>
  );
}

function Completeness({ check }: { readonly check: EndCheck }) {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const done = check.missing.length === 0;
  const Icon = done ? CheckmarkCircleIcon : ExclamationmarkTriangleIcon;
  return (
    <section>
      <Heading level="2" size="xsmall">
        <Icon aria-hidden /> <span role="status">{t.complete(check)}</span>
      </Heading>
      {done ? (
        <BodyShort size="small">{t.completeAll}</BodyShort>
      ) : (
        <ul>
          {check.missing.map(({ fact, label, why }) => (
            <li key={fact}>
              <a href={`#${fieldId(fact)}`} className="aksel-link" title={why[locale]}>
                {label[locale]}
              </a>
            </li>
          ))}
        </ul>
      )}
      <BodyShort size="small">
        <ClauseLink clause={{ modelHash: check.modelHash, id: check.clause }}>{t.clause}</ClauseLink>
      </BodyShort>
    </section>
  );
}

function WhatNext({ detail, body, check }: EndSideProps & { readonly check: EndCheck }) {
  const t = useText(enrolmentWebTexts);
  const { locale } = useLocale();
  const format = useFormat();
  const now = useNow();
  const centres = useQuery(healthCentresQuery);
  const known = [...(detail.listedAt ? [detail.listedAt] : []), ...(centres.data ?? [])];
  const unit = known.find(({ id }) => id === body.toUnitId)?.name ?? t.whatNextReceiver;
  const { dueAt, clause, breach } = check.answer;
  return (
    <section>
      <Heading level="2" size="xsmall" spacing>
        {t.whatNext}
      </Heading>
      <BodyShort spacing>
        {t.whatNextText({ unit, when: format.when(dueAt, now) })}{' '}
        <ClauseLink clause={{ modelHash: check.modelHash, id: clause }}>{t.clauseAnswer}</ClauseLink>
      </BodyShort>
      <BodyShort spacing>{t.whatNextIfNot({ breach: breach[locale] })}</BodyShort>
      <BodyShort>{t.whatNextYours}</BodyShort>
    </section>
  );
}
