import { BodyLong, ReadMore } from '@navikt/ds-react';
import { useText } from '../../../web/i18n/locale.tsx';
import { accessWebTexts } from '../texts/web.ts';

export type Reason = 'consent' | 'attitude' | 'block' | 'optOut' | 'lift' | 'steps' | 'emergency' | 'askToLift';

/** The law behind a question, one press away. */
export function Why({ about }: { readonly about: Reason }) {
  const t = useText(accessWebTexts);
  return (
    <ReadMore header={t.why} size="small">
      <BodyLong size="small">{t[`why-${about}`]}</BodyLong>
      <BodyLong size="small" textColor="subtle">
        {t[`law-${about}`]}
      </BodyLong>
    </ReadMore>
  );
}
