import type { Bilingual } from '../../../kernel/texts.ts';
import type { ReferralAction, ReferralStage, ReferralState } from './words.ts';

/** The two parties of a referral. */
export type Side = 'sender' | 'receiver';

/** What moves a referral; accepting some of the levels is a move of its own. */
export type Move = ReferralAction | 'accept-in-part';

/**
 * The state machine: stage × move -> stage. What is not here is forbidden. Moves that leave the stage as it is (a draft is saved, facts are
 * supplied, a file is added) are here too, so that this table alone says what may be done when.
 */
export const moves: Record<ReferralStage, Partial<Record<Move, ReferralStage>>> = {
  draft: {
    save: 'draft',
    discard: 'draft',
    send: 'sent',
    'add-attachment': 'draft',
    'remove-attachment': 'draft',
  },
  unconfirmed: {
    confirm: 'received',
    'supply-facts': 'unconfirmed',
    withdraw: 'withdrawn',
    'add-attachment': 'unconfirmed',
    'remove-attachment': 'unconfirmed',
  },
  sent: {
    receive: 'received',
    'supply-facts': 'sent',
    withdraw: 'withdrawn',
    'add-attachment': 'sent',
    'remove-attachment': 'sent',
  },
  received: {
    'start-assessment': 'under-assessment',
    'ask-completion': 'completion-asked',
    accept: 'accepted',
    'accept-in-part': 'accepted-in-part',
    decline: 'declined',
    'supply-facts': 'received',
    withdraw: 'withdrawn',
    'add-attachment': 'received',
    'remove-attachment': 'received',
  },
  'under-assessment': {
    assess: 'under-assessment',
    'ask-completion': 'completion-asked',
    accept: 'accepted',
    'accept-in-part': 'accepted-in-part',
    decline: 'declined',
    'supply-facts': 'under-assessment',
    withdraw: 'withdrawn',
    'add-attachment': 'under-assessment',
    'remove-attachment': 'under-assessment',
  },
  'completion-asked': {
    'answer-completion': 'under-assessment',
    withdraw: 'withdrawn',
    'add-attachment': 'completion-asked',
    'remove-attachment': 'completion-asked',
  },
  accepted: { close: 'closed', 'supply-facts': 'accepted', 'add-attachment': 'accepted' },
  'accepted-in-part': { close: 'closed', 'supply-facts': 'accepted-in-part', 'add-attachment': 'accepted-in-part' },
  declined: { 'accept-decline': 'closed' },
  withdrawn: {},
  closed: {},
};

/** Who may make a move. Files may be added and taken back by both. */
export const movers: Record<ReferralAction, readonly Side[]> = {
  save: ['sender'],
  discard: ['sender'],
  send: ['sender'],
  receive: ['receiver'],
  confirm: ['receiver'],
  'start-assessment': ['receiver'],
  assess: ['receiver'],
  'ask-completion': ['receiver'],
  'answer-completion': ['sender'],
  'supply-facts': ['sender'],
  accept: ['receiver'],
  decline: ['receiver'],
  withdraw: ['sender'],
  close: ['sender'],
  'accept-decline': ['sender'],
  'add-attachment': ['sender', 'receiver'],
  'remove-attachment': ['sender', 'receiver'],
};

/** The stage that a move leads to, or null when it is forbidden. */
export function next(stage: ReferralStage, move: Move): ReferralStage | null {
  return moves[stage][move] ?? null;
}

/** What the stage is read from. */
export interface StageFacts {
  kind: string;
  state: ReferralState;
  receivedAt: string | null;
  confirmedAt: string | null;
}

/** Tells stages apart within the stored state: `sent` is unconfirmed (acute), sent, or received. */
export function stageOf(referral: StageFacts): ReferralStage {
  if (referral.state !== 'sent') return referral.state;
  if (referral.kind === 'acute' && referral.confirmedAt === null) return 'unconfirmed';
  return referral.receivedAt === null ? 'sent' : 'received';
}

/** The stored state of a stage. */
export function stateOf(stage: ReferralStage): ReferralState {
  return stage === 'unconfirmed' || stage === 'received' ? 'sent' : stage;
}

const inStage: Record<ReferralStage, Bilingual> = {
  draft: {
    sv: 'Vårdbegäran är ett utkast och har inte skickats.',
    en: 'The referral is a draft and has not been sent.',
  },
  unconfirmed: {
    sv: 'Den akuta vårdbegäran gäller först när mottagaren har bekräftat den.',
    en: 'The acute referral does not count until the receiver has confirmed it.',
  },
  sent: {
    sv: 'Mottagaren har ännu inte tagit emot vårdbegäran.',
    en: 'The receiver has not yet received the referral.',
  },
  received: {
    sv: 'Vårdbegäran är mottagen och väntar på bedömning.',
    en: 'The referral is received and awaits assessment.',
  },
  'under-assessment': { sv: 'Mottagaren bedömer vårdbegäran.', en: 'The receiver is assessing the referral.' },
  'completion-asked': {
    sv: 'Mottagaren har bett om komplettering och väntar på avsändarens svar.',
    en: 'The receiver has asked for completion and waits for the sender to answer.',
  },
  accepted: { sv: 'Vårdbegäran är redan accepterad.', en: 'The referral is already accepted.' },
  'accepted-in-part': {
    sv: 'Vårdbegäran är redan delvis accepterad.',
    en: 'The referral is already accepted in part.',
  },
  declined: { sv: 'Vårdbegäran är redan avslagen.', en: 'The referral is already declined.' },
  withdrawn: { sv: 'Vårdbegäran är återtagen av avsändaren.', en: 'The referral has been withdrawn by the sender.' },
  closed: { sv: 'Ärendet är avslutat.', en: 'The matter is closed.' },
};

/** Why a move cannot be made now: the state the matter is in, as a sentence. */
export function whyNotInStage(stage: ReferralStage): Bilingual {
  return inStage[stage];
}
