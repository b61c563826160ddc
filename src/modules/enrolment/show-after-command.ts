import type { EnrolmentId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import type { EnrolmentView } from './contract.ts';
import { lookAt, unknownEnrolment } from './lock-for-end.ts';
import { namesFor, present } from './present.ts';
import { loadWithSiblings } from './queries.ts';

/** What a command answers with: the patient's enrolments as this unit may see them. Only for the two units of the matter. */
export async function showAfterCommand(work: Work, id: EnrolmentId): Promise<{ enrolments: EnrolmentView[] }> {
  const all = await loadWithSiblings(work, id);
  const enrolment = all.find((one) => one.id === id);
  const { unitId } = userOf(work.actor);
  const own = enrolment?.unitId === unitId;
  const takesPart = own || enrolment?.proposals.some(({ toUnitId }) => toUnitId === unitId) === true;
  if (enrolment === undefined || !takesPart) throw unknownEnrolment();
  authorise(work, decideOnMatter(work, 'read'), await lookAt(work, enrolment));
  const names = await namesFor(work, all);
  return { enrolments: all.map((one) => present(one, names, work.now)) };
}
