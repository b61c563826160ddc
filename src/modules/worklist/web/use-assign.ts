import type { z } from 'zod';
import { useCommand } from '../../../web/api/use-command.ts';
import { useText } from '../../../web/i18n/locale.tsx';
import { useSession } from '../../../web/session.ts';
import { announce } from '../../../web/ui/LiveAnnouncer.tsx';
import { assignAnswer, type assignRequest, type WorklistItem } from '../contract.ts';
import { worklistWebTexts } from '../texts/web.ts';
import { assignPath } from './api.ts';

/** Taking a piece of work, giving it to a colleague, or putting it back on the unit's list. */
export function useAssign(item: WorklistItem, onDone?: () => void) {
  const t = useText(worklistWebTexts);
  const me = useSession().user?.id;
  return useCommand<z.input<typeof assignRequest>, typeof assignAnswer>({
    path: assignPath(item.caseId, item.action),
    schema: assignAnswer,
    invalidates: [['worklist'], ['patient-overview']],
    onSuccess: ({ holder }) => {
      announce(holder === null ? t.released : holder.id === me ? t.taken : t.given({ name: holder.name }));
      onDone?.();
    },
    // Somebody was first: the words say who, and the list is fetched so that it shows.
    onError: (error) => announce(error.message),
  });
}
