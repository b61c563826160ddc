import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchHit } from '../contribution.ts';
import { contributions } from '../contributions.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { useNavEntries } from './nav.ts';

/** What one source found. */
export interface HitGroup {
  readonly id: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
}

const sources = contributions.flatMap((contribution) => contribution.searches ?? []);
const commands = contributions.flatMap((contribution) => contribution.commands ?? []);

/** Hits from all sources the present assignment may use, and the screens and commands whose name fits. */
export function useSearchHits(text: string) {
  const { locale } = useLocale();
  const may = useMay();
  const wanted = useSettled(text.trim(), 250);
  const places = usePlaces(text.trim());
  const allowed = sources.filter((source) => may(source.permission));
  const results = useQueries({
    queries: allowed.map((source) => ({
      queryKey: ['search', source.id, wanted],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search(wanted, signal, { locale, may }),
      enabled: wanted.length >= 2,
      placeholderData: keepPreviousData,
      // Search words may name a patient: forgotten as soon as the dialog closes.
      gcTime: 0,
    })),
  });
  const found = allowed.map((source, index) => ({
    id: source.id,
    title: source.title(locale),
    hits: wanted.length >= 2 ? (results[index]?.data ?? []) : [],
  }));
  return {
    groups: [...found, places].filter((group) => group.hits.length > 0),
    searching: wanted !== text.trim() || results.some((result) => result.isFetching),
    failed: results.some((result) => result.isError),
  };
}

function usePlaces(text: string): HitGroup {
  const t = useText(shellTexts);
  const { locale } = useLocale();
  const may = useMay();
  const entries = useNavEntries();
  const places = [...entries, ...commands.filter((command) => may(command.permission))]
    .map((place) => ({ id: place.to, label: place.label(locale), to: place.to }))
    .concat({ id: '/help', label: t.help, to: '/help' });
  return {
    id: 'places',
    title: t.searchGoTo,
    hits: places.filter((place) => place.label.toLocaleLowerCase(locale).includes(text.toLocaleLowerCase(locale))),
  };
}

/** The value when it has not changed for a while, so that not every key press asks the server. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
