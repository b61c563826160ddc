import type { EnrolmentId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { contains } from '../../kernel/period.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { type CaseEntry, entriesOfCase } from '../../platform/journal/of-case.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnPatient } from '../access/index.ts';
import { notesOf } from '../correction/index.ts';
import { staffOfUnit } from '../organisation/index.ts';
import { type Situation, situationOf } from '../patient/index.ts';
import { asItReads } from './as-it-reads.ts';
import { openProposal, whyNot } from './actions.ts';
import { type EnrolmentDetail, type EnrolmentPeriod, enrolmentActions } from './contract.ts';
import { lookAt, unknownEnrolment } from './lock-for-end.ts';
import { type Names, namesFor, personOf, present, presentProposal, unitOf } from './present.ts';
import { loadWithSiblings } from './queries.ts';

/** One enrolment with its proposals and history, the patient's other levels, and what this person may do next. */
export async function showEnrolment(work: Work, id: EnrolmentId): Promise<EnrolmentDetail> {
  const written = await loadWithSiblings(work, id);
  const notes = await notesOf(
    work,
    written.map((one) => one.id),
  );
  const all = written.map((one) => asItReads(one, notes));
  const enrolment = all.find((one) => one.id === id);
  if (enrolment === undefined) throw unknownEnrolment();
  const { patientId, unitId } = enrolment;
  authorise(work, await decideOnPatient(work, patientId), await lookAt(work, enrolment));
  const situation = await situationOf(work, patientId);
  const entries = await entriesOfCase(work, id);
  const listing = situation?.listings.find((one) => holdsAt(one, work.now));
  const listedAt = listing?.unitId ?? null;
  const names = await namesFor(work, all, {
    units: [...entries.flatMap((entry) => entry.unitId ?? []), ...(listedAt === null ? [] : [listedAt])],
    staff: [listing?.physicianId ?? null, ...entries.map(({ userId }) => userId)],
  });
  const own = userOf(work.actor).unitId === unitId;
  return {
    enrolment: present(enrolment, names, work.now),
    patient: situation === undefined ? null : patientOf(situation),
    proposals: enrolment.proposals.map((proposal) => presentProposal(proposal, names, work.now)),
    others: all.filter((one) => one !== enrolment).map((one) => present(one, names, work.now)),
    notes,
    history: entries.map((entry) => presentEntry(entry, names)),
    actions: actionsOn(work, enrolment, names),
    listedAt: listedAt === null ? null : unitOf(names, listedAt),
    physician: personOf(names, listing?.physicianId ?? null),
    alerts: (situation?.alerts ?? []).map(({ id, description }) => ({ id, description })),
    staff: own ? await staffOfUnit(work, unitId, work.now) : [],
    now: work.now,
  };
}

function holdsAt(period: { validFrom: Instant; validTo: Instant | null }, at: Instant): boolean {
  return contains({ start: period.validFrom, end: period.validTo }, at);
}

function patientOf({ identity }: Situation): EnrolmentDetail['patient'] {
  const { id, name, number, numberKind, birthDate, protectedIdentity } = identity;
  return { id, name, number, numberKind, birthDate, protectedIdentity };
}

function presentEntry(entry: CaseEntry, names: Names): EnrolmentDetail['history'][number] {
  const { id, type, at, unitId, userId, params } = entry;
  return {
    id,
    type,
    at,
    unit: unitId === null ? null : unitOf(names, unitId),
    person: personOf(names, userId),
    params,
  };
}

/** Each action, whether it may be taken now, and if not why. */
function actionsOn(work: Work, enrolment: EnrolmentPeriod, names: Names): EnrolmentDetail['actions'] {
  const proposal = openProposal(enrolment);
  const looked = {
    enrolment,
    actor: userOf(work.actor),
    now: work.now,
    unitName: unitOf(names, enrolment.unitId).name,
    responsibleName: personOf(names, enrolment.responsibleStaffId)?.name ?? '–',
    receiverName: proposal === undefined ? '–' : unitOf(names, proposal.toUnitId).name,
  };
  return enrolmentActions.map((action) => {
    const why = whyNot(action, looked);
    return { action, allowed: why === null, why: why?.text ?? null };
  });
}
