import type { PatientId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { habitsOf, type LogScope, type Occasion, occasionsOf } from '../../platform/access-log/read.ts';
import type { Work } from '../../platform/work.ts';
import { relatedAt } from '../access/index.ts';
import { namesAtUnits, staffNames } from '../organisation/index.ts';
import { identitiesForReview, type Likeness, likenessOf } from '../patient/index.ts';
import type { ReviewRule } from './contract.ts';
import { type Flag, flagsOf } from './domain/flags.ts';
import { type Usual, usualFrom } from './domain/usual.ts';
import { wellKnownAmong } from './well-known.ts';

/** An occasion with its flags, ready to be drawn from. */
export interface FlaggedOccasion extends Occasion {
  key: number;
  flags: Flag[];
}

const nothingAlike: Likeness = { sameFamily: false, sameName: false, relative: false, sameAddress: false };

/** Every occasion of a part of the log, with the flags that it has by the rule. */
export async function flaggedOccasions(work: Work, scope: LogScope, rule: ReviewRule): Promise<FlaggedOccasion[]> {
  const occasions = await occasionsOf(work, scope);
  const about = await factsAbout(work, occasions);
  const usual = await usualOf(work, scope, rule);
  return occasions.map((occasion) => {
    const { userId, unitId, day } = occasion;
    const facts = {
      ...occasion,
      ...about(occasion),
      hasPatient: occasion.patientId !== null,
      patientsThatDay: usual.patientsOn(userId, day),
      usualPatients: usual.patientsUsually(userId, unitId),
      unitNightShare: usual.nightShare(unitId, userId),
      personNights: usual.nights(userId),
    };
    return { ...occasion, key: occasion.firstSequence, flags: flagsOf(facts, rule) };
  });
}

async function usualOf(work: Work, scope: LogScope, rule: ReviewRule): Promise<Usual> {
  const reviewed = await habitsOf(work, scope);
  const before = { ...scope, from: plus(scope.from, { days: -rule.historyDays }), to: scope.from };
  return usualFrom(reviewed, await habitsOf(work, before), rule);
}

/** What ties each person to each patient: one question to each module, for all occasions at once. */
async function factsAbout(work: Work, occasions: readonly Occasion[]) {
  const withPatient = occasions.filter(
    (occasion): occasion is Occasion & { patientId: PatientId } => occasion.patientId !== null,
  );
  const patientIds = withPatient.map(({ patientId }) => patientId);
  const related = await relatedAt(
    work,
    withPatient.map(({ patientId, unitId, firstAt }) => ({ patientId, unitId, at: firstAt })),
  );
  const relationOf = new Map(withPatient.map((occasion, index) => [occasion, related[index]]));
  const likeness = await likenesses(work, withPatient);
  const identities = await identitiesForReview(work, patientIds);
  const colleagues = await namesAtUnits(
    work,
    occasions.map(({ unitId }) => unitId),
  );
  const wellKnown = await wellKnownAmong(work, patientIds);
  return (occasion: Occasion) => {
    const { patientId, userId, unitId } = occasion;
    const patient = patientId === null ? undefined : identities.get(patientId);
    const name = patient?.name.toLowerCase();
    const relation = relationOf.get(occasion as Occasion & { patientId: PatientId });
    return {
      related: relation?.related ?? false,
      relationEndedAt: relation?.endedAt ?? null,
      likeness: likeness.get(`${patientId} ${userId}`) ?? nothingAlike,
      colleague: name !== undefined && (colleagues.get(unitId)?.has(name) ?? false),
      wellKnown: patientId !== null && wellKnown.has(patientId),
    };
  };
}

/** What each pair of patient and person has in common, by both ids. */
async function likenesses(
  work: Work,
  occasions: readonly (Occasion & { patientId: PatientId })[],
): Promise<Map<string, Likeness>> {
  const names = await staffNames(
    work,
    occasions.map(({ userId }) => userId),
  );
  const pairs = new Map<string, { patientId: PatientId; givenName: string; familyName: string }>();
  for (const { patientId, userId } of occasions) {
    const name = names.get(userId);
    if (name === undefined) continue;
    const { givenName, familyName } = name;
    pairs.set(`${patientId} ${userId}`, { patientId, givenName, familyName });
  }
  const found = await likenessOf(work, [...pairs.values()]);
  return new Map([...pairs.keys()].map((key, index) => [key, found[index] ?? nothingAlike]));
}
