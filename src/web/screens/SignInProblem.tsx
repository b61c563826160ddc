import { BodyLong, LocalAlert } from '@navikt/ds-react';
import { signInProblem } from '../../modules/sign-in/texts/index.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';

/** Why the login was refused, and what to do. */
export function SignInProblem({ code }: { readonly code: string }) {
  const t = useText(shellTexts);
  const { locale } = useLocale();
  return (
    <LocalAlert status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t.signInProblem}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyLong>{signInProblem(code)[locale]}</BodyLong>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
