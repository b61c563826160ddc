import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import type { Transfer } from './contract.ts';
import { lookAt } from './entry.ts';
import { presentTransfers } from './present.ts';
import { loadTransfer } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

/** One transfer as it is now; the answer to every command about it. Its two units see it. */
export async function showTransfer(work: Work, id: Id<'transfer'>): Promise<Transfer> {
  const row = await loadTransfer(work, id);
  if (row === undefined) throw missing();
  authorise(work, decideOnMatter(work, 'read'), lookAt(row));
  const [transfer] = await presentTransfers(work, [row]);
  if (transfer === undefined) throw missing();
  return transfer;
}

function missing() {
  return notFound(
    'no-such-transfer',
    both(physicianTexts, (t) => t.noTransfer),
  );
}
