import type { Instant } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { dateAt, startOfDay } from '../../../kernel/zone.ts';
import type { Urgency } from '../../../model/index.ts';

/** What is known of a way when it is asked which one takes over. */
export interface Candidate {
  route: string;
  how: 'send' | 'book' | 'call';
  /** From when it can be used. */
  from: Instant;
}

/** The ways as the model gives them: those open now in its order, then what opens later, soonest first. */
export interface Candidates<Way extends Candidate> {
  now: readonly Way[];
  next: readonly Way[];
}

interface Missed {
  /** The way that the model lets take over, or that support is absent. */
  missed: string;
  urgency: Urgency;
  /** Ways that the request has been tried by. */
  tried: ReadonlySet<string>;
  at: Instant;
}

/**
 * The way that takes over when the time for an answer has passed: the one that the model names, if it is open; else the first of those
 * open that has not been tried. What is planned waits for the named way to open rather than disturb another, and for any way that opens
 * later when none is open; what must be answered today waits for a way that opens before the day is over; what is acute waits for none.
 * Null when the model says that nothing takes over, or nothing is left: then support is absent. Only ways that a request can be sent by count.
 */
export function nextWay<Way extends Candidate>(
  ways: Candidates<Way>,
  { missed, urgency, tried, at }: Missed,
): Way | null {
  if (missed === 'absent-support') return null;
  const usable = ({ how, route }: Way) => how === 'send' && !tried.has(route);
  const open = ways.now.filter(usable);
  const later = ways.next.filter((way) => usable(way) && way.from < patience(urgency, at));
  const named = ({ route }: Way) => route === missed;
  const awaited = urgency === 'planned' ? later.find(named) : undefined;
  return open.find(named) ?? awaited ?? open[0] ?? later.find(named) ?? later[0] ?? null;
}

/** Until when a way may open and still be waited for. */
function patience(urgency: Urgency, at: Instant): string {
  if (urgency === 'planned') return 'forever';
  return urgency === 'same-day' ? startOfDay(addDays(dateAt(at), 1)) : at;
}
