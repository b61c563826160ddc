import { EyeIcon } from '@navikt/aksel-icons';
import { Button, Skeleton, Tag } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNow } from '../../../web/clock.ts';
import { useFormat, useText } from '../../../web/i18n/locale.tsx';
import { useSentence } from '../../../web/sentences.ts';
import { AppLink, LinkButton } from '../../../web/ui/AppLink.tsx';
import { ErrorState } from '../../../web/ui/ErrorState.tsx';
import { Moment } from '../../../web/ui/Moment.tsx';
import { PageHeader } from '../../../web/ui/PageHeader.tsx';
import type { ContentRow, Opening, OpeningSource } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessStrip } from './AccessStrip.tsx';
import { contentQuery } from './api.ts';
import { sourceName } from './SourceList.tsx';

interface OpenedContentProps {
  readonly opening: Opening;
  readonly sourceId: string;
}

/** What an opened source says: theirs, to be read, as long as it is open. */
export function OpenedContent({ opening, sourceId }: OpenedContentProps) {
  const t = useText(accessWebTexts);
  const content = useInfiniteQuery(contentQuery(opening.id, sourceId));
  const now = useNow();
  const source = content.data?.pages.at(-1)?.source ?? opening.sources.find(({ id }) => id === sourceId);
  const until = source?.opened?.until;
  const over = until !== undefined && Date.parse(until) <= now;
  // What was refused, or has gone out, is not shown any longer, even though it was read before.
  const rows = content.isError || over ? [] : (content.data?.pages.flatMap((page) => page.rows) ?? []);
  const back = `/openings/${opening.id}`;
  return (
    <>
      <div className="hl-reading">
        <AccessStrip patientId={opening.patientId} />
        {source?.opened && !content.isError && !over && <Band source={source} back={back} />}
      </div>
      <PageHeader
        title={source ? t.contentOf({ who: sourceName(source) }) : t.others}
        above={<AppLink to={back}>{t.toSteps}</AppLink>}
      />
      {content.isPending && <Skeleton variant="rectangle" height="8rem" />}
      {content.isError && <ErrorState error={content.error} saved={t.closedNow} />}
      {over && !content.isError && <p role="status">{t.timeIsOut}</p>}
      {rows.length > 0 && (
        <ol className="hl-content" aria-label={t.content}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ol>
      )}
      {content.isSuccess && !over && rows.length === 0 && <p className="hl-subtle">{t.noContent}</p>}
      {content.hasNextPage && !content.isError && !over && (
        <Button
          size="small"
          variant="secondary"
          loading={content.isFetchingNextPage}
          onClick={() => void content.fetchNextPage()}
        >
          {t.older}
        </Button>
      )}
    </>
  );
}

/** Says all the time whose data one reads, that it is logged, and until when. */
function Band({ source, back }: { readonly source: OpeningSource; readonly back: string }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const now = useNow();
  if (source.opened === null) return null;
  const { until, emergency } = source.opened;
  const when = format.when(until, now);
  const words = { who: sourceName(source), when, relative: format.relative(until, now) };
  return (
    <div className="hl-band" data-emergency={emergency} role="note">
      <EyeIcon aria-hidden fontSize="1.25rem" />
      <span>
        {emergency && <strong>{t.emergencyBand} </strong>}
        {t.band(words)}
      </span>
      <LinkButton to={back} size="xsmall" variant="secondary">
        {t.closeContent}
      </LinkButton>
    </div>
  );
}

function Row({ row }: { readonly row: ContentRow }) {
  const t = useText(accessWebTexts);
  const owner = row.unit === null ? row.owner.name : `${row.unit.name}, ${row.owner.name}`;
  return (
    <li className="hl-content__row">
      <span className="hl-content__when hl-subtle">
        <Moment at={row.at} as="full" />
      </span>
      <div>
        {row.kind === 'entry' ? <Entry row={row} /> : <Received row={row} />}
        <div className="hl-subtle hl-small">
          {t.owner({ owner })}
          {row.kind === 'entry' && row.person && ` · ${row.person.name}, ${row.person.title}`}
          {row.kind === 'record' && ` · ${t.origin({ origin: row.origin })}`}
        </div>
      </div>
    </li>
  );
}

function Entry({ row: { sentence } }: { readonly row: Extract<ContentRow, { kind: 'entry' }> }) {
  return useSentence()(sentence);
}

function Received({ row }: { readonly row: Extract<ContentRow, { kind: 'record' }> }) {
  const t = useText(accessWebTexts);
  const format = useFormat();
  const { recordKind, display, code, status, startsAt, endsAt } = row;
  const period = [startsAt, endsAt].map((at) => (at === null ? '' : format.date(at))).join(' – ');
  return (
    <>
      <Tag size="xsmall" variant="moderate" data-color="neutral">
        {t[`record-${recordKind}`]}
      </Tag>{' '}
      {display}
      {code.code !== null && <span className="hl-subtle"> ({code.code})</span>}
      {(status !== null || startsAt !== null) && (
        <span className="hl-subtle hl-small">
          {' '}
          {[status, startsAt === null ? null : period].filter(Boolean).join(', ')}
        </span>
      )}
    </>
  );
}
