import type { Instant } from '../../../kernel/instant.ts';
import { dateAt } from '../../../kernel/zone.ts';

/** The Swedish day of a moment in an entry; what is no moment is shown as it is. */
export function dayOf(moment: string): string {
  return Number.isNaN(Date.parse(moment)) ? moment : dateAt(moment as Instant);
}
