import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CloudSlashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { reachable, tryReach } from '../api/connection.ts';
import { useSignal } from '../api/signal.ts';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';

/** Says that the server cannot be reached, and keeps trying. When it answers, everything on screen is fetched again. */
export function OfflineBanner() {
  const t = useText(shellTexts);
  const queries = useQueryClient();
  const online = useSignal(reachable);
  const [trying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    const reached = await tryReach();
    setTrying(false);
    if (reached) await queries.invalidateQueries();
  };
  useEffect(() => {
    if (online) return;
    const again = async () => {
      if (await tryReach()) await queries.invalidateQueries();
    };
    const timer = setInterval(() => void again(), 5000);
    return () => clearInterval(timer);
  }, [online, queries]);
  return (
    <div role="status">
      {!online && (
        <div className="hl-offline">
          <CloudSlashIcon aria-hidden fontSize="1.5rem" />
          <span>{t.offline}</span>
          <Button size="xsmall" variant="secondary" data-color="neutral" loading={trying} onClick={() => void retry()}>
            {t.retry}
          </Button>
        </div>
      )}
    </div>
  );
}
