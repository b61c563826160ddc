import { Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { DeadlineChip } from '../../../web/ui/DeadlineChip.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { ReviewDetail } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { reviewQuery } from './api.ts';
import { CloseReview } from './CloseReview.tsx';
import { RuleText } from './RuleText.tsx';
import { Sample } from './Sample.tsx';
import { StartDue } from './StartDue.tsx';
import './log-review.css';

const params = z.object({ reviewId: z.string() });

/** One review: about it, its sample to judge, and closing it. */
export function Review() {
  const { reviewId } = useScreenParams(params);
  const review = useQuery(reviewQuery(reviewId));
  if (review.error) return <ErrorState error={review.error} headingLevel="1" onRetry={() => void review.refetch()} />;
  if (review.data === undefined) return <SkeletonPage />;
  return <Shown detail={review.data} />;
}

function Shown({ detail }: { readonly detail: ReviewDetail }) {
  const t = useText(logReviewWebTexts);
  const { review, providerName } = detail;
  const of = review.ofUnit?.name ?? providerName;
  return (
    <>
      <PageHeader
        above={<AppLink to="/log-reviews">{t.back}</AppLink>}
        title={t.reviewTitle({ of })}
        lead={
          <>
            {review.from} – {review.to}
            {review.state !== 'closed' && (
              <>
                {' '}
                <DeadlineChip what={t.deadline} deadline={{ dueAt: review.dueAt, startedAt: review.plannedAt }} />
              </>
            )}
          </>
        }
        actions={review.state === 'due' ? <StartDue detail={detail} /> : undefined}
      />
      {review.state === 'due' ? <p>{t.dueLead}</p> : <Sample detail={detail} />}
      {review.state === 'open' && <CloseReview detail={detail} />}
      <About detail={detail} />
    </>
  );
}

/** How the sample was drawn, by whom and when, so that the review can be understood and made again. */
function About({ detail }: { readonly detail: ReviewDetail }) {
  const t = useText(logReviewWebTexts);
  const format = useFormat();
  const { review, rule, seed, population, flagged, conclusion, providerName } = detail;
  const by = (name: string | null, at: string | null) =>
    name === null || at === null ? null : `${name}, ${format.dateTime(at)}`;
  const facts: (Fact | false)[] = [
    { label: t.controller, value: providerName },
    review.startedAt !== null && { label: t.startedBy, value: by(review.startedBy, review.startedAt) },
    review.closedAt !== null && { label: t.closedBy, value: by(review.closedBy, review.closedAt) },
    conclusion !== null && { label: t.conclusion, value: conclusion },
    population !== null && {
      label: t.population,
      value: t.populationOf({ population, flagged: flagged ?? 0 }),
    },
    rule !== null && { label: t.rule, value: <RuleText rule={rule} /> },
    seed !== null && { label: t.seed, value: <code className="hl-log-review__seed">{seed}</code>, source: null },
  ];
  return (
    <section className="hl-log-review__about">
      <Heading level="2" size="small" spacing>
        {t.facts}
      </Heading>
      <FactList facts={facts.filter((fact) => fact !== false)} />
      {seed !== null && <p className="hl-subtle">{t.seedHelp}</p>}
    </section>
  );
}
