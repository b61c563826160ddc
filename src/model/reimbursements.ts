import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Bilingual } from '../kernel/texts.ts';
import { dateAt } from '../kernel/zone.ts';
import type { CompiledReimbursement, CooperationModel } from './compiled.ts';
import type { EventFacts } from './events.ts';
import { quantityOn } from './parameters.ts';
import type { EventKind, MoneyParty } from './vocabulary.ts';

/** Something that has happened and may be paid for. */
export interface PaidEvent {
  readonly kind: EventKind;
  readonly at: Instant;
  readonly facts?: EventFacts;
  /** How many hours, days, months or visits, where the model pays by them. */
  readonly quantity?: number;
  /** The sum in SEK that a share is taken of, or the bill that is passed on. */
  readonly sum?: number;
  /** What has been paid by each reimbursement within its ceiling's period (SEK). */
  readonly paidSoFar?: Readonly<Record<string, number>>;
}

export interface Owed {
  readonly reimbursement: string;
  readonly title: Bilingual;
  /** Null when the event does not carry the sum that it is reckoned from. */
  readonly sek: number | null;
  /** True when the ceiling has cut the sum. */
  readonly cut: boolean;
  readonly payer: MoneyParty;
  readonly payee: MoneyParty;
  readonly evidence: readonly Bilingual[];
  readonly clause: string;
}

/** What is owed for an event under the model, one entry for each reimbursement that it meets. */
export function reimbursements(model: CooperationModel, event: PaidEvent): readonly Owed[] {
  const facts: EventFacts = event.facts ?? {};
  const owed: Owed[] = [];
  for (const one of model.reimbursements.get(event.kind) ?? []) {
    if (one.when && one.when((name) => facts[name as keyof EventFacts]) !== true) continue;
    owed.push(owedBy(model, one, event));
  }
  return owed;
}

function owedBy(model: CooperationModel, { rule }: CompiledReimbursement, event: PaidEvent): Owed {
  const { id, title, payer, payee, evidence, clause } = rule;
  const day = dateAt(event.at);
  const full = fullSum(model, rule.amount, event, day);
  const left = rule.ceiling
    ? Math.max(0, quantityOn(model, rule.ceiling.sek, day) - (event.paidSoFar?.[id] ?? 0))
    : Number.POSITIVE_INFINITY;
  const sek = full === null ? null : Math.min(full, left);
  return { reimbursement: id, title, sek, cut: full !== null && full > left, payer, payee, evidence, clause };
}

function fullSum(
  model: CooperationModel,
  amount: CompiledReimbursement['rule']['amount'],
  event: PaidEvent,
  day: LocalDate,
): number | null {
  if ('sek' in amount) {
    const quantity = amount.per === 'event' ? 1 : event.quantity;
    return quantity === undefined ? null : toOre(quantityOn(model, amount.sek, day) * quantity);
  }
  if (event.sum === undefined) return null;
  return toOre('share' in amount ? event.sum * amount.share : event.sum);
}

function toOre(sek: number): number {
  return Math.round(sek * 100) / 100;
}
