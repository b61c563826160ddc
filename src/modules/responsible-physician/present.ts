import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { CooperationModel } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import { staffById, type StaffSummary, unitsById, type UnitSummary } from '../organisation/index.ts';
import { identitiesOf, type PatientIdentity } from '../patient/index.ts';
import type { ShownChoice, ShownTerm, Transfer } from './contract.ts';
import { type CarrierChoice, carriersIn } from './domain/carriers.ts';
import { possibleActions } from './domain/transfer-states.ts';
import { sideOf } from './entry.ts';
import { physiciansOfUnit } from './people.ts';
import type { TermRow, TransferRow } from './queries.ts';
import { type Substitutes, substitutesAt } from './substitutes.ts';

const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Names that terms and transfers are shown with. */
export interface Names {
  unit(id: UnitId): { id: UnitId; name: string; phone: string | null };
  person(id: UserId | null): StaffSummary | null;
  substitutes: Substitutes;
}

/** Names of units and people, and who stands in for them today. */
export async function namesOf(
  work: Work,
  unitIds: readonly (UnitId | null)[],
  staffIds: readonly (UserId | null)[],
): Promise<Names> {
  const substitutes = await substitutesAt(work, unitIds.filter(known), work.now);
  const units: Map<UnitId, UnitSummary> = await unitsById(work, unitIds.filter(known));
  const staff = await staffById(work, [...staffIds.filter(known), ...substitutes.people]);
  return {
    unit: (id) => ({ id, name: units.get(id)?.name ?? '–', phone: units.get(id)?.staffPhone ?? null }),
    person: (id) => (id === null ? null : (staff.get(id) ?? null)),
    substitutes,
  };
}

export function clauseRef(hash: string, model: CooperationModel, id: string) {
  return { modelHash: hash, id, heading: model.clauses.get(id)?.heading ?? id };
}

export function shownChoice(hash: string, model: CooperationModel, one: CarrierChoice): ShownChoice {
  const { carriedBy, title, criteria, share } = one;
  return { carriedBy, title, criteria, share, clause: clauseRef(hash, model, one.clause) };
}

/** A term in words; its model is the one that it was named under. */
export async function shownTerm(work: Work, term: TermRow, names: Names): Promise<ShownTerm> {
  const model = await modelByHash(work, term.modelHash);
  const substitute = term.validTo === null ? names.substitutes.of(term.unitId, term.staffId) : null;
  return {
    id: term.id,
    carriedBy: term.carrier,
    title: titleOf(model, term.carrier),
    unit: names.unit(term.unitId),
    person: names.person(term.staffId),
    substitute: names.person(substitute),
    since: term.validFrom,
    until: term.validTo,
    clause: clauseRef(term.modelHash, model, term.clause),
  };
}

function titleOf(model: CooperationModel, carriedBy: CarrierChoice['carriedBy']): ShownTerm['title'] {
  const written = model.document.physician?.find((one) => one.carriedBy === carriedBy);
  return written?.title ?? carriersIn(model, null).at(-1)?.title ?? { sv: carriedBy, en: carriedBy };
}

/** Transfers as the acting unit sees them, with what it may do. */
export async function presentTransfers(work: Work, rows: readonly TransferRow[]): Promise<Transfer[]> {
  const names = await namesOf(
    work,
    rows.flatMap((row) => [row.fromUnitId, row.toUnitId]),
    rows.flatMap((row) => [row.askedBy, row.answeredBy]),
  );
  const patients = await identitiesOf(
    work,
    rows.filter((row) => row.state !== 'withdrawn').map(({ patientId }) => patientId),
  );
  const accepting = rows.some((row) => row.state === 'asked' && sideOf(work, row) === 'receiver');
  const physicians = accepting ? await physiciansOfUnit(work) : [];
  const shown: Transfer[] = [];
  for (const row of rows) shown.push(await presentTransfer(work, row, { names, patients, physicians }));
  return shown;
}

interface Around {
  names: Names;
  patients: Map<PatientId, PatientIdentity>;
  physicians: Transfer['physicians'];
}

async function presentTransfer(work: Work, row: TransferRow, around: Around): Promise<Transfer> {
  const { names, patients, physicians } = around;
  const model = await modelByHash(work, row.modelHash);
  const side = sideOf(work, row);
  const actions = possibleActions(row, side);
  const written = model.document.physician?.find((one) => one.carriedBy === row.carrier);
  const criteria = written === undefined || written.covers === 'others' ? null : (written.covers.criteria ?? null);
  return {
    id: row.id,
    patient: shownPatient(patients.get(row.patientId)),
    direction: row.direction,
    state: row.state,
    from: names.unit(row.fromUnitId),
    to: names.unit(row.toUnitId),
    carriedBy: row.carrier,
    title: titleOf(model, row.carrier),
    criteria,
    clause: clauseRef(row.modelHash, model, row.clause),
    reason: row.reason,
    askedAt: row.askedAt,
    askedBy: names.person(row.askedBy),
    dueAt: row.dueAt,
    answer:
      row.answeredAt === null
        ? null
        : { at: row.answeredAt, by: names.person(row.answeredBy), reason: row.answerReason },
    acknowledgedAt: row.acknowledgedAt,
    actions,
    physicians: actions.includes('accept') ? physicians : [],
    version: row.version,
  };
}

/** Who it is about; null once the acting unit may no longer see it. */
export function shownPatient(identity: PatientIdentity | undefined): Transfer['patient'] {
  if (identity === undefined) return null;
  const { id, name, number, birthDate, protectedIdentity } = identity;
  return { id, name, number, birthDate, protectedIdentity: protectedIdentity !== 'none' };
}
