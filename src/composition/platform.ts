import type { Kysely } from 'kysely';
import type { Clock } from '../kernel/instant.ts';
import type { Signer } from '../platform/journal/signing.ts';
import { projectWorklist } from '../modules/worklist/index.ts';
import { type Platform, projectDeadlines } from '../platform/transaction.ts';

/** Puts the platform together with the projectors of the product. */
export function composePlatform(parts: {
  db: Kysely<unknown>;
  clock: Clock;
  signer: Signer;
  announce: (topics: readonly string[]) => void;
}): Platform {
  return { ...parts, projectors: [projectDeadlines, projectWorklist] };
}
