import type { Instant } from '../../kernel/instant.ts';
import { type Bilingual, both } from '../../kernel/texts.ts';
import type { UserActor } from '../../platform/actor.ts';
import { holds, type Permission } from '../../platform/authorise.ts';
import type { EndProposal, EnrolmentAction, EnrolmentPeriod } from './contract.ts';
import { after, statusAt } from './domain/states.ts';
import { may } from './policy.ts';
import { enrolmentTexts } from './texts/index.ts';

/** An enrolment as somebody looks at it at a moment. */
export interface Looked {
  enrolment: EnrolmentPeriod;
  actor: UserActor;
  now: Instant;
  /** Names for the reasons. */
  unitName: string;
  receiverName: string;
  responsibleName: string;
}

/** Why an action cannot be taken, and what would be needed. */
export interface WhyNot {
  kind: 'not-allowed' | 'wrong-state';
  code: string;
  text: Bilingual;
}

type Texts = Parameters<Parameters<typeof both<typeof enrolmentTexts.sv>>[1]>[0];
const say = (pick: (t: Texts) => string): Bilingual => both(enrolmentTexts, pick);

/** Whose action it is: the unit that is responsible, or the one that the proposal was made to. */
const rules: Record<EnrolmentAction, { permission: Permission; side: 'responsible' | 'receiver' }> = {
  'take-on': { permission: may.takeOn, side: 'responsible' },
  'change-responsible': { permission: may.changeResponsible, side: 'responsible' },
  'propose-end': { permission: may.proposeEnd, side: 'responsible' },
  'withdraw-end': { permission: may.proposeEnd, side: 'responsible' },
  'accept-end': { permission: may.answerEnd, side: 'receiver' },
  'contest-end': { permission: may.answerEnd, side: 'receiver' },
};

/** Why somebody cannot take over what has been taken over. */
export const takenOnAlready = 'taken-on-already';

/** The newest proposal, if it is still without an answer. */
export function openProposal(enrolment: EnrolmentPeriod): EndProposal | undefined {
  return enrolment.proposals.find((proposal) => proposal.state === 'proposed');
}

/** Why somebody may not take an action on an enrolment now; null when they may. */
export function whyNot(action: EnrolmentAction, looked: Looked): WhyNot | null {
  const { actor, enrolment } = looked;
  const { permission, side } = rules[action];
  if (!holds(actor.role, permission)) {
    const text = {
      sv: enrolmentTexts.sv.whyRole({ who: permission.sentence.sv }),
      en: enrolmentTexts.en.whyRole({ who: permission.sentence.en }),
    };
    return { kind: 'not-allowed', code: 'role-lacks-permission', text };
  }
  if (side === 'responsible' && enrolment.unitId !== actor.unitId) {
    const text = say((t) => t.whyNotOwnUnit({ unit: looked.unitName }));
    return { kind: 'not-allowed', code: 'not-responsible-unit', text };
  }
  return wrongMoment(action, looked) ?? wrongReceiver(side, looked);
}

function wrongReceiver(side: 'responsible' | 'receiver', { actor, enrolment, receiverName }: Looked): WhyNot | null {
  if (side === 'responsible' || openProposal(enrolment)?.toUnitId === actor.unitId) return null;
  const text = say((t) => t.whyNotReceiver({ unit: receiverName }));
  return { kind: 'not-allowed', code: 'not-receiver', text };
}

function wrongMoment(action: EnrolmentAction, { enrolment, now, responsibleName }: Looked): WhyNot | null {
  const status = statusAt(enrolment, now);
  const wrong = (code: string, text: Bilingual): WhyNot => ({ kind: 'wrong-state', code, text });
  if (action === 'take-on' && enrolment.state !== 'ended' && enrolment.takenOnAt !== null)
    return wrong(
      takenOnAlready,
      say((t) => t.whyTakenOn({ name: responsibleName })),
    );
  if (status !== 'ended' && after(enrolment.state, action) !== undefined) return null;
  if (status === 'ended')
    return wrong(
      'enrolment-ended',
      say((t) => t.whyEnded),
    );
  if (status === 'ending')
    return wrong(
      'end-accepted-already',
      say((t) => t.whyEnding),
    );
  if (action === 'propose-end')
    return wrong(
      'end-proposed-already',
      say((t) => t.whyAlreadyProposed),
    );
  if (status === 'end-contested')
    return wrong(
      'end-contested-already',
      say((t) => t.whyContested),
    );
  return wrong(
    'no-end-proposed',
    say((t) => t.whyNothingProposed),
  );
}
