import { PlusIcon } from '@navikt/aksel-icons';
import { Tabs } from '@navikt/ds-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useText } from '../../../../web/i18n/locale.tsx';
import { useLive } from '../../../../web/live.ts';
import { useScreenSearch } from '../../../../web/screen-address.ts';
import { useAssignment, useMay } from '../../../../web/session.ts';
import { LinkButton, useGo } from '../../../../web/ui/AppLink.tsx';
import { DataList } from '../../../../web/ui/DataList.tsx';
import { FilterChips } from '../../../../web/ui/FilterChips.tsx';
import { PageHeader } from '../../../../web/ui/PageHeader.tsx';
import { referralStates, type ReferralState } from '../../contract.ts';
import { referralsQuery } from '../api.ts';
import { useNames } from '../names.ts';
import { useSettled } from '../use-settled.ts';
import { referralWebTexts } from '../../texts/web.ts';
import { useColumns } from './columns.tsx';
import '../referral.css';

const boxes = ['received', 'sent', 'drafts'] as const;
const address = z.object({
  box: z.enum(boxes).catch('received'),
  states: z
    .string()
    .transform((text) =>
      text.split('.').filter((state): state is ReferralState => referralStates.some((one) => one === state)),
    )
    .catch([]),
});

/** The unit's referrals: received, sent, drafts. */
export function Referrals() {
  const t = useText(referralWebTexts);
  const may = useMay();
  const go = useGo();
  const { box } = useScreenSearch(address);
  return (
    <>
      <PageHeader
        title={t.referrals}
        actions={
          may('referral.write') && (
            <LinkButton to="/referrals/new" icon={<PlusIcon aria-hidden />}>
              {t.write}
            </LinkButton>
          )
        }
      />
      <Tabs size="small" value={box} onChange={(next) => go('/referrals', { replace: true, search: { box: next } })}>
        <Tabs.List>
          <Tabs.Tab value="received" label={t.received} />
          <Tabs.Tab value="sent" label={t.sent} />
          <Tabs.Tab value="drafts" label={t.drafts} />
        </Tabs.List>
        <Tabs.Panel value={box} className="hl-box" tabIndex={-1}>
          <Box key={box} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Box() {
  const t = useText(referralWebTexts);
  const go = useGo();
  const { box, states } = useScreenSearch(address);
  // Search words may name a patient: they stay on the screen and are in no address.
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 300);
  const found = useInfiniteQuery(
    referralsQuery({ box, ...(wanted === '' ? {} : { text: wanted }), ...(states.length === 0 ? {} : { states }) }),
  );
  useLive([`unit:${useAssignment().unitId}`], [['referrals']]);
  const pages = found.data?.pages;
  const columns = useColumns(box);
  const filter = (next: readonly string[]) =>
    go('/referrals', { replace: true, search: { box, ...(next.length === 0 ? {} : { states: next.join('.') }) } });
  return (
    <DataList
      label={t[box]}
      columns={columns}
      rows={pages?.flatMap(({ rows }) => rows)}
      rowKey={({ id }) => id}
      rowTo={({ id, state }) => (state === 'draft' ? `/referrals/${id}/edit` : `/referrals/${id}`)}
      error={found.error}
      onRetry={() => void found.refetch()}
      search={{ value: text, onChange: setText, label: t.searchReferrals, placeholder: t.searchReferralsShort }}
      tools={<StateChips counts={pages?.[0]?.counts ?? {}} selected={states} onChange={filter} />}
      empty={wanted !== '' || states.length > 0 ? t.emptyFiltered : t[`empty-${box}`]}
      more={{
        onMore: () => void found.fetchNextPage(),
        loading: found.isFetchingNextPage,
        hasMore: found.hasNextPage,
      }}
    />
  );
}

interface StateChipsProps {
  readonly counts: Partial<Record<ReferralState, number>>;
  readonly selected: readonly ReferralState[];
  readonly onChange: (states: readonly string[]) => void;
}

/** One chip for each state that there is something in; none is needed where all are in one. */
function StateChips({ counts, selected, onChange }: StateChipsProps) {
  const t = useText(referralWebTexts);
  const names = useNames();
  const present = referralStates.filter((state) => (counts[state] ?? 0) > 0 || selected.includes(state));
  if (present.length < 2 && selected.length === 0) return null;
  const options = present.map((state) => ({ value: state, label: names.state(state), count: counts[state] ?? 0 }));
  return <FilterChips label={t.filterStates} options={options} selected={selected} onChange={onChange} />;
}
