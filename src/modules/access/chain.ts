import type { Side } from '../../kernel/side.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { AccessObject, CaseFacts, Owner } from './domain/question.ts';
import type { OpeningId } from './domain/ids.ts';
import type { PatientStanding } from './facts.ts';
import { type Among, type Holder, isOwn, loadChain, type OpeningRow } from './opening-queries.ts';
import { accessTexts } from './texts/index.ts';

/** A chain of steps as it lies: its beginning, who was seen to hold, and what was opened. */
export interface Chain {
  start: OpeningRow;
  sources: OpeningRow[];
  opened: OpeningRow[];
}

/** Loads a chain of the acting unit; refuses one that is not there. */
export async function chainOf(work: Work, id: OpeningId): Promise<Chain> {
  const rows = await loadChain(work, id);
  const start = rows.find((row) => row.step === 'existence');
  if (start === undefined)
    throw notFound(
      'no-such-opening',
      both(accessTexts, (t) => t.noOpening),
    );
  const sources = rows.filter((row) => row.step === 'source');
  return { start, sources, opened: rows.filter((row) => row.step === 'content') };
}

/** The acting user's own chain, still in its time: to be gone on with. */
export async function ownChain(work: Work, id: OpeningId): Promise<Chain> {
  const chain = await chainOf(work, id);
  if (!isOwn(work, chain.start))
    throw notFound(
      'no-such-opening',
      both(accessTexts, (t) => t.noOpening),
    );
  if (chain.start.validUntil <= work.now)
    throw wrongState(
      'opening-over',
      both(accessTexts, (t) => t.openingOver),
    );
  return chain;
}

/** Whose a holder's data are, seen from the acting unit. */
export function ownerFor(among: Among, side: Side): Owner {
  return { relation: among === 'own-controller' ? 'same-controller' : 'other-controller', side };
}

export function objectOf<Kind extends 'existence' | 'source' | 'record' | 'block-existence' | 'block-source'>(
  kind: Kind,
  among: Among,
  side: Side,
): AccessObject {
  return { kind, owner: ownerFor(among, side) };
}

/** The facts of a chain about one holder. Choosing to look was the active choice; who is not connected is never among the holders. */
export function chainFacts(
  work: Work,
  standing: PatientStanding,
  start: Pick<OpeningRow, 'danger' | 'whyNoConsent' | 'validUntil' | 'among'>,
  more: { opened: CaseFacts['opened']; blocked: boolean; relevant?: boolean; indispensable?: boolean },
): Partial<CaseFacts> {
  const { opened, blocked, relevant = false, indispensable = false } = more;
  return {
    ...standing,
    connected: true,
    needed: true,
    blockedWithin: start.among === 'own-controller' && blocked,
    blockedAcross: start.among === 'other-controllers' && blocked,
    opened,
    relevant,
    indispensable,
    danger: start.danger !== null,
    consentUnobtainable: start.whyNoConsent !== null,
    emergencyCurrent: start.danger !== null && start.validUntil > work.now,
  };
}

/** How long what is opened now stays open; by the rule of the day. */
export function openUntil(work: Work, emergency: boolean): Instant {
  const name = emergency ? 'access.emergency-hours' : 'access.opening-hours';
  return plus(work.now, { hours: ruleNumber(work, name) });
}

/** A number of the rules of access, on the day and in the county of the work. */
export function ruleNumber(work: Work, name: string): number {
  return rules().number(name, { on: dateAt(work.now), county: userOf(work.actor).county });
}

export const sameHolder = (one: Omit<Holder, 'blocked'>, other: Omit<Holder, 'blocked'>) =>
  one.providerId === other.providerId && one.side === other.side && one.unitId === other.unitId;

/** The holder that a source names. */
export function holderOf(source: OpeningRow): Holder {
  if (source.sourceProviderId === null || source.sourceSide === null) throw new Error(`${source.id} is no source`);
  return {
    providerId: source.sourceProviderId,
    side: source.sourceSide,
    unitId: source.sourceUnitId,
    blocked: source.sourceBlocked,
  };
}
