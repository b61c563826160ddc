import { BodyLong, Heading } from '@navikt/ds-react';
import { useEffect } from 'react';
import { announceSession } from '../api/session-events.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import { OutsideFrame } from './OutsideFrame.tsx';

/** Where sign-in ends when it was begun from another tab: tells that tab, and closes itself where the browser lets it. */
export function SessionRenewed() {
  const t = useText(shellTexts);
  usePageTitle(t.renewedTitle);
  useEffect(() => {
    announceSession('renewed');
    window.close();
  }, []);
  return (
    <OutsideFrame>
      <Heading level="1" size="large" spacing>
        {t.renewedTitle}
      </Heading>
      <BodyLong>{t.renewedText}</BodyLong>
    </OutsideFrame>
  );
}
