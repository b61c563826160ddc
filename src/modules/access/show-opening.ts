import { userOf } from '../../platform/actor.ts';
import { authorise, type Decision, holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { type Chain, chainFacts, chainOf, objectOf } from './chain.ts';
import type { Opening } from './contract.ts';
import { answerTo, decisionOn } from './decisions.ts';
import type { OpeningId } from './domain/ids.ts';
import { type PatientStanding, standingOf } from './facts.ts';
import { type Names, namesOf } from './names.ts';
import { existenceOf, holdersOf, isOwn, requestsOf, reviewOf } from './opening-queries.ts';
import { may } from './policy.ts';
import { presentSources } from './present-sources.ts';
import { lacking, sourceHindrance } from './source-hindrance.ts';
import { mayState } from './state-emergency.ts';

/** A chain of steps as it stands: to whoever takes them, and to the head of the unit who goes through an emergency. */
export async function showOpening(work: Work, id: OpeningId): Promise<Opening> {
  const chain = await chainOf(work, id);
  const { start } = chain;
  const own = isOwn(work, start);
  authorise(work, mayShow(work, chain, own), { patientId: start.patientId, caseKind: 'opening', caseId: id });
  const standing = await standingOf(work, start.patientId);
  const existing = own ? shown(work, chain, standing, await existenceOf(work, start.patientId, start.among)) : [];
  const review = start.danger === null ? undefined : await reviewOf(work, id);
  const names = await namesOf(work, {
    providers: chain.sources.map((row) => row.sourceProviderId),
    units: [start.unitId, ...chain.sources.map((row) => row.sourceUnitId)],
    people: [start.userId, review?.by ?? null],
  });
  const sources = await sourcesOf(work, chain, standing, names, own);
  const hindered = (decision: Decision | null) =>
    decision === null || decision.allowed ? null : { code: decision.code, ...decision.reason };
  const trial = { ...start, danger: 'asked', whyNoConsent: 'asked' };
  return {
    id,
    patientId: start.patientId,
    among: start.among,
    step: chain.opened.length > 0 ? 'content' : chain.sources.length > 0 ? 'source' : 'existence',
    by: names.person(start.userId),
    unit: names.unit(start.unitId),
    startedAt: start.openedAt,
    exists: existing.some(({ held }) => held),
    blockExists: existing.some(({ blocked }) => blocked),
    consent: standing.consent,
    consentId: standing.consentId,
    capacity: standing.capacity,
    sources,
    relevance: chain.sources[0]?.relevance ?? null,
    emergency: emergencyOf(chain, review, names),
    sourcesHindrance: hindered(
      sourceHindrance(
        work,
        standing,
        start,
        existing.filter(({ held }) => held),
      ),
    ),
    openHindrance: hindered(openHindrance(standing, start.among, sources)),
    emergencyHindrance: hindered(mayState(work, standing, trial)),
    mayAcknowledge:
      start.danger !== null &&
      chain.opened.length > 0 &&
      review === undefined &&
      holds(userOf(work.actor).role, may.acknowledge),
  };
}

/** What the patient's word lacks where who holds may be seen but not read: an attitude that is not clarified. */
function openHindrance(
  standing: PatientStanding,
  among: Opening['among'],
  sources: Opening['sources'],
): Decision | null {
  const closed = sources.some(({ blocked, opened, may: can }) => !blocked && !can.open && opened?.current !== true);
  return (closed ? lacking(standing, among) : undefined) ?? null;
}

/** One's own steps are shown on the ground they were taken; another's in the unit to the head, as its access log. */
function mayShow(work: Work, { start }: Chain, own: boolean): Decision {
  if (own) return { allowed: true, ground: start.ground };
  const owner = { relation: 'own-unit', side: start.side } as const;
  return decisionOn(work, { action: 'read', object: { kind: 'access-log', owner } });
}

/** What of existence may be told now, side by side. */
function shown(
  work: Work,
  { start }: Chain,
  standing: PatientStanding,
  existing: Awaited<ReturnType<typeof existenceOf>>,
) {
  const told = (kind: 'existence' | 'block-existence', side: Opening['sources'][number]['controller']['side']) => {
    const facts = chainFacts(work, standing, start, { opened: 'existence', blocked: false });
    return answerTo(work, { action: 'read', object: objectOf(kind, start.among, side), facts }).allowed;
  };
  return existing.map(({ side, held, blocked }) => ({
    side,
    held: held && told('existence', side),
    blocked: blocked && told('block-existence', side),
  }));
}

async function sourcesOf(work: Work, chain: Chain, standing: PatientStanding, names: Names, own: boolean) {
  if (chain.sources.length === 0) return [];
  const holders = own ? await holdersOf(work, chain.start.chainId) : [];
  const requests = await requestsOf(work, chain.start.chainId);
  return presentSources(work, { chain, standing, holders, requests, names, own });
}

function emergencyOf(
  { start, opened }: Chain,
  review: Awaited<ReturnType<typeof reviewOf>>,
  names: Names,
): Opening['emergency'] {
  const { danger, whyNoConsent } = start;
  if (danger === null || whyNoConsent === null) return null;
  const necessity = opened.find((row) => row.necessity !== null)?.necessity ?? null;
  const acknowledged = review === undefined ? null : { at: review.at, by: names.person(review.by), note: review.note };
  return { danger, whyNoConsent, necessity, acknowledged };
}
