import type { Side } from '../../kernel/side.ts';
import { type Decision, deny } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { chainFacts, objectOf } from './chain.ts';
import { decisionOn } from './decisions.ts';
import type { PatientStanding } from './facts.ts';
import type { Among, OpeningRow } from './opening-queries.ts';
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
  // In an emergency nothing of the patient's word is lacking, only that one has just proved who one is.
  const anew = decisions.find((decision) => !decision.allowed && decision.code === 'sign-in-anew');
  if (anew !== undefined) return anew;
  return lacking(standing, start.among) ?? (decisions[0] as Decision);
}

/** A refusal that says what the patient's word is lacking among other controllers; undefined where that is not what is in the way. */
export function lacking(standing: PatientStanding, among: Among): Decision | undefined {
  const { relation, consent, capacity } = standing;
  if (relation !== 'care' || among !== 'other-controllers' || consent === 'given' || capacity === 'child')
    return undefined;
  const code = lack(standing);
  const words = denialText(code);
  return words === undefined ? undefined : deny(code, words);
}

/** What in place of a ground is missing, as a code. */
function lack({ consent, capacity, attitudeClarified, wouldObject }: PatientStanding): string {
  if (consent === 'withdrawn') return 'consent-withdrawn';
  if (capacity !== 'lastingly-without') return 'consent-needed';
  if (wouldObject) return 'would-object';
  return attitudeClarified ? 'consent-needed' : 'attitude-needed';
}
