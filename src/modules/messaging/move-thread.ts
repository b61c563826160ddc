import type { z } from 'zod';
import type { MessageId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, deny } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { moveMatters } from '../correction/index.ts';
import { patientByNumber } from '../patient/index.ts';
import type { moveThreadRequest } from './contract.ts';
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
  { params: { id }, body }: { params: { id: MessageId }; body: z.output<typeof moveThreadRequest> },
): Promise<{ id: string }> {
  const { first, rows } = await begin(work, id, body.version);
  const to = await patientByNumber(work, body.number);
  const refuse = (code: string, pick: 'noSuchNumber' | 'samePatient') => {
    const text = both(messagingTexts, (t) => t[pick]);
    return badInput(code, text, { number: text });
  };
  if (to === undefined) throw refuse('no-such-patient', 'noSuchNumber');
  if (to === first.patientId) throw refuse('same-patient', 'samePatient');
  work.look({ ...lookAt(first), ground: 'identity-by-number', patientId: to });
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
