import { Button, HStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useLocale, useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import './outside-frame.css';

/** The plain page around sign-in and choice of assignment. */
export function OutsideFrame({ children }: { readonly children: ReactNode }) {
  const t = useText(shellTexts);
  const { locale, setLocale } = useLocale();
  const other = locale === 'sv' ? 'en' : 'sv';
  return (
    <div className="hl-outside">
      <HStack as="header" justify="space-between" align="center">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <Button size="small" variant="tertiary" data-color="neutral" lang={other} onClick={() => setLocale(other)}>
          {t.languageOther}
        </Button>
      </HStack>
      <main>{children}</main>
    </div>
  );
}
