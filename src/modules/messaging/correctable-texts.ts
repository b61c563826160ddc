import type { Id, MessageId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOwner, WrittenMatter, WrittenText } from '../correction/index.ts';
import { contentIsHidden } from './domain/states.ts';
import { loadThread, lockThread, type MessageRow } from './queries.ts';
import { messagingTexts } from './texts/index.ts';

/** What people have written in a thread of messages, for the correction module. */
export const messageTextOwner: TextOwner = {
  kind: 'message',
  async correctableTexts(work: Work, id: Id<string>, lock: boolean): Promise<WrittenMatter | undefined> {
    const threadId = id as string as MessageId;
    const rows = await (lock ? lockThread(work, threadId) : loadThread(work, threadId));
    const [first] = rows;
    if (first === undefined || first.threadId !== threadId) return undefined;
    const holder = { providerId: first.ownerProviderId, unitId: first.ownerUnitId };
    return { patientId: first.patientId, holder, texts: rows.flatMap((row) => textsOf(row, rows)) };
  },
};

function textsOf(row: MessageRow, thread: readonly MessageRow[]): WrittenText[] {
  // What was passed on is corrected where it now stands, together with the earlier places.
  if (row.continued) return reasonOf(row);
  const label = (pick: 'subject' | 'body') => both(messagingTexts, (t) => t[`text-${pick}`]);
  const common = {
    objectKind: 'message',
    unitId: row.fromUnitId,
    writtenAt: row.sentAt,
    matters: row.state !== 'withdrawn' && row.state !== 'mis-sent',
    standings: [standing(row), ...earlier(row, thread).map(standing)],
  } as const;
  return [
    { ...common, field: 'subject', label: label('subject'), text: row.subject, maxLength: 200 },
    { ...common, field: 'body', label: label('body'), text: row.body, maxLength: 8000 },
    ...reasonOf(row),
  ];
}

/** Why a message was withdrawn, passed on, or said to be wrongly addressed. */
function reasonOf(row: MessageRow): WrittenText[] {
  if (row.endedReason === null || row.endedReason === '') return [];
  return [
    {
      objectKind: 'message',
      field: 'endedReason',
      label: both(messagingTexts, (t) => t['text-endedReason']),
      text: row.endedReason,
      maxLength: 1000,
      unitId: row.state === 'withdrawn' ? row.fromUnitId : row.toUnitId,
      writtenAt: row.endedAt,
      standings: [standing(row)],
      matters: false,
    },
  ];
}

function standing(row: MessageRow): WrittenText['standings'][number] {
  const units: (UnitId | null)[] = [
    row.fromUnitId,
    row.forwardedByUnitId,
    contentIsHidden(row, 'receiver') ? null : row.toUnitId,
  ];
  return { caseId: row.threadId, objectId: row.id, readers: [...new Set(units.filter((unit) => unit !== null))] };
}

/** The messages that this one passes on or sends again, with the same words. */
function earlier(row: MessageRow, thread: readonly MessageRow[]): MessageRow[] {
  const before = thread.find(({ id }) => id === row.forwardedFrom);
  if (before === undefined || before.subject !== row.subject || before.body !== row.body) return [];
  return [before, ...earlier(before, thread)];
}
