import { usePageTitle } from '../frame/page-title.ts';
import { useText } from '../i18n/locale.tsx';
import { shellTexts } from '../texts/index.ts';
import { LinkButton } from '../ui/AppLink.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

/** For addresses that lead nowhere, and for objects that do not exist. */
export function NotFound() {
  const t = useText(shellTexts);
  usePageTitle(t.notFoundTitle);
  return (
    <div className="hl-narrow">
      <PageHeader title={t.notFoundTitle} lead={t.notFoundText} />
      <LinkButton to="/">{t.toStart}</LinkButton>
    </div>
  );
}
