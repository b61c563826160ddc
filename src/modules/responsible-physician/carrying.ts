import type { PatientId, UnitId } from '../../kernel/ids.ts';
import { contains } from '../../kernel/period.ts';
import { both } from '../../kernel/texts.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel } from '../agreement/index.ts';
import { type Situation, situationOf } from '../patient/index.ts';
import { type CarrierChoice, carriersIn } from './domain/carriers.ts';
import { type TermRow, termsOf } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

/** Who carries a patient now, and what the model has to say about it. */
export interface Carrying {
  situation: Situation;
  terms: TermRow[];
  /** The term that holds now; undefined when it follows from the listing. */
  term: TermRow | undefined;
  /** The centre where the patient is listed. */
  centre: UnitId | null;
  /** The unit that carries the patient now. */
  unitId: UnitId | null;
  hash: string;
  model: GoverningModel['model'];
  carriers: readonly CarrierChoice[];
}

/** Loads who carries a patient. Two statements; refuses where the patient's place, and so the model, may not be known. */
export async function carryingOf(work: Work, patientId: PatientId): Promise<Carrying> {
  const situation = await situationOf(work, patientId);
  if (situation === undefined)
    throw notFound(
      'no-such-patient',
      both(physicianTexts, (t) => t.noPatient),
    );
  const municipality = municipalityOf(work, situation);
  if (municipality === null)
    throw new Refusal(
      'cannot-be-done',
      'place-unknown',
      both(physicianTexts, (t) => t.placeUnknown),
    );
  const { hash, model } = await governingModel(work, municipality, work.now);
  const terms = await termsOf(work, patientId);
  const listing = situation.listings.find((one) => contains({ start: one.validFrom, end: one.validTo }, work.now));
  const centre = listing?.unitId ?? null;
  const term = terms.find(
    (one) => one.validTo === null && (one.performer !== 'health-centre' || one.unitId === centre),
  );
  const carriers = carriersIn(model, municipality);
  return { situation, terms, term, centre, unitId: term?.unitId ?? centre, hash, model, carriers };
}

function municipalityOf(work: Work, { stays, identity }: Situation): string | null {
  const stay = stays.find((one) => contains({ start: one.validFrom, end: one.validTo }, work.now));
  return stay?.municipalityCode ?? identity.municipalityCode;
}
