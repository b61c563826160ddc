import { BodyLong, Button, Modal } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { post } from '../api/client.ts';
import { followSession, sessionExpired } from '../api/session-events.ts';
import { useSignal } from '../api/signal.ts';
import { useText } from '../i18n/locale.tsx';
import { askForSession, loginAddress, useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';

/**
 * Signing in again without losing what is on the screen: sign-in happens in a new tab, which tells this one when it is
 * done. This tab then takes its former assignment back. If that fails, somebody else signed in, and the page loads anew.
 */
export function SessionExpiredDialog() {
  const t = useText(shellTexts);
  const expired = useSignal(sessionExpired);
  const [replaced, setReplaced] = useState(false);
  const resume = useResume(() => setReplaced(true));
  useEffect(
    () =>
      followSession((event) => {
        if (event === 'renewed') void resume();
        // Another assignment or another person: nothing fetched for the former may stay on the screen.
        else location.assign('/');
      }),
    [resume],
  );
  return (
    <Modal open={expired} onClose={() => undefined} header={{ heading: t.expiredTitle, closeButton: false }}>
      <Modal.Body>
        <BodyLong>{replaced ? t.expiredOther : t.expiredText}</BodyLong>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={() => window.open(loginAddress('/session/renewed'))}>{t.expiredButton}</Button>
      </Modal.Footer>
    </Modal>
  );
}

function useResume(onOtherPerson: () => void): () => Promise<void> {
  const queries = useQueryClient();
  const { user, assignment } = useSession();
  const act = async () => {
    if (!sessionExpired.get() || !assignment) return;
    try {
      const now = await askForSession();
      if (now.user?.id !== user?.id) throw new Error('somebody else signed in');
      await post('/api/session/assignment', z.unknown(), { assignmentId: assignment.id });
      sessionExpired.set(false);
      await queries.invalidateQueries();
    } catch {
      onOtherPerson();
      location.assign('/');
    }
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const [stable] = useState(() => () => latest.current());
  return stable;
}
