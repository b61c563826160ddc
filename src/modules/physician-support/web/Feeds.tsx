import { BodyShort, Button, CopyButton, Heading, InlineMessage } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../web/clock.ts';
import { useCommand } from '../../../web/api/use-command.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { feedMade, slotPaths } from '../contract.ts';
import { supportWebTexts } from '../texts/web.ts';
import { feedsQuery } from './api.ts';

/** Secret addresses for the unit's own calendar: made, shown once, ended. */
export function Feeds() {
  const t = useText(supportWebTexts);
  const feeds = useQuery(feedsQuery);
  const made = useCommand<object, typeof feedMade>({
    path: slotPaths.feeds,
    schema: feedMade,
    invalidates: [feedsQuery.queryKey],
  });
  const address = made.data?.path ? new URL(made.data.path, globalThis.location.href).href : null;
  return (
    <section className="hl-support__form">
      <Heading level="2" size="xsmall">
        {t.feeds}
      </Heading>
      <BodyShort size="small">{t.feedsLead}</BodyShort>
      {(feeds.data?.feeds ?? []).map((feed) => (
        <OneFeed key={feed.id} feed={feed} />
      ))}
      {address !== null && (
        <InlineMessage status="info">
          {t.feedOnce} <code>{address}</code> <CopyButton copyText={address} size="xsmall" />
        </InlineMessage>
      )}
      <div>
        <Button size="small" variant="secondary" loading={made.isPending} onClick={() => made.mutate({})}>
          {t.makeFeed}
        </Button>
      </div>
      {made.isError && <ErrorState error={made.error} />}
    </section>
  );
}

interface OneFeedProps {
  readonly feed: { readonly id: string; readonly madeAt: string };
}

function OneFeed({ feed: { id, madeAt } }: OneFeedProps) {
  const t = useText(supportWebTexts);
  const format = useFormat();
  const now = useNow();
  const ended = useCommand<object, typeof feedMade>({
    path: slotPaths.endFeed.replace(':id', id),
    schema: feedMade,
    invalidates: [feedsQuery.queryKey],
  });
  return (
    <div className="hl-support__facts">
      <span>{t.feedMade({ when: format.when(madeAt, now) })}</span>
      <Button size="xsmall" variant="tertiary" loading={ended.isPending} onClick={() => ended.mutate({})}>
        {t.endFeed}
      </Button>
    </div>
  );
}
