import { Button, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import { useText } from '../../../web/i18n/locale.tsx';
import { DataList } from '../../../web/ui/DataList.tsx';
import { FilterChips } from '../../../web/ui/FilterChips.tsx';
import type { ReviewDetail, SampledLook } from '../contract.ts';
import { logReviewWebTexts } from '../texts/web.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { JudgePanel } from './JudgePanel.tsx';
import { useSampleColumns } from './sample-columns.tsx';

const filters = ['all', 'left', 'flagged', 'follow'] as const;
type Filter = (typeof filters)[number];

const passes: Record<Filter, (look: SampledLook) => boolean> = {
  all: () => true,
  left: ({ outcome }) => outcome === null,
  flagged: ({ flags }) => flags.length > 0,
  follow: ({ outcome }) => outcome === 'to-be-investigated' || outcome === 'unauthorised',
};

/** The drawn looks: select with the space bar, judge several at a time. */
export function Sample({ detail }: { readonly detail: ReviewDetail }) {
  const t = useText(logReviewWebTexts);
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [following, setFollowing] = useState<number>();
  const open = detail.review.state === 'open';
  const toggle = (position: number) => {
    const next = new Set(chosen);
    if (!next.delete(position)) next.add(position);
    setChosen(next);
  };
  const columns = useSampleColumns({ open, chosen, toggle, onFollowUp: setFollowing });
  const shown = detail.sample.filter(passes[filter]);
  const names = { all: t.filterAll, left: t.filterLeft, flagged: t.filterFlagged, follow: t.filterFollow };
  const plain = detail.sample.filter(({ flags, outcome, own }) => flags.length === 0 && outcome === null && !own);
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {t.sample}
      </Heading>
      <DataList
        label={t.sample}
        columns={columns}
        rows={shown}
        rowKey={({ position }) => String(position)}
        empty={detail.sample.length === 0 ? t.sampleEmpty : t.emptyFilter}
        tools={
          <>
            <FilterChips
              single
              label={t.states}
              options={filters.map((value) => ({
                value,
                label: names[value],
                count: detail.sample.filter(passes[value]).length,
              }))}
              selected={[filter]}
              onChange={([value]) => setFilter(filters.find((one) => one === value) ?? 'all')}
            />
            {open && plain.length > 0 && (
              <Button
                size="small"
                variant="tertiary"
                onClick={() => setChosen(new Set(plain.map(({ position }) => position)))}
              >
                {t.selectLeft} ({plain.length})
              </Button>
            )}
          </>
        }
      />
      {open && detail.sample.length > 0 && (
        <JudgePanel detail={detail} chosen={[...chosen]} onDone={() => setChosen(new Set())} />
      )}
      {following !== undefined && (
        <FollowUpDialog detail={detail} position={following} onClose={() => setFollowing(undefined)} />
      )}
    </section>
  );
}
