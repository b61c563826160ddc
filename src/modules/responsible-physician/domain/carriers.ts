import type { Bilingual } from '../../../kernel/texts.ts';
import type { Carrier, CooperationModel, PerformerKind, PhysicianCarrier } from '../../../model/index.ts';

/** One way of carrying the physician's responsibility under a model. */
export interface CarrierChoice {
  readonly carriedBy: Carrier;
  readonly performer: PerformerKind;
  readonly title: Bilingual;
  readonly clause: string;
  readonly criteria: Bilingual | null;
  readonly share: { readonly min: number; readonly max: number } | null;
  readonly moves: PhysicianCarrier['moves'] | null;
  readonly movesBack: PhysicianCarrier['movesBack'] | null;
}

const listedTitle: Bilingual = {
  sv: 'Läkare på vårdcentralen där patienten är listad',
  en: 'A physician at the health centre where the patient is listed',
};

/** The carriers that a model has for patients who stay in a municipality, most special first. A model that says nothing has the listed centre. */
export function carriersIn(model: CooperationModel, municipality: string | null): readonly CarrierChoice[] {
  const written = model.document.physician ?? [];
  if (written.length === 0) return [listedCentre(model)];
  return written.filter((one) => coversPlace(one, municipality)).map(choiceOf);
}

/** Those that the patient's own health centre may have: naming one of its physicians moves nothing to another unit. */
export function ofHealthCentre(carriers: readonly CarrierChoice[]): readonly CarrierChoice[] {
  return carriers.filter(({ performer }) => performer === 'health-centre');
}

/** Those that are carried at another unit than the health centre, and that responsibility may move to. */
export function ofOtherUnits(carriers: readonly CarrierChoice[]): readonly CarrierChoice[] {
  return carriers.filter(({ performer, moves }) => performer !== 'health-centre' && moves !== null);
}

function coversPlace({ covers }: PhysicianCarrier, municipality: string | null): boolean {
  if (covers === 'others' || covers.municipalities === undefined) return true;
  return municipality !== null && covers.municipalities.includes(municipality);
}

function choiceOf(one: PhysicianCarrier): CarrierChoice {
  const { carriedBy, performer, title, clause, covers } = one;
  const special = covers === 'others' ? null : covers;
  return {
    carriedBy,
    performer,
    title,
    clause,
    criteria: special?.criteria ?? null,
    share: special?.share ?? null,
    moves: one.moves ?? null,
    movesBack: one.movesBack ?? null,
  };
}

/** A model without a part on physicians: the listed centre, by the clause that makes it answer. */
function listedCentre(model: CooperationModel): CarrierChoice {
  const rows = model.needs.get('physician')?.table.rows ?? [];
  const row = rows.find((one) => one.row.performer === 'health-centre') ?? rows[0];
  const clause = row?.row.clause ?? [...model.clauses.keys()][0] ?? '';
  return {
    carriedBy: 'listed-clinic',
    performer: 'health-centre',
    title: listedTitle,
    clause,
    criteria: null,
    share: null,
    moves: null,
    movesBack: null,
  };
}
