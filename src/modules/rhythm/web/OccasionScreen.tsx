import { Textarea } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { get } from '../../../web/api/client.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { SkeletonPage } from '../../../web/frame/SkeletonPage.tsx';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useScreenParams } from '../../../web/screen-address.ts';
import { ActionBar } from '../../../web/ui/ActionBar.tsx';
import { AppLink } from '../../../web/ui/AppLink.tsx';
import { ClauseLink } from '../../../web/ui/ClauseLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { type Fact, FactList } from '../../../web/ui/FactList.tsx';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import { type Occasion, occasionSchema, rhythmPaths } from '../contract.ts';
import { rhythmWebTexts } from '../texts/web.ts';

/** One occasion of recurring work: when, who, what is on the agenda, and how it went. */
export function OccasionScreen() {
  const { occasionId } = useScreenParams(z.object({ occasionId: z.string() }));
  const found = useQuery({
    queryKey: ['occasion', occasionId],
    queryFn: ({ signal }) => get(rhythmPaths.occasion.replace(':id', occasionId), occasionSchema, { signal }),
  });
  if (found.data) return <Shown occasion={found.data} />;
  if (found.isError) return <ErrorState headingLevel="1" error={found.error} onRetry={() => void found.refetch()} />;
  return <SkeletonPage />;
}

function Shown({ occasion }: { readonly occasion: Occasion }) {
  const t = useText(rhythmWebTexts);
  const { locale } = useLocale();
  const [note, setNote] = useState('');
  const end = useCommand({
    path: rhythmPaths.end.replace(':id', occasion.id),
    schema: occasionSchema,
    invalidates: [['occasion'], ['worklist']],
    onSuccess: () => announce(t.saved),
  });
  const say = (outcome: 'held' | 'cancelled') =>
    end.mutate({ version: occasion.version, outcome, note: note.trim() === '' ? null : note.trim() });
  const facts: Fact[] = [
    { label: t.when, value: <Moment at={occasion.startsAt} as="full" /> },
    { label: t.clause, value: <ClauseLink clause={{ ...occasion.clause, title: occasion.clause.heading }} /> },
    { label: t.state, value: [t[`state-${occasion.state}`], occasion.endedBy].filter(Boolean).join(', ') },
  ];
  if (occasion.note) facts.push({ label: t.note, value: occasion.note });
  if (occasion.agenda.length > 0)
    facts.push({ label: t.agenda, value: occasion.agenda.map((one) => <div key={one.sv}>{one[locale]}</div>) });
  return (
    <>
      <PageHeader title={occasion.title[locale]} above={<AppLink to="/worklist">{t.backToWork}</AppLink>} />
      <FactList facts={facts} />
      {occasion.kind === 'morning-list' && <AppLink to="/morning-list">{t.toList}</AppLink>}
      {end.isError && <ErrorState error={end.error} />}
      {occasion.mayEnd && (
        <>
          <Textarea
            size="small"
            label={t.note}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
          <ActionBar
            actions={[
              { id: 'held', label: t.held, busy: end.isPending, onSelect: () => say('held') },
              { id: 'cancelled', label: t.cancelled, onSelect: () => say('cancelled') },
            ]}
          />
        </>
      )}
    </>
  );
}
