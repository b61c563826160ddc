import type { Instant } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import { Refusal } from '../../platform/errors.ts';
import { factsOf, type Referral } from './queries.ts';
import { referralTexts } from './texts/index.ts';

/** As for an end that is proposed: further ahead is a mistake, and one that nobody could take back once it is accepted. */
const daysAhead = 366;

/**
 * When the last day that the sender wrote belongs to home care is over: the responsibility moves then. Undefined when none is written;
 * refuses one more than a year ahead.
 */
export function endInReach(referral: Pick<Referral, 'facts'>, now: Instant): Instant | undefined {
  const { endDate } = factsOf(referral);
  if (endDate === undefined) return undefined;
  if (endDate <= addDays(dateAt(now), daysAhead)) return startOfDay(addDays(endDate, 1));
  const text = both(referralTexts, (t) => t.endTooFar);
  throw new Refusal('cannot-be-done', 'end-too-far', text, { fields: { 'facts.endDate': text } });
}
