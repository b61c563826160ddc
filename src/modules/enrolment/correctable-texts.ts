import type { EnrolmentId, Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { factLabel, textFacts } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOwner, WrittenMatter, WrittenText } from '../correction/index.ts';
import { holderAt } from '../organisation/index.ts';
import type { EndProposal, EnrolmentPeriod } from './contract.ts';
import { loadWithSiblings, lock } from './queries.ts';
import { enrolmentTexts } from './texts/index.ts';

/** What people have written about the end of an enrolment, for the correction module. */
export const enrolmentTextOwner: TextOwner = {
  kind: 'enrolment',
  async correctableTexts(work: Work, id: Id<string>, locked: boolean): Promise<WrittenMatter | undefined> {
    const enrolmentId = id as string as EnrolmentId;
    if (locked) await lock(work, [enrolmentId]);
    const all = await loadWithSiblings(work, enrolmentId);
    const enrolment = all.find((one) => one.id === enrolmentId);
    if (enrolment === undefined) return undefined;
    // Proposals are between two units; who else may see the enrolment sees none, and has written nothing.
    const { unitId } = userOf(work.actor);
    const own = enrolment.proposals.filter((one) => one.fromUnitId === unitId || one.toUnitId === unitId);
    const holder = await holderAt(work, enrolment.unitId);
    const whose = holder === undefined ? {} : { holder };
    return {
      patientId: enrolment.patientId,
      ...whose,
      texts: own.flatMap((proposal) => textsOf(enrolment, proposal, all)),
    };
  },
};

function textsOf(enrolment: EnrolmentPeriod, proposal: EndProposal, all: readonly EnrolmentPeriod[]): WrittenText[] {
  const { fromUnitId, toUnitId, proposedAt, answeredAt, answerReason, handover } = proposal;
  const standings = standingsOf(enrolment, proposal, all);
  const matters = proposal.state !== 'withdrawn';
  const common = { objectKind: 'end-proposal', standings, matters } as const;
  const label = (pick: 'reason' | 'answerReason') => both(enrolmentTexts, (t) => t[`text-${pick}`]);
  const ours = { ...common, unitId: fromUnitId, writtenAt: proposedAt };
  const answer = { ...common, unitId: toUnitId, writtenAt: answeredAt, maxLength: 4000 };
  return [
    { ...ours, field: 'reason', label: label('reason'), text: proposal.reason, maxLength: 4000 },
    ...[...textFacts].flatMap(([key, maxLength]): WrittenText[] => {
      const text = handover[key];
      if (typeof text !== 'string' || text.trim() === '') return [];
      return [{ ...ours, field: `handover.${key}`, label: factLabel(key), text, maxLength }];
    }),
    ...(answerReason === null
      ? []
      : [{ ...answer, field: 'answerReason', label: label('answerReason'), text: answerReason }]),
  ];
}

/** Levels that were to end together carry the same words: they are corrected together. */
function standingsOf(
  enrolment: EnrolmentPeriod,
  proposal: EndProposal,
  all: readonly EnrolmentPeriod[],
): WrittenText['standings'] {
  const readers = [proposal.fromUnitId, proposal.toUnitId];
  const together = all
    .filter((one) => one !== enrolment)
    .flatMap((one) =>
      one.proposals.filter((other) => sameAct(other, proposal)).map(({ id }) => ({ caseId: one.id, id })),
    );
  return [
    { caseId: enrolment.id, objectId: proposal.id, readers },
    ...together.map(({ caseId, id }) => ({ caseId, objectId: id, readers })),
  ];
}

function sameAct(one: EndProposal, other: EndProposal): boolean {
  return (
    one.proposedAt === other.proposedAt &&
    one.answeredAt === other.answeredAt &&
    one.fromUnitId === other.fromUnitId &&
    one.toUnitId === other.toUnitId
  );
}
