import { type Instant, plus } from '../../kernel/instant.ts';
import { due } from '../../model/index.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { governingModel } from '../agreement/index.ts';
import type { Situation } from '../patient/index.ts';

/** Hours to confirm receipt where no cooperation model says otherwise. Our assumption, not an agreement's: shown without clause. */
const hoursWithoutModel = 24;
const warnShare = 0.75;

export interface ReceiptDeadline {
  dueAt: Instant;
  warnAt: Instant;
  clause: string | null;
}

/** By when a message sent now must be received: the clock 'message.receipt' of the model that governs where the patient stays. */
export async function receiptDeadline(work: Work, situation: Situation | undefined): Promise<ReceiptDeadline> {
  const stay = situation?.stays.find(
    ({ validFrom, validTo }) => validFrom <= work.now && (validTo === null || validTo > work.now),
  );
  const municipality = stay?.municipalityCode ?? situation?.identity.municipalityCode;
  const governing =
    municipality === undefined || municipality === null ? undefined : await modelIfAny(work, municipality);
  if (governing?.model.clocks.has('message.receipt') === true) {
    const { dueAt, warnAt, clause } = due(governing.model, 'message.receipt', work.now);
    return { dueAt, warnAt, clause: `${governing.hash}#${clause}` };
  }
  return {
    dueAt: plus(work.now, { hours: hoursWithoutModel }),
    warnAt: plus(work.now, { hours: hoursWithoutModel * warnShare }),
    clause: null,
  };
}

async function modelIfAny(work: Work, municipality: string) {
  try {
    return await governingModel(work, municipality, work.now);
  } catch (error) {
    // A municipality without agreement still sends messages.
    if (error instanceof Refusal && error.code === 'no-governing-model') return undefined;
    throw error;
  }
}
