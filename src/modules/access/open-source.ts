import { sql } from 'kysely';
import type { PatientId, ProviderId, UnitId } from '../../kernel/ids.ts';
import type { Side } from '../../kernel/side.ts';
import { both } from '../../kernel/texts.ts';
import { authorise, type Decision, deny } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { chainFacts, chainOf, holderOf, objectOf } from './chain.ts';
import type { OpeningSource } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { OpeningId, SourceId } from './domain/ids.ts';
import { type PatientStanding, standingOf } from './facts.ts';
import { namesOf } from './names.ts';
import { isBlocked, sourcesChosen } from './open-content.ts';
import { type Among, holdersOf, isOwn } from './opening-queries.ts';
import { presentSources } from './present-sources.ts';
import { lacking } from './source-hindrance.ts';
import { accessTexts } from './texts/index.ts';

/** A source that is open to the acting user: whose it is, and the patient. */
export interface OpenSource {
  patientId: PatientId;
  holder: { providerId: ProviderId; side: Side; unitId: UnitId | null };
  source: OpeningSource;
}

/** Also of what has been blocked since: which source has blocked is not told (lag 2022:913 2 kap. 5 §). */
const noLonger = deny(
  'not-opened',
  both(accessTexts, (t) => t.notOpened),
);

/** A refusal in words that help: what the patient's word lacks, or that it is open no longer. */
function inWords(decision: Decision, standing: PatientStanding, among: Among): Decision {
  if (decision.allowed || decision.code === 'sign-in-anew') return decision;
  return lacking(standing, among) ?? noLonger;
}

/**
 * Authorises reading what an opened source holds, each time anew: consent, relation and blocks are asked as they are now. What the
 * caller then reads is what row-level security opens to this user, which rests on the same.
 */
export async function openSource(work: Work, id: OpeningId, sourceId: SourceId): Promise<OpenSource> {
  const chain = await chainOf(work, id);
  const [row] = sourcesChosen(chain, [sourceId]);
  const { start } = chain;
  const source = row === undefined ? {} : { holder: holderOf(row) };
  const about = { patientId: start.patientId, caseKind: 'opening', caseId: id, ...source };
  const act = chain.opened.findLast((one) => one.follows === sourceId);
  if (row === undefined || act === undefined || !isOwn(work, start) || act.validUntil <= work.now) {
    authorise(work, noLonger, about);
    throw new Error('a denial throws');
  }
  const standing = await standingOf(work, start.patientId);
  const holders = await holdersOf(work, id);
  const emergency = act.necessity !== null;
  const facts = chainFacts(
    work,
    standing,
    { ...start, danger: emergency ? start.danger : null },
    {
      opened: 'source',
      blocked: isBlocked(row, holders),
      relevant: act.relevance !== null,
      indispensable: emergency,
    },
  );
  const holder = holderOf(row);
  const decision = decisionOn(work, { action: 'read', object: objectOf('record', start.among, holder.side), facts });
  authorise(work, inWords(decision, standing, start.among), about);
  // From here, and for this request alone, row-level security shows the rows of this opening.
  await sql`select set_config('hemlank.opening', ${id}, true)`.execute(work.tx);
  const names = await namesOf(work, { providers: [holder.providerId], units: [holder.unitId] });
  const seen = presentSources(work, { chain, standing, holders, requests: new Map(), names, own: true });
  const shown = seen.find((one) => one.id === sourceId);
  if (shown === undefined) throw new Error('an open source is not shown');
  return { patientId: start.patientId, holder, source: shown };
}
