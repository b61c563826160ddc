import type { Id, ReferralId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { type FactKey, factLabel, textFacts } from '../../model/index.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOwner, WrittenMatter, WrittenText } from '../correction/index.ts';
import { type ReferralAnswer, wordsMax } from './contract.ts';
import { completionsOf } from './conversation-queries.ts';
import { sidesOf } from './policy.ts';
import { factsOf, loadReferral, lockReferral, type Referral } from './queries.ts';
import { unitOf } from './record-move.ts';
import { referralTexts } from './texts/index.ts';

/** What people have written in a referral that has been sent, for the correction module. */
export const referralTextOwner: TextOwner = {
  kind: 'referral',
  async correctableTexts(work: Work, id: Id<string>, lock: boolean): Promise<WrittenMatter | undefined> {
    const referralId = id as string as ReferralId;
    const referral = await (lock ? lockReferral(work, referralId) : loadReferral(work, referralId));
    if (referral === undefined || referral.state === 'draft' || sidesOf(work, referral).length === 0) return undefined;
    const completions = await completionsOf(work, referralId);
    const texts = [...ofFacts(referral), ...ofDecision(referral), ...completions.flatMap(ofCompletion(referral))];
    const holder = { providerId: referral.ownerProviderId, unitId: referral.ownerUnitId };
    return { patientId: referral.patientId, holder, texts };
  },
};

/** A text of the matter; both units see all of it. A referral that was taken back is acted on by nobody. */
function written(
  referral: Referral,
  by: UnitId,
  text: Pick<WrittenText, 'field' | 'label' | 'text' | 'writtenAt'> & Partial<Pick<WrittenText, 'maxLength'>>,
  at: { objectKind: 'referral' | 'completion'; objectId: Id<string> } = {
    objectKind: 'referral',
    objectId: referral.id,
  },
): WrittenText {
  const readers = [referral.fromUnitId, unitOf(referral, 'receiver')];
  return {
    maxLength: wordsMax,
    ...text,
    objectKind: at.objectKind,
    unitId: by,
    standings: [{ caseId: referral.id, objectId: at.objectId, readers }],
    matters: referral.state !== 'withdrawn',
  };
}

const label = (pick: 'question' | 'answer' | 'declineReason' | 'deviationReason' | 'messageToSender' | 'withdrawn') =>
  both(referralTexts, (t) => t[`text-${pick}`]);

function ofFacts(referral: Referral): WrittenText[] {
  const facts = factsOf(referral);
  return [...textFacts].flatMap(([key, maxLength]) => {
    const text = facts[key];
    if (typeof text !== 'string' || text.trim() === '') return [];
    const { sentAt: writtenAt } = referral;
    return [
      written(referral, referral.fromUnitId, {
        field: factField(key),
        label: factLabel(key),
        text,
        maxLength,
        writtenAt,
      }),
    ];
  });
}

/** The name by which a fact's notes are kept. */
export function factField(key: FactKey): string {
  return `facts.${key}`;
}

function ofDecision(referral: Referral): WrittenText[] {
  const decision = referral.decision as unknown as ReferralAnswer['decision'];
  const { decidedAt, withdrawnReason } = referral;
  const receiver = unitOf(referral, 'receiver');
  const given = (by: UnitId, field: string, name: Parameters<typeof label>[0], text: string | null | undefined) =>
    text === null || text === undefined || text === ''
      ? []
      : [written(referral, by, { field, label: label(name), text, writtenAt: decidedAt })];
  return [
    ...given(receiver, 'decision.decline.reason', 'declineReason', decision?.decline?.reason),
    ...given(receiver, 'decision.deviationReason', 'deviationReason', decision?.deviationReason),
    ...given(receiver, 'decision.messageToSender', 'messageToSender', decision?.messageToSender),
    ...(decision?.declinedLevels ?? []).flatMap(({ level, reason }) =>
      given(receiver, `decision.declinedLevels.${level}`, 'declineReason', reason),
    ),
    ...given(referral.fromUnitId, 'withdrawnReason', 'withdrawn', withdrawnReason),
  ];
}

type Completion = Awaited<ReturnType<typeof completionsOf>>[number];

function ofCompletion(referral: Referral): (completion: Completion) => WrittenText[] {
  return ({ id, question, askedAt, answer, answeredAt }) => {
    const at = { objectKind: 'completion', objectId: id } as const;
    const receiver = unitOf(referral, 'receiver');
    const asked = { field: 'question', label: label('question'), text: question, writtenAt: askedAt };
    const answered = { field: 'answer', label: label('answer'), text: answer ?? '', writtenAt: answeredAt };
    return [
      written(referral, receiver, asked, at),
      ...(answer === null ? [] : [written(referral, referral.fromUnitId, answered, at)]),
    ];
  };
}
