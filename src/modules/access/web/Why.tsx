import { BodyLong, ReadMore } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { accessWebTexts } from '../texts/web.ts';
import { whyTexts } from '../texts/why.ts';

type Reason = 'consent' | 'attitude' | 'block' | 'optOut' | 'lift' | 'steps' | 'emergency' | 'askToLift';

/** The law behind a question, one press away. */
export function Why({ about }: { readonly about: Reason }) {
  const { why, whySteps } = useText(accessWebTexts);
  const t = useText(whyTexts);
  return (
    <ReadMore header={about === 'steps' ? whySteps : why} size="small">
      <BodyLong size="small">{t[`why-${about}`]}</BodyLong>
      <BodyLong size="small" textColor="subtle">
        {t[`law-${about}`]}
      </BodyLong>
    </ReadMore>
  );
}
