import { BodyLong, Button, Heading } from '@navikt/ds-react';
import { useEffect } from 'react';
import { announceSession } from '../api/session-events.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { useText } from '../i18n/locale.tsx';
import { anewAddress } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { OutsideFrame } from './OutsideFrame.tsx';
import { useSignInProblem } from './return-to.ts';
import { SignInProblem } from './SignInProblem.tsx';

/** Where sign-in ends when it was begun from another tab: tells that tab, and closes itself where the browser lets it. */
export function SessionRenewed() {
  const problem = useSignInProblem();
  return <OutsideFrame>{problem === undefined ? <Renewed /> : <Refused problem={problem} />}</OutsideFrame>;
}

function Renewed() {
  const t = useText(shellTexts);
  usePageTitle(t.renewedTitle);
  useEffect(() => {
    announceSession('renewed');
    window.close();
  }, []);
  return (
    <>
      <Heading level="1" size="large" spacing>
        {t.renewedTitle}
      </Heading>
      <BodyLong>{t.renewedText}</BodyLong>
    </>
  );
}

function Refused({ problem }: { readonly problem: string }) {
  const t = useText(shellTexts);
  usePageTitle(t.signInProblem);
  return (
    <>
      <Heading level="1" size="large" spacing>
        {t.product}
      </Heading>
      <SignInProblem code={problem} />
      <Button as="a" href={anewAddress('/session/renewed')} className="hl-outside__note">
        {t.signInButton}
      </Button>
    </>
  );
}
