import type { UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { unitById } from '../organisation/index.ts';
import type { RequestRow } from './queries.ts';
import { sendReport } from './report.ts';
import { supportTexts } from './texts/index.ts';

/** The ward that a patient is sent straight to; refuses what is no ward of the county. */
export async function wardOf(work: Work, unitId: UnitId): Promise<UnitId> {
  const unit = await unitById(work, unitId);
  if (unit?.kind === 'ward' && unit.active && unit.county === work.actor.county) return unit.id;
  const text = both(supportTexts, (t) => t.notWard);
  throw badInput('not-a-ward', text, { 'answer.toUnitId': text });
}

/** The ward takes part from now on: it reads the thread, and acknowledges that the patient comes. A ward that answers itself knows. */
export async function tellWard(work: Work, request: RequestRow, ward: UnitId, body: string): Promise<void> {
  if (ward === userOf(work.actor).unitId) return;
  const { id, patientId } = request;
  const relation = { patientId, ground: 'support-request', caseKind: 'support-request', caseId: id } as const;
  await relate(work, [{ ...relation, unitId: ward, scope: 'process' }]);
  await sendReport(work, request, { unitId: ward, staffId: null }, body);
}
