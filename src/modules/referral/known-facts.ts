import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { FactKey, ReferralFacts } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { Alert, Situation } from '../patient/index.ts';
import type { KnownFact, Prefilled } from './domain/prefill.ts';

/** The stay that holds now. */
export function currentStay(situation: Situation, now: string): Situation['stays'][number] | undefined {
  return situation.stays.find((stay) => stay.validFrom <= now && (stay.validTo === null || stay.validTo > now));
}

/** The listing that holds now. */
export function currentListing(situation: Situation, now: string): Situation['listings'][number] | undefined {
  return situation.listings.find((one) => one.validFrom <= now && (one.validTo === null || one.validTo > now));
}

/** Where the patient stays decides which model governs; where no stay is recorded, the municipality of registration. */
export function municipalityOfStay(situation: Situation, now: string): string | null {
  return currentStay(situation, now)?.municipalityCode ?? situation.identity.municipalityCode;
}

/** What the record already tells, each fact with its source and the day that was recorded. */
export async function knownFacts(work: Work, situation: Situation): Promise<KnownFact[]> {
  return [
    ...ofStay(situation, work.now),
    ...ofPeople(situation, work.now),
    ...ofAlerts(situation.alerts),
    ...(await ofUnits(work, situation)),
  ];
}

/** Puts known facts into a new draft. */
export function prefill(known: readonly KnownFact[]): { facts: ReferralFacts; prefilled: Prefilled } {
  const facts: Record<string, unknown> = {};
  const prefilled: Prefilled = {};
  for (const { fact, value, source, recordedOn } of known) {
    facts[fact] = value;
    prefilled[fact] = { source, recordedOn, confirmedAt: null };
  }
  return { facts: facts, prefilled };
}

function known<Key extends FactKey>(
  fact: Key,
  value: ReferralFacts[Key],
  source: KnownFact['source'],
  recordedOn: LocalDate,
): KnownFact {
  return { fact, value, source, recordedOn };
}

function ofStay(situation: Situation, now: string): KnownFact[] {
  const stay = currentStay(situation, now);
  return stay === undefined ? [] : [known('placeOfCare', stay.place, 'stay', dateAt(stay.validFrom))];
}

function ofPeople({ identity, relatives }: Situation, now: Situation['relatives'][number]['recordedAt']): KnownFact[] {
  const today = dateAt(now);
  const facts = [known('language', languageName(identity.language), 'language', today)];
  if (identity.interpreterLanguage !== null) {
    facts.push(
      known('interpreter', true, 'language', today),
      known('interpreterText', languageName(identity.interpreterLanguage), 'language', today),
    );
  }
  if (relatives.length > 0) {
    const lines = relatives.slice(0, 10).map((one) => ({
      name: one.name,
      relation: one.relation,
      ...(one.phone === null ? {} : { phone: one.phone }),
      mayBeInformed: one.mayBeInformed,
    }));
    facts.push(known('relatives', lines, 'relatives', dateAt(oldest(relatives))));
  }
  return facts;
}

/** A language code as the word a person would write. */
function languageName(code: string): string {
  return new Intl.DisplayNames('sv', { type: 'language', fallback: 'code' }).of(code) ?? code;
}

function ofAlerts(alerts: readonly Alert[]): KnownFact[] {
  const relevant = alerts.filter(({ kind }) => kind !== 'no-cpr');
  if (relevant.length === 0) return [];
  const recordedOn = dateAt(oldest(relevant));
  const kinds = (['allergy', 'infection'] as const).filter((kind) => relevant.some((alert) => alert.kind === kind));
  const text = relevant
    .map(({ description }) => description)
    .join('; ')
    .slice(0, 2000);
  const facts = [known('alertsText', text, 'alerts', recordedOn)];
  if (kinds.length > 0) facts.push(known('alerts', kinds, 'alerts', recordedOn));
  return facts;
}

async function ofUnits(work: Work, situation: Situation): Promise<KnownFact[]> {
  const today = dateAt(work.now);
  const actor = userOf(work.actor);
  const listing = currentListing(situation, work.now);
  const units = await unitsById(work, listing === undefined ? [actor.unitId] : [actor.unitId, listing.unitId]);
  const facts: KnownFact[] = [];
  const phone = units.get(actor.unitId)?.staffPhone ?? null;
  if (phone !== null) facts.push(known('senderPhone', phone, 'unit', today));
  if (listing === undefined) return facts;
  const physician =
    listing.physicianId === null ? undefined : (await staffById(work, [listing.physicianId])).get(listing.physicianId);
  const at = [physician?.name, units.get(listing.unitId)?.name].filter((text) => text !== undefined).join(', ');
  if (at !== '') facts.push(known('responsiblePhysician', at.slice(0, 200), 'listing', dateAt(listing.validFrom)));
  return facts;
}

function oldest<T extends string>(rows: readonly { recordedAt: T }[]): T {
  return rows.map(({ recordedAt }) => recordedAt).toSorted()[0] as T;
}
