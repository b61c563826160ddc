import type { FeelValue } from './feel/ast.ts';
import type { ClockId } from './needs.ts';
import { carriers, type EventKind, moneyParties, urgencies } from './vocabulary.ts';
import { stayPlaces } from './fact-choices.ts';
import type { InputCatalogue } from './inputs.ts';

/** What starts and stops the time limits that every model has. */
export const standardEvents: Readonly<Record<ClockId, { start: readonly EventKind[]; stop: readonly EventKind[] }>> = {
  'referral.receive': { start: ['referral.sent'], stop: ['referral.opened'] },
  'referral.decide': {
    start: ['referral.sent', 'completion.answered'],
    stop: ['referral.decided', 'completion.asked'],
  },
  'referral.acute-confirm': { start: ['referral.acute-sent'], stop: ['referral.acute-confirmed'] },
  'referral.acute-facts': { start: ['referral.acute-confirmed'], stop: ['completion.answered'] },
  'referral.decline-answer': { start: ['referral.declined'], stop: ['referral.decline-answered', 'dispute.opened'] },
  'completion.answer': { start: ['completion.asked'], stop: ['completion.answered'] },
  'enrolment.end-answer': { start: ['enrolment.end-proposed'], stop: ['enrolment.end-answered'] },
  'message.receipt': { start: ['message.sent'], stop: ['message.receipted'] },
};

/** What a reimbursement's condition may ask about an event. */
export const eventFacts = {
  /** In the patient's home. */
  inHome: { type: 'boolean' },
  place: { type: 'choice', values: stayPlaces },
  urgency: { type: 'choice', values: urgencies },
  carrier: { type: 'choice', values: carriers },
  /** Who buys of whom, for purchases between principals. */
  buyer: { type: 'choice', values: moneyParties },
  seller: { type: 'choice', values: moneyParties },
  /** Professions or parties met together. */
  joint: { type: 'boolean' },
  planned: { type: 'boolean' },
  minutes: { type: 'number', min: 0, max: 100_000, integer: true },
  participants: { type: 'number', min: 0, max: 1000, integer: true },
  days: { type: 'number', min: 0, max: 36_500, integer: true },
} as const satisfies InputCatalogue;

export type EventFacts = Readonly<Partial<Record<keyof typeof eventFacts, FeelValue>>>;
