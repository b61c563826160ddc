import type { Side } from '../../kernel/side.ts';
import { type Decision, deny } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { chainFacts, objectOf } from './chain.ts';
import { decisionOn } from './decisions.ts';
import type { PatientStanding } from './facts.ts';
import type { OpeningRow } from './opening-queries.ts';
import { denialText } from './texts/index.ts';

/** Whether who holds may be seen now; refused with what is lacking: consent, an attitude written down, or the relation. */
export function sourceHindrance(
  work: Work,
  standing: PatientStanding,
  start: OpeningRow,
  existing: readonly { side: Side }[],
): Decision {
  const sides = existing.length > 0 ? existing.map(({ side }) => side) : [start.side];
  const facts = chainFacts(work, standing, start, { opened: 'existence', blocked: false });
  const decisions = sides.map((side) =>
    decisionOn(work, { action: 'read', object: objectOf('source', start.among, side), facts }),
  );
  const allowed = decisions.find((decision) => decision.allowed);
  if (allowed !== undefined) return allowed;
  const lacking = standing.relation === 'care' && start.among === 'other-controllers' ? lack(standing) : undefined;
  const words = lacking === undefined ? undefined : denialText(lacking);
  return lacking === undefined || words === undefined ? (decisions[0] as Decision) : deny(lacking, words);
}

/** What in place of a ground is missing, as a code with words. */
export function lack({ consent, capacity, attitudeClarified, wouldObject }: PatientStanding): string {
  if (consent === 'withdrawn') return 'consent-withdrawn';
  if (capacity !== 'lastingly-without') return 'consent-needed';
  if (wouldObject) return 'would-object';
  return attitudeClarified ? 'consent-needed' : 'attitude-needed';
}
