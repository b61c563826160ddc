import type { Kysely } from 'kysely';
import type { Clock } from '../kernel/instant.ts';
import type { Signer } from '../platform/journal/signing.ts';
import { forgetAreas } from '../modules/agreement/index.ts';
import { forgetMunicipalities, forgetSurroundings } from '../modules/organisation/index.ts';
import { worklistProjector } from '../modules/worklist/index.ts';
import { deadlineProjector, type Platform } from '../platform/transaction.ts';

/** Puts the platform together with the projectors of the product. */
export function composePlatform(parts: {
  db: Kysely<unknown>;
  clock: Clock;
  signer: Signer;
  announce: (topics: readonly string[]) => void;
}): Platform {
  // What is remembered by municipality was true of the database that was served before, if any.
  forgetAreas();
  forgetSurroundings();
  forgetMunicipalities();
  return { ...parts, projectors: [deadlineProjector, worklistProjector] };
}
