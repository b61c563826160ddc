import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { z } from 'zod';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useFormat, useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useScreenParams } from '../../../web/screen-address.ts';
import { useAssignment } from '../../../web/session.ts';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { CorrectionMenu, CorrectionNotice, NoteMarks } from '../../correction/web/index.ts';
import { roleTexts } from '../../organisation/texts/index.ts';
import type { Review } from '../contract.ts';
import { reviewWebTexts } from '../texts/review-web.ts';
import { reviewQuery } from './review-api.ts';
import { ReviewForms } from './ReviewForms.tsx';
import { FactsStrip } from '../../patient/web/index.ts';

/** One review of a patient: when and why, who leads it, what is on its agenda, and how it went. */
export function ReviewScreen() {
  const { reviewId } = useScreenParams(z.object({ reviewId: z.string() }));
  const t = useText(reviewWebTexts);
  const { unitId } = useAssignment();
  const found = useQuery(reviewQuery(reviewId));
  useLive([`unit:${unitId}`], [['review', reviewId]]);
  if (found.data) return <Shown review={found.data} />;
  if (found.isPending) return <SkeletonPage />;
  return (
    <>
      <PageHeader title={t.review} above={<AppLink to="/reviews">{t.toList}</AppLink>} />
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    </>
  );
}

function Shown({ review }: { readonly review: Review }) {
  const t = useText(reviewWebTexts);
  const { locale } = useLocale();
  const matter = { kind: 'review' as const, id: review.id };
  const ahead = review.state === 'coming' || review.state === 'due';
  return (
    <>
      <FactsStrip patientId={review.patientId} />
      <PageHeader title={review.title[locale]} above={<AppLink to="/reviews">{t.toList}</AppLink>} />
      <FactList facts={useFacts(review)} />
      <Suspense>
        <CorrectionNotice matter={matter} notes={review.notes} />
      </Suspense>
      {ahead && !review.mayEnd && <p>{t.otherUnit({ unit: review.unit.name })}</p>}
      {review.mayEnd && <ReviewForms key={review.version} review={review} />}
      {(review.note !== null || review.movedReason !== null) && (
        <Suspense>
          <CorrectionMenu matter={matter} />
        </Suspense>
      )}
    </>
  );
}

function useFacts(review: Review): Fact[] {
  const t = useText(reviewWebTexts);
  const roles = useText(roleTexts);
  const format = useFormat();
  const { locale } = useLocale();
  const who = (one: string) => {
    const word = one in roles ? roles[one as keyof typeof roles] : t[`who-${one}` as keyof typeof t];
    return typeof word === 'string' ? word : one;
  };
  const { clause, state, lapsedBecause, next, agenda, takesPart, unit, lastHeldAt } = review;
  const day = format.dateTime(review.countedFrom);
  const facts: Fact[] = [
    { label: t.dueLabel, value: <Moment at={review.dueAt} as="full" /> },
    {
      label: t.why,
      value: (
        <>
          <ClauseLink clause={{ ...clause, title: clause.heading }} />, {t[`counted-${review.countedBy}`]({ day })}
        </>
      ),
    },
    {
      label: t.state,
      value: lapsedBecause === null ? t[`state-${state}`] : `${t[`state-${state}`]}: ${t[`because-${lapsedBecause}`]}`,
    },
    { label: t.leads, value: `${unit.name} (${who(review.leads)})` },
  ];
  if (takesPart.length > 0) facts.push({ label: t.takesPart, value: takesPart.map(who).join(', ') });
  if (agenda.length > 0)
    facts.push({ label: t.agenda, value: agenda.map((one) => <div key={one.sv}>{one[locale]}</div>) });
  facts.push({ label: t.lastHeld, value: lastHeldAt === null ? t.never : <Moment at={lastHeldAt} /> });
  if (review.movedReason !== null) {
    const from = format.dateTime(review.setFor);
    facts.push({ label: t.movedTo({ from }), value: <Words review={review} field="movedReason" /> });
  }
  if (review.heldAt !== null) facts.push({ label: t.heldOn, value: <Moment at={review.heldAt} /> });
  if (review.endedBy !== null) facts.push({ label: t.endedBy, value: review.endedBy });
  if (review.note !== null) facts.push({ label: t.note, value: <Words review={review} field="note" /> });
  if (next !== null)
    facts.push({
      label: t.next,
      value: (
        <AppLink to={`/reviews/${next.id}`}>
          <Moment at={next.dueAt} />
        </AppLink>
      ),
    });
  return facts;
}

/** What somebody has written, with what has been added beside it. */
function Words({ review, field }: { readonly review: Review; readonly field: 'note' | 'movedReason' }) {
  const text = review[field] ?? '';
  return (
    <>
      <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
      <Suspense>
        <NoteMarks text={text} notes={review.notes} place={{ objectId: review.id, field }} />
      </Suspense>
    </>
  );
}
