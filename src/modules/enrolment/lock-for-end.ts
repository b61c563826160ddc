import type { EnrolmentId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, deny } from '../../platform/authorise.ts';
import { type About, badInput, notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { holderAt } from '../organisation/index.ts';
import { openProposal, takenOnAlready, whyNot } from './actions.ts';
import type { EnrolmentAction, EnrolmentPeriod } from './contract.ts';
import { type Names, namesFor, personOf, unitOf } from './present.ts';
import { lock } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

/** An enrolment as the user saw it. */
export interface Target {
  id: EnrolmentId;
  version: number;
}

/** Enrolments locked for a command, of one patient and one unit, with the names that its entries need. */
export interface Locked {
  enrolments: [EnrolmentPeriod, ...EnrolmentPeriod[]];
  names: Names;
}

/**
 * Locks the enrolments that a command is about and makes sure that this person may take the action on each of them, in the state and
 * the version they are in. All or nothing.
 */
export async function lockFor(work: Work, action: EnrolmentAction, targets: readonly Target[]): Promise<Locked> {
  const [first, ...rest] = await lock(
    work,
    targets.map(({ id }) => id),
  );
  if (first === undefined || rest.length + 1 < targets.length) throw unknownEnrolment();
  const enrolments: Locked['enrolments'] = [first, ...rest];
  const names = await namesFor(work, enrolments);
  for (const enrolment of enrolments)
    requireAction(work, action, enrolment, { names, about: await lookAt(work, enrolment) });
  requireTogether(enrolments);
  for (const enrolment of enrolments) {
    requireVersion(enrolment.version, targets.find(({ id }) => id === enrolment.id)?.version ?? 0);
  }
  return { enrolments, names };
}

/** Locks one enrolment, whatever its version, and makes sure that this person may take the action on it. */
export async function lockForAny(work: Work, action: EnrolmentAction, id: EnrolmentId): Promise<EnrolmentPeriod> {
  const [enrolment] = await lock(work, [id]);
  if (enrolment === undefined) throw unknownEnrolment();
  const names = await namesFor(work, [enrolment]);
  requireAction(work, action, enrolment, { names, about: await lookAt(work, enrolment) });
  return enrolment;
}

/** An enrolment as the access log names it: it is its unit's, whoever looks. */
export async function lookAt(work: Work, { id, patientId, unitId }: EnrolmentPeriod): Promise<About> {
  const holder = await holderAt(work, unitId);
  return { patientId, caseKind: 'enrolment', caseId: id, ...(holder === undefined ? {} : { holder }) };
}

/** The refusal for an enrolment that does not exist or cannot be seen. */
export function unknownEnrolment() {
  return notFound(
    'enrolment-not-found',
    both(enrolmentTexts, (t) => t.notFound),
  );
}

function requireAction(
  work: Work,
  action: EnrolmentAction,
  enrolment: EnrolmentPeriod,
  { names, about }: { names: Names; about: About },
): void {
  const actor = userOf(work.actor);
  const proposal = openProposal(enrolment);
  const why = whyNot(action, {
    enrolment,
    actor,
    now: work.now,
    unitName: unitOf(names, enrolment.unitId).name,
    responsibleName: personOf(names, enrolment.responsibleStaffId)?.name ?? '–',
    receiverName: proposal === undefined ? '–' : unitOf(names, proposal.toUnitId).name,
  });
  const decision = why?.kind === 'not-allowed' ? deny(why.code, why.text) : decideOnMatter(work, 'change');
  authorise(work, decision, about);
  if (why !== null && !(why.code === takenOnAlready && enrolment.responsibleStaffId === actor.userId))
    throw wrongState(why.code, why.text, { state: enrolment.state, enrolmentId: enrolment.id });
}

function requireTogether(enrolments: readonly EnrolmentPeriod[]): void {
  if (new Set(enrolments.map(({ patientId }) => patientId)).size > 1) {
    throw badInput(
      'not-one-patient',
      both(enrolmentTexts, (t) => t.notOnePatient),
    );
  }
  if (new Set(enrolments.map(({ unitId }) => unitId)).size > 1) {
    throw badInput(
      'not-one-unit',
      both(enrolmentTexts, (t) => t.notOneUnit),
    );
  }
}
