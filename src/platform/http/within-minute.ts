import { Refusal } from '../errors.ts';
import { countInMinute } from '../rate.ts';
import type { Platform } from '../transaction.ts';
import { platformTexts } from './texts.ts';

/** Throws when somebody has asked for something more often in this minute than it may be asked for, whichever process answers. */
export async function withinMinute(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  { what, who, most }: { what: string; who: string; most: number },
): Promise<void> {
  if ((await countInMinute(db, { what, who }, clock.now())) > most)
    throw new Refusal('too-many', 'too-many', platformTexts.tooMany);
}
