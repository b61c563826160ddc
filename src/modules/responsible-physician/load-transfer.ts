import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { fitsState, type TransferAction } from './domain/transfer-states.ts';
import { lookAt, sideOf } from './entry.ts';
import { decideOnTransfer } from './policy.ts';
import { loadTransfer, type TransferRow } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

/** Loads a transfer with lock and makes sure that the action may be done with it now, by this unit, as the user saw it. */
export async function loadForAction(
  work: Work,
  id: Id<'transfer'>,
  action: TransferAction,
  version: number,
): Promise<TransferRow> {
  const transfer = await loadTransfer(work, id, 'for update');
  if (transfer === undefined)
    throw notFound(
      'no-such-transfer',
      both(physicianTexts, (t) => t.noTransfer),
    );
  authorise(work, decideOnTransfer(work, action, sideOf(work, transfer)), lookAt(transfer));
  if (!fitsState(action, transfer))
    throw wrongState(
      `transfer-${transfer.state}`,
      both(physicianTexts, (t) => t[`is-${transfer.state}`]),
      { state: transfer.state },
    );
  requireVersion(transfer.version, version);
  return transfer;
}
