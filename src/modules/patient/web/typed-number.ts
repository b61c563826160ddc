import { parsePersonalNumber } from '../../../kernel/personal-number.ts';
import type { PersonalNumberFault } from '../../../kernel/personal-number.ts';
import { serverNow } from '../../../web/clock.ts';
import { signal } from '../../../web/api/signal.ts';
import { stockholmDate } from '../../../web/i18n/format.ts';

/** A whole number that was typed in the search of the frame, for the patient search to go on with. In memory only: never in an address. */
export const typedNumber = signal<string | null>(null);

/**
 * What somebody typed, as a number: 'whole' when it can be somebody's, the fault when all its digits are there and it cannot, and null
 * when it is a name or a part of a number.
 */
export function asWholeNumber(typed: string): 'whole' | PersonalNumberFault | null {
  const read = parsePersonalNumber(typed, stockholmDate(serverNow()));
  if (read.ok) return 'whole';
  const digits = typed.replaceAll(/[\s+-]/g, '');
  return /^(?:\d{10}|\d{12})$/.test(digits) ? read.fault : null;
}
