import { BodyLong, Button, Modal } from '@navikt/ds-react';
import { useEffect } from 'react';
import { followSession } from '../api/session-events.ts';
import { anewWanted, settleSignInAnew } from '../api/sign-in-anew.ts';
import { useSignal } from '../api/signal.ts';
import { useText } from '../i18n/locale.tsx';
import { anewAddress } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { uiTexts } from '../ui/texts.ts';

/**
 * Asks the person to prove anew who they are before something that asks for it. The login is made in a new tab, so that everything on the
 * screen stays; when that tab says that it is done, the request goes again by itself.
 */
export function SignInAnewDialog() {
  const wanted = useSignal(anewWanted);
  useEffect(
    () =>
      followSession((event) => {
        if (event === 'renewed') settleSignInAnew(true);
      }),
    [],
  );
  return wanted ? <Question /> : null;
}

function Question() {
  const t = useText(shellTexts);
  const { cancel } = useText(uiTexts);
  const stop = () => settleSignInAnew(false);
  return (
    <Modal open onClose={stop} header={{ heading: t.anewTitle, size: 'small' }} portal>
      <Modal.Body>
        <BodyLong>{t.anewText}</BodyLong>
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" onClick={() => window.open(anewAddress('/session/renewed'))}>
          {t.anewButton}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={stop}>
          {cancel}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
