import { generateKeyPairSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type County, newId } from '../kernel/ids.ts';
import { type Clock, type Instant, instant, type Length, plus } from '../kernel/instant.ts';
import { signerFrom } from './journal/signing.ts';
import { deadlineProjector, inTransaction, type Platform, type Projector, systemActor } from './transaction.ts';
import type { NewEntry } from './work.ts';

/** A clock that stands still until it is moved. */
export interface SetClock extends Clock {
  set(to: Instant): void;
  forward(length: Length): void;
}

/** A clock set to a moment. */
export function setClock(start: Instant = instant('2026-11-22T13:00:00Z')): SetClock {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    forward: (length) => {
      now = plus(now, length);
    },
  };
}

export const testCounty = '20' as County;

/** The platform on a test database, with a key of its own and a clock that is set. */
export function testPlatform(
  db: Kysely<unknown>,
  projectors: readonly Projector[] = [deadlineProjector],
): Platform & { clock: SetClock } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { db, clock: setClock(), signer: signerFrom(privateKey), projectors, announce: () => undefined };
}

/** Writes entries to the journal as a system actor, in one transaction. */
export async function writeEntries(platform: Platform, entries: readonly NewEntry[]): Promise<void> {
  const acting = { actor: systemActor('tester', testCounty), action: 'test', requestId: newId() };
  await inTransaction(platform, acting, async (work) => {
    for (const entry of entries) work.record(entry);
    await Promise.resolve();
  });
}
