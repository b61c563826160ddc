import { BodyLong, Button, Heading, InfoCard, Loader } from '@navikt/ds-react';
import { InformationSquareIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { usePageTitle } from '../frame/page-title.ts';
import { useText } from '../i18n/locale.tsx';
import { loginAddress, sessionQuery } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { OutsideFrame } from './OutsideFrame.tsx';
import { useReturnTo, useSignInProblem } from './return-to.ts';
import { SignInProblem } from './SignInProblem.tsx';

/** The first page for somebody who is not signed in. */
export function SignIn() {
  const t = useText(shellTexts);
  const returnTo = useReturnTo();
  const problem = useSignInProblem();
  const session = useQuery(sessionQuery);
  usePageTitle(t.signInTitle);
  if (session.data?.user) return <Navigate to={returnTo} replace />;
  return (
    <OutsideFrame>
      <Heading level="1" size="large" spacing>
        {t.product}
      </Heading>
      <BodyLong spacing>{t.signInLead}</BodyLong>
      {problem !== undefined && <SignInProblem code={problem} />}
      {session.isPending && <Loader />}
      {session.isError && <ErrorState error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && (
        <>
          <Button as="a" href={loginAddress(returnTo)}>
            {t.signInButton}
          </Button>
          <BodyLong size="small" textColor="subtle" className="hl-outside__note">
            {t.signInLogged}
          </BodyLong>
          {session.data.demo && <DemoNote />}
        </>
      )}
    </OutsideFrame>
  );
}

function DemoNote() {
  const t = useText(shellTexts);
  return (
    <InfoCard data-color="info">
      <InfoCard.Message icon={<InformationSquareIcon aria-hidden />}>{t.signInDemo}</InfoCard.Message>
    </InfoCard>
  );
}
