import type { Id, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { holderOf } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOwner, WrittenMatter, WrittenText } from '../correction/index.ts';
import { loadRequest, loadWhole, type RequestId, type WholeRequest } from './queries.ts';
import { supportTexts } from './texts/index.ts';

/** The parts of the short form, as they stand in a request. */
export const writtenParts = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** What people have written in a support request, for the correction module. */
export const supportTextOwner: TextOwner = {
  kind: 'support-request',
  async correctableTexts(work: Work, id: Id<string>, lock: boolean): Promise<WrittenMatter | undefined> {
    const requestId = id as string as RequestId;
    if (lock && (await loadRequest(work, requestId, true)) === undefined) return undefined;
    const whole = await loadWhole(work, requestId);
    if (whole === undefined) return undefined;
    return { patientId: whole.request.patientId, ...holderOf(whole.request), texts: textsOf(whole) };
  },
};

function textsOf({ request, answers, reports }: WholeRequest): WrittenText[] {
  const readers = request.participantUnitIds as UnitId[];
  const text = (
    given: Pick<WrittenText, 'objectKind' | 'field' | 'text' | 'unitId' | 'writtenAt'>,
    id: Id<string>,
  ) => ({
    ...given,
    label: both(supportTexts, (t) => t[labelOf(given.objectKind, given.field)]),
    maxLength: 4000,
    standings: [{ caseId: request.id, objectId: id, readers }] as const,
    matters: request.state !== 'withdrawn',
  });
  const { fromUnitId: unitId, sentAt: writtenAt, id } = request;
  return [
    ...writtenParts
      .filter((part) => request[part] !== '')
      .map((part) => text({ objectKind: 'support-request', field: part, text: request[part], unitId, writtenAt }, id)),
    ...answers.map((one) =>
      text(
        { objectKind: 'support-answer', field: 'body', text: one.body, unitId: one.unitId, writtenAt: one.answeredAt },
        one.id,
      ),
    ),
    ...reports.map((one) =>
      text(
        {
          objectKind: 'support-report',
          field: 'body',
          text: one.body,
          unitId: one.ownerUnitId,
          writtenAt: one.writtenAt,
        },
        one.id,
      ),
    ),
  ];
}

function labelOf(objectKind: string, field: string) {
  if (objectKind === 'support-answer') return 'text-answer';
  return objectKind === 'support-report' ? 'text-report' : (`text-${field as (typeof writtenParts)[number]}` as const);
}
