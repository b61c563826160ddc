import type { z } from 'zod';
import type { MessageId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, deny } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import type { moveToPatientBody } from '../correction/contract.ts';
import { moveMatters, rightPatient } from '../correction/index.ts';
import { lookAt } from './deliver.ts';
import { contentIsHidden } from './domain/states.ts';
import { moveThreads } from './move-queries.ts';
import { loadMessage, lockThread, type MessageRow } from './queries.ts';
import { messagingTexts } from './texts/index.ts';

/**
 * The unit that began a thread moves it, whole, to the patient whom it is about. What was about a referral goes with the referral
 * instead. Nobody of the other units sees the wrong patient through it any more.
 */
export async function moveThread(
  work: Work,
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof moveToPatientBody> },
): Promise<{ id: string }> {
  const { first, rows } = await begin(work, id, body.version);
  const to = await rightPatient(work, lookAt(first), body);
  const { threadId } = first;
  const matter = { kind: 'message' as const, id: threadId, units: unitsIn(rows) };
  await moveMatters(work, { from: first.patientId, to, cases: [matter], reason: body.reason });
  await moveThreads(work, threadId, [threadId], to);
  return { id };
}

async function begin(work: Work, id: MessageId, version: number): Promise<{ first: MessageRow; rows: MessageRow[] }> {
  const message = await loadMessage(work, id, 'for update');
  const rows = message === undefined ? [] : await lockThread(work, message.threadId);
  const [first] = rows;
  if (message === undefined || first === undefined)
    throw notFound(
      'no-such-message',
      both(messagingTexts, (t) => t.notFound),
    );
  const began = first.id === first.threadId && first.fromUnitId === userOf(work.actor).unitId;
  const onlySender = both(messagingTexts, (t) => t.onlySender);
  authorise(work, began ? decideOnMatter(work, 'change') : deny('wrong-side', onlySender), lookAt(first));
  if (first.caseKind === 'referral')
    throw wrongState(
      'belongs-to-referral',
      both(messagingTexts, (t) => t.ofReferral),
    );
  requireVersion(message.version, version);
  return { first, rows };
}

/** The units that take part: not one that a message was wrongly addressed to. */
function unitsIn(rows: readonly MessageRow[]): UnitId[] {
  const units = rows.flatMap((row) => [
    row.fromUnitId,
    row.forwardedByUnitId,
    contentIsHidden(row, 'receiver') ? null : row.toUnitId,
  ]);
  return [...new Set(units.filter((unit) => unit !== null))];
}
