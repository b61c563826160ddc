import type { z } from 'zod';
import type { ReferralId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import type { Level } from '../../model/index.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { municipalitiesByCode, type ServingUnit, unitById, unitsServing } from '../organisation/index.ts';
import { type Situation, situationOf } from '../patient/index.ts';
import { lookAt } from './begin-action.ts';
import type { receiversAnswer, receiversBody } from './contract.ts';
import { levelsAsked } from './domain/facts.ts';
import { currentListing, municipalityOfStay } from './known-facts.ts';
import { factsOf, type Referral } from './queries.ts';
import { levelNamesEn, levelNamesSv, referralTexts } from './texts/index.ts';

type Answer = z.input<typeof receiversAnswer>;

/** Who could receive, best first, each with the reason: where the patient is listed, or who serves the place of stay at the levels. */
export async function suggestReceiver(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof receiversBody>,
): Promise<Answer> {
  const referral = await lookAt(work, id);
  const situation = await situationOf(work, referral.patientId);
  if (situation === undefined)
    throw notFound(
      'no-such-patient',
      both(referralTexts, (t) => t.patientUnknown),
    );
  const kind = asked.kind ?? referral.kind;
  if (kind === 'back-to-health-centre') return listedAt(work, situation);
  const levels = asked.levels ?? levelsAsked(kind, factsOf(referral));
  return serving(work, referral, situation, levels);
}

async function listedAt(work: Work, situation: Situation): Promise<Answer> {
  const listing = currentListing(situation, work.now);
  const unit = listing === undefined ? undefined : await unitById(work, listing.unitId);
  if (unit === undefined) return { receivers: [], note: both(referralTexts, (t) => t.notListed) };
  const reason = both(referralTexts, (t) => t.receiverListed({ unit: unit.name }));
  return { receivers: [{ unit: refOf(unit), reason, best: true }], note: null };
}

/** Addresses at which the patient can be visited: where the patient stays, before where the patient is registered. */
function postalCodeOf({ addresses }: Situation, now: string): string | undefined {
  const current = addresses.filter((one) => one.validFrom <= now && (one.validTo === null || one.validTo > now));
  return (current.find(({ kind }) => kind === 'stay') ?? current[0])?.postalCode;
}

async function serving(
  work: Work,
  referral: Referral,
  situation: Situation,
  levels: readonly Level[],
): Promise<Answer> {
  const municipalityCode = municipalityOfStay(situation, work.now);
  if (municipalityCode === null) return { receivers: [], note: both(referralTexts, (t) => t.noStay) };
  const postalCode = postalCodeOf(situation, work.now);
  const byUnit = new Map<UnitId, { unit: ServingUnit; levels: Level[] }>();
  for (const level of levels) {
    for (const unit of await unitsServing(work, { municipalityCode, postalCode, level })) {
      if (unit.id === referral.fromUnitId) continue;
      const known = byUnit.get(unit.id) ?? { unit, levels: [] };
      known.levels.push(level);
      byUnit.set(unit.id, known);
    }
  }
  const place = (await municipalitiesByCode(work, [municipalityCode])).get(municipalityCode)?.name;
  const sorted = [...byUnit.values()].toSorted((a, b) => rank(b) - rank(a));
  const receivers = sorted.map((one, index) => ({
    unit: refOf(one.unit),
    reason: reasonOf(one, place ?? municipalityCode),
    best: index === 0,
  }));
  return { receivers, note: receivers.length === 0 ? both(referralTexts, (t) => t.noReceivers) : null };
}

/** Most levels first; among those, the one whose district holds the postal code. */
function rank({ unit, levels }: { unit: ServingUnit; levels: readonly Level[] }): number {
  return levels.length * 2 + (unit.byPostalCode ? 1 : 0);
}

function reasonOf({ unit, levels }: { unit: ServingUnit; levels: readonly Level[] }, place: string) {
  return {
    sv: referralTexts.sv.receiverServes({ unit: unit.name, place, levels: levelNamesSv(levels) }),
    en: referralTexts.en.receiverServes({ unit: unit.name, place, levels: levelNamesEn(levels) }),
  };
}

function refOf({ id, name, kind, providerName, staffPhone }: Omit<ServingUnit, 'byPostalCode'>) {
  return { id, name, kind, providerName, phone: staffPhone };
}
