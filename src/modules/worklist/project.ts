import type { Projector } from '../../platform/transaction.ts';

/** Projector of the worklist, from the work of entries, in the transaction that wrote them. */
export const worklistProjector: Projector = 'worklist.apply';
