/** States as the parties see them; the column's check has the same list. */
export const referralStates = [
  'draft',
  'sent',
  'completion-asked',
  'under-assessment',
  'accepted',
  'accepted-in-part',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** States with what has happened within them told apart: this is what decides which actions are possible. */
export const referralStages = [
  'draft',
  'unconfirmed',
  'sent',
  'received',
  'under-assessment',
  'completion-asked',
  'accepted',
  'accepted-in-part',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type ReferralStage = (typeof referralStages)[number];

/** What can be done with a referral; each is one endpoint: POST /api/referrals/:id/<action>. */
export const referralActions = [
  'save',
  'discard',
  'send',
  'receive',
  'confirm',
  'start-assessment',
  'assess',
  'ask-completion',
  'answer-completion',
  'supply-facts',
  'accept',
  'decline',
  'withdraw',
  'close',
  'accept-decline',
  'add-attachment',
  'remove-attachment',
] as const;
export type ReferralAction = (typeof referralActions)[number];

/** Why a referral is declined. Lack of capacity is counted by itself: it is no disagreement about the rule. */
export const declineCodes = [
  'threshold-not-met',
  'wrong-receiver',
  'other-principal',
  'capacity',
  'patient-declines',
  'other',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** Most characters of a question, an answer or a reason. */
export const wordsMax = 4000;

export const maxAttachmentBytes = 20 * 1024 * 1024;
export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
