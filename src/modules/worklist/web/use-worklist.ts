import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useText } from '../../../web/i18n/locale.tsx';
import { useLive } from '../../../web/live.ts';
import { useWorkSentence } from '../../../web/sentences.ts';
import { useAssignment } from '../../../web/session.ts';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import type { WorklistFilters, WorklistItem } from '../contract.ts';
import { worklistWebTexts } from '../texts/web.ts';
import { saveFilters, worklistQuery } from './api.ts';
import { arrivals, matching, rowKey } from './list.ts';

const everything: WorklistFilters = { holder: 'all', kind: null };
const newFor = 15_000;

/** The list with its filters: rows as fetched, those that fit what is written, and which have just come. */
export function useWorklist() {
  const { unitId } = useAssignment();
  const { filters, choose, settle } = useFilters(unitId);
  const list = useInfiniteQuery(worklistQuery(unitId, filters));
  const [text, setText] = useState('');
  useLive([`unit:${unitId}`], [['worklist', unitId]]);
  const first = list.data?.pages[0];
  const settled = settle(first?.saved);
  const items = list.data?.pages.flatMap((page) => page.items);
  // A search among only some of the rows would hide what is there: all of them are fetched first.
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (text.trim() !== '' && hasNextPage && !isFetching) void fetchNextPage();
  }, [text, hasNextPage, isFetching, fetchNextPage]);
  const textOf = useRowText();
  const { locale } = useLocale();
  const fresh = useArrivals(items, JSON.stringify(filters));
  return {
    list,
    first,
    filters,
    choose,
    text,
    setText,
    fresh,
    rows: settled && items ? matching(items, text, locale, textOf) : undefined,
  };
}

/** The chosen chips: those of last time until something else is pressed. */
function useFilters(unitId: string) {
  const queries = useQueryClient();
  const key = ['worklist-filters', unitId];
  const [chosen, setChosen] = useState(() => queries.getQueryData<WorklistFilters>(key));
  const remember = (filters: WorklistFilters) => {
    queries.setQueryData(key, filters);
    setChosen(filters);
  };
  const filters = chosen ?? everything;
  const settle = (saved: WorklistFilters | null | undefined): boolean => {
    if (chosen !== undefined) return true;
    if (saved === undefined) return false;
    if (saved === null || (saved.holder === everything.holder && saved.kind === everything.kind)) return true;
    // Setting state while rendering starts the render over before anything is shown.
    setChosen(saved);
    return false;
  };
  const choose = (next: WorklistFilters) => {
    remember(next);
    // The list is filtered already; what can fail is that the choice is there next time, and then it is seen to be gone.
    void saveFilters(next).catch(() => undefined);
  };
  return { filters, choose, settle };
}

/** What the search field looks in. */
function useRowText(): (item: WorklistItem) => string {
  const say = useWorkSentence();
  return (item) =>
    [say(item), item.patient?.name, item.patient?.number, item.holder?.name, item.waitsFor?.name]
      .filter(Boolean)
      .join(' ');
}

/** Rows that came while the list was open: told to screen readers, and marked for a while. */
function useArrivals(items: readonly WorklistItem[] | undefined, list: string): ReadonlySet<string> {
  const t = useText(worklistWebTexts);
  const say = useWorkSentence();
  const seen = useRef<{ list: string; keys: ReadonlySet<string> } | undefined>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ t, say, items });
  useEffect(() => {
    latest.current = { t, say, items };
  });
  const keys = items?.map(rowKey).join(' ');
  useEffect(() => {
    const { items: shown } = latest.current;
    // The same rows in a new array are not news: only their keys count.
    if (keys === undefined || shown === undefined) return;
    const before = seen.current?.list === list ? seen.current.keys : undefined;
    const came = arrivals(before, shown);
    seen.current = { list, keys: new Set([...(before ?? []), ...shown.map(rowKey)]) };
    const [one] = came;
    if (one === undefined) return;
    const words = latest.current;
    announce(words.t.arrived({ count: came.length, first: words.say(one) }));
    setFresh((known) => new Set([...known, ...came.map(rowKey)]));
    const timer = setTimeout(() => setFresh(new Set()), newFor);
    return () => clearTimeout(timer);
  }, [keys, list]);
  return fresh;
}
