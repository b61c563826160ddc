import type { NavEntry } from '../contribution.ts';
import { contributions } from '../contributions.ts';
import { useMay } from '../session.ts';

const entries: readonly NavEntry[] = contributions
  .flatMap((contribution) => contribution.nav ?? [])
  .sort((a, b) => a.order - b.order);

/** The entries of the main menu that the present assignment may use, in order. */
export function useNavEntries(): readonly NavEntry[] {
  const may = useMay();
  return entries.filter((entry) => may(entry.permission));
}
