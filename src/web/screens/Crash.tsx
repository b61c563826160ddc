import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import { ErrorState } from '../ui/ErrorState.tsx';

/** Shown instead of a screen that failed; the frame around it still works. */
export function Crash({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const t = useText(shellTexts);
  const router = useRouter();
  const queries = useQueryClient();
  const retry = async () => {
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    await router.invalidate();
  };
  return (
    <>
      <h1 className="hl-sr-only">{t.errorTitle}</h1>
      <ErrorState error={error} onRetry={() => void retry()} />
    </>
  );
}
