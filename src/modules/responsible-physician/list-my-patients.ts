import type { PatientId, UserId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { Carrier } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { patientsAndHolders } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown } from '../access/index.ts';
import { staffById } from '../organisation/index.ts';
import { identitiesOf, listedWithPhysician, type PatientIdentity } from '../patient/index.ts';
import type { MyPatients } from './contract.ts';
import { presentTransfers, shownPatient } from './present.ts';
import { physiciansMet, termsOfUnit, waitingTransfers } from './queries.ts';
import { continuityDays } from './show-physician.ts';
import { type Substitutes, substitutesAt } from './substitutes.ts';

const mostShown = 200;

interface Carried {
  patientId: PatientId;
  carrier: Carrier;
  staffId: UserId | null;
  since: Instant | null;
}

/** The patients whom the reader carries, or answers for while a colleague is away; or all that the unit carries. By name. */
export async function listMyPatients(work: Work, of: 'mine' | 'unit'): Promise<MyPatients> {
  const { mine, substitutes } = await carriedFor(work, of);
  const identities = await identitiesOf(
    work,
    mine.map(({ patientId }) => patientId),
  );
  const shown = byName(mine, identities).slice(0, mostShown);
  const ground = authorise(work, decideOnKnown(work, 'list', 'care'), { details: { rows: shown.length } });
  const waiting = await waitingTransfers(work);
  // A transfer that waits for the unit names its patient as well.
  for (const look of patientsAndHolders([...shown, ...waiting])) work.look({ ground, ...look });
  const met = await physiciansMet(
    work,
    shown.map(({ patientId }) => patientId),
    plus(work.now, { days: -continuityDays }),
  );
  return {
    patients: await present(work, shown, { identities, substitutes, met }),
    days: continuityDays,
    more: mine.length > shown.length,
    transfers: await presentTransfers(work, waiting),
  };
}

/** Those of the unit's patients whom the reader carries or stands in for; or all of them. */
async function carriedFor(work: Work, of: 'mine' | 'unit'): Promise<{ mine: Carried[]; substitutes: Substitutes }> {
  const { userId, unitId } = userOf(work.actor);
  const substitutes = await substitutesAt(work, [unitId], work.now);
  const all = await carriedAtUnit(work);
  const mine = all.filter(
    ({ staffId }) => of === 'unit' || staffId === userId || substitutes.of(unitId, staffId) === userId,
  );
  return { mine, substitutes };
}

/** The patients whom the acting physician carries or stands in for, or all of the unit. The caller decides and logs. */
export async function carriedBy(work: Work, of: 'mine' | 'unit'): Promise<Carried[]> {
  return (await carriedFor(work, of)).mine;
}

/** Named here, and named in the listing where nobody has been named here. */
async function carriedAtUnit(work: Work): Promise<Carried[]> {
  const terms = await termsOfUnit(work);
  const listed = await listedWithPhysician(work);
  const listedNow = new Map(listed.map((one) => [one.patientId, one]));
  const named = new Set(terms.map(({ patientId }) => patientId));
  const byTerm = terms.map(({ patientId, carrier, staffId, validFrom }) => ({
    patientId,
    carrier,
    staffId,
    since: validFrom,
  }));
  const byListing = [...listedNow.values()]
    .filter(({ patientId }) => !named.has(patientId))
    .map(({ patientId, physicianId, validFrom }) => ({
      patientId,
      carrier: 'listed-clinic' as const,
      staffId: physicianId,
      since: validFrom,
    }));
  return [...byTerm, ...byListing];
}

const alphabet = new Intl.Collator('sv');

function byName(list: readonly Carried[], identities: Map<PatientId, PatientIdentity>): Carried[] {
  const key = ({ patientId }: Carried) => {
    const one = identities.get(patientId);
    return one === undefined ? '' : `${one.familyName} ${one.givenName}`;
  };
  return list.filter(({ patientId }) => identities.has(patientId)).toSorted((a, b) => alphabet.compare(key(a), key(b)));
}

interface Around {
  identities: Map<PatientId, PatientIdentity>;
  substitutes: Substitutes;
  met: Map<PatientId, number>;
}

async function present(work: Work, rows: readonly Carried[], around: Around): Promise<MyPatients['patients']> {
  const { identities, substitutes, met } = around;
  const { unitId } = userOf(work.actor);
  const known = (id: UserId | null): id is UserId => id !== null;
  const people = rows.flatMap(({ staffId }) => [staffId, substitutes.of(unitId, staffId)]).filter(known);
  const staff = await staffById(work, people);
  const person = (id: UserId | null) => (id === null ? null : (staff.get(id) ?? null));
  return rows.flatMap(({ patientId, carrier, staffId, since }) => {
    const patient = shownPatient(identities.get(patientId));
    if (patient === null) return [];
    const substitute = person(substitutes.of(unitId, staffId));
    const physicians = met.get(patientId) ?? 0;
    return [{ patient, carriedBy: carrier, physician: person(staffId), substitute, since, physicians }];
  });
}
