import type { PatientId, UnitId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnPatient } from '../access/index.ts';
import { unitsOfKinds } from '../organisation/index.ts';
import { type Carrying, carryingOf } from './carrying.ts';
import type { PhysicianView, ShownTerm } from './contract.ts';
import { type CarrierChoice, ofHealthCentre, ofOtherUnits } from './domain/carriers.ts';
import { kindsOfPerformer } from './performers.ts';
import { physiciansOfUnit } from './people.ts';
import { may as mayDo } from './policy.ts';
import { holds } from '../../platform/authorise.ts';
import { clauseRef, type Names, namesOf, presentTransfers, shownChoice, shownTerm } from './present.ts';
import { openTransferOf, physiciansMet } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

/** Days that continuity is counted over. */
export const continuityDays = 90;

/** Who carries the physician's responsibility for a patient, who did before, and what may be done about it. */
export async function showPhysician(work: Work, patientId: PatientId): Promise<PhysicianView> {
  const decision = await decideOnPatient(work, patientId);
  authorise(work, decision, { patientId });
  const carrying = await carryingOf(work, patientId);
  const open = await openTransferOf(work, patientId);
  const { terms, term, centre, unitId, situation } = carrying;
  const listing = situation.listings.find((one) => one.unitId === centre && one.validTo === null);
  const names = await namesOf(
    work,
    [...terms.map((one) => one.unitId), centre],
    [...terms.map((one) => one.staffId), listing?.physicianId ?? null],
  );
  const met = await physiciansMet(work, [patientId], plus(work.now, { days: -continuityDays }));
  const own = unitId === userOf(work.actor).unitId && decision.allowed && decision.ground !== 'process-participation';
  const can = own && holds(userOf(work.actor).role, mayDo.name);
  const away = term !== undefined && term.performer !== 'health-centre';
  const before: ShownTerm[] = [];
  for (const one of terms) if (one.id !== term?.id) before.push(await shownTerm(work, one, names));
  const moving = can && !away ? await movingTo(work, carrying) : [];
  return {
    now:
      term === undefined
        ? byListing(carrying, listing?.physicianId ?? null, names)
        : await shownTerm(work, term, names),
    before,
    open: open === undefined ? null : ((await presentTransfers(work, [open]))[0] ?? null),
    continuity: { days: continuityDays, physicians: met.get(patientId) ?? 0 },
    may: {
      name: can,
      moveTo: moving.length > 0 && open === undefined,
      moveBack: can && away && centre !== null && open === undefined,
    },
    whyNot: can ? null : whyNot(own, unitId, names),
    naming: can ? namingFor(carrying, away) : [],
    moving,
    backTo: can && away && centre !== null ? names.unit(centre) : null,
    physicians: can ? await physiciansOfUnit(work) : [],
  };
}

/** Nobody has been named here: the listed centre carries, with the physician of the listing where there is one. */
function byListing(
  { centre, carriers, hash, model }: Carrying,
  physicianId: Parameters<Names['person']>[0],
  names: Names,
): ShownTerm | null {
  const carrier = carriers.findLast(({ performer }) => performer === 'health-centre') ?? carriers.at(-1);
  if (centre === null || carrier === undefined) return null;
  return {
    id: null,
    carriedBy: carrier.carriedBy,
    title: carrier.title,
    unit: names.unit(centre),
    person: names.person(physicianId),
    substitute: names.person(names.substitutes.of(centre, physicianId)),
    since: null,
    until: null,
    clause: clauseRef(hash, model, carrier.clause),
  };
}

function namingFor({ carriers, hash, model, term }: Carrying, away: boolean): PhysicianView['naming'] {
  const fitting: readonly CarrierChoice[] = away
    ? carriers.filter(({ carriedBy }) => carriedBy === term?.carrier)
    : ofHealthCentre(carriers);
  return fitting.map((one) => shownChoice(hash, model, one));
}

async function movingTo(work: Work, { carriers, hash, model }: Carrying): Promise<PhysicianView['moving']> {
  const moving: PhysicianView['moving'] = [];
  for (const one of ofOtherUnits(carriers)) {
    const found = await unitsOfKinds(work, work.actor.county, kindsOfPerformer[one.performer] ?? []);
    const units = found.map(({ id, name, staffPhone }) => ({ id, name, phone: staffPhone }));
    moving.push({ ...shownChoice(hash, model, one), units });
  }
  return moving;
}

function whyNot(own: boolean, unitId: UnitId | null, names: Names): PhysicianView['whyNot'] {
  const unit = unitId === null ? null : names.unit(unitId).name;
  if (own) return both(physicianTexts, (t) => t.notYourRole);
  return both(physicianTexts, (t) => (unit === null ? t.nobodyCarries : t.otherCarries({ unit })));
}
