import type { UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import { type StaffSummary, staffById, type UnitSummary, unitsById } from '../organisation/index.ts';
import type { EndProposal, EnrolmentPeriod, EnrolmentView } from './contract.ts';
import { statusAt } from './domain/states.ts';

/** Names of the units and people that enrolments mention. */
export interface Names {
  units: Map<UnitId, UnitSummary>;
  staff: Map<UserId, StaffSummary>;
}

/** Fetches the names that some enrolments need, and any others asked for. Usually remembered: no statement. */
export async function namesFor(
  work: Work,
  periods: readonly EnrolmentPeriod[],
  more: Partial<Ids> = {},
): Promise<Names> {
  const proposals = periods.flatMap((period) => period.proposals);
  const people = [
    ...periods.flatMap((period) => [period.responsibleStaffId, period.namedContactId]),
    ...proposals.flatMap((proposal) => [proposal.proposedBy, proposal.answeredBy]),
    ...(more.staff ?? []),
  ];
  const units = [
    ...periods.map((period) => period.unitId),
    ...proposals.flatMap((proposal) => [proposal.fromUnitId, proposal.toUnitId]),
    ...(more.units ?? []),
  ];
  const staff = people.filter((id) => id !== null);
  return {
    units: await unitsById(work, units),
    staff: staff.length === 0 ? new Map<UserId, StaffSummary>() : await staffById(work, staff),
  };
}

interface Ids {
  units: readonly UnitId[];
  staff: readonly (UserId | null)[];
}

/** A unit as shown; one that has no name (removed) is shown as a dash rather than failing the screen. */
export function unitOf(names: Names, id: UnitId): EnrolmentView['unit'] {
  const unit = names.units.get(id);
  return { id, name: unit?.name ?? '–', phone: unit?.staffPhone ?? null };
}

/** A person as shown, or null. */
export function personOf(names: Names, id: UserId | null): EnrolmentView['responsible'] {
  return id === null ? null : (names.staff.get(id) ?? null);
}

/** An enrolment as shown at a moment; its proposal is the newest one. */
export function present(period: EnrolmentPeriod, names: Names, now: Instant): EnrolmentView {
  const { id, patientId, level, referralId, modelHash, state, takenOnAt, startsAt, endsAt, version } = period;
  const [newest] = period.proposals;
  return {
    id,
    patientId,
    level,
    unit: unitOf(names, period.unitId),
    responsible: personOf(names, period.responsibleStaffId),
    namedContact: personOf(names, period.namedContactId),
    takenOnAt,
    referralId,
    modelHash,
    state,
    status: statusAt(period, now),
    startsAt,
    endsAt,
    version,
    proposal: newest === undefined ? null : presentProposal(newest, names, now),
  };
}

/** A proposal as shown at a moment. */
export function presentProposal(
  proposal: EndProposal,
  names: Names,
  now: Instant,
): NonNullable<EnrolmentView['proposal']> {
  const { id, state, reason, handover, proposedEndAt, proposedAt, dueAt, clause, answeredAt, answerReason } = proposal;
  return {
    id,
    from: unitOf(names, proposal.fromUnitId),
    to: unitOf(names, proposal.toUnitId),
    state,
    reason,
    handover,
    proposedEndAt,
    proposedAt,
    proposedBy: personOf(names, proposal.proposedBy),
    dueAt,
    overdue: state === 'proposed' && dueAt <= now,
    clause,
    answeredAt,
    answeredBy: personOf(names, proposal.answeredBy),
    answerReason,
  };
}
