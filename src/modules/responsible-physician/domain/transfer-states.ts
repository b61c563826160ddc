/** What may be done with a transfer of responsibility, in which state and by which side. */
export const transferStates = ['asked', 'accepted', 'declined', 'withdrawn'] as const;
export type TransferState = (typeof transferStates)[number];

export const transferActions = ['accept', 'decline', 'withdraw', 'acknowledge'] as const;
export type TransferAction = (typeof transferActions)[number];

/** asker: the unit that carries the patient now; receiver: the unit that is asked to. */
export type TransferSide = 'asker' | 'receiver';

export const transferRules: Readonly<Record<TransferAction, { by: TransferSide; from: readonly TransferState[] }>> = {
  accept: { by: 'receiver', from: ['asked'] },
  decline: { by: 'receiver', from: ['asked'] },
  withdraw: { by: 'asker', from: ['asked'] },
  acknowledge: { by: 'asker', from: ['accepted', 'declined'] },
};

interface Standing {
  state: TransferState;
  acknowledgedAt: string | null;
}

/** Whether an action fits the state: an answer is acknowledged once. */
export function fitsState(action: TransferAction, { state, acknowledgedAt }: Standing): boolean {
  return transferRules[action].from.includes(state) && (action !== 'acknowledge' || acknowledgedAt === null);
}

/** What a side may do now. */
export function possibleActions(standing: Standing, side: TransferSide | null): TransferAction[] {
  return transferActions.filter((action) => transferRules[action].by === side && fitsState(action, standing));
}
