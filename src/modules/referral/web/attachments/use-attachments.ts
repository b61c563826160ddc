import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, upload } from '../../../../web/api/client.ts';
import { ApiError } from '../../../../web/api/errors.ts';
import { useText } from '../../../../web/i18n/locale.tsx';
import { announce } from '../../../../web/ui/LiveAnnouncer.tsx';
import { receiptAnswer } from '../../contract.ts';
import { referralWebTexts } from '../../texts/web.ts';

interface PendingFile {
  readonly key: string;
  readonly file: File;
  /** Why it was not added; null while it is being sent. */
  readonly error: string | null;
}

interface Rejected {
  readonly file: File;
  readonly reasons: readonly string[];
}

/** Sends files as soon as they are chosen, and says of each what became of it. */
export function useAttachments(referralId: string) {
  const t = useText(referralWebTexts);
  const queries = useQueryClient();
  const [pending, setPending] = useState<readonly PendingFile[]>([]);
  const forget = (key: string) => setPending((old) => old.filter((one) => one.key !== key));
  const refresh = () => queries.invalidateQueries({ queryKey: ['referral', referralId] });

  const send = async ({ key, file }: PendingFile) => {
    try {
      await upload(`/api/referrals/${referralId}/attachments`, receiptAnswer, file, { idempotencyKey: key });
      await refresh();
      forget(key);
      announce(t.fileAdded({ name: file.name }));
    } catch (error) {
      const words = error instanceof ApiError && error.message !== '' ? error.message : t.fileNotSent;
      setPending((old) => old.map((one) => (one.key === key ? { ...one, error: words } : one)));
    }
  };
  const add = (accepted: readonly File[], rejected: readonly Rejected[]) => {
    const sending = accepted.map((file) => ({ key: crypto.randomUUID(), file, error: null }));
    const refused = rejected.map(({ file, reasons }) => ({
      key: crypto.randomUUID(),
      file,
      error: reasons.includes('fileSize') ? t.fileTooLarge : t.fileWrongType,
    }));
    setPending((old) => [...old, ...sending, ...refused]);
    for (const one of sending) void send(one);
  };
  const removal = useMutation({
    mutationFn: (attachmentId: string) =>
      post(`/api/referrals/${referralId}/attachments/${attachmentId}/remove`, receiptAnswer, {}),
    onSuccess: refresh,
  });
  return { pending, add, forget, remove: (id: string) => removal.mutate(id), removeError: removal.error };
}
