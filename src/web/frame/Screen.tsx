import { useMatch } from '@tanstack/react-router';
import { Fragment, type ReactNode, Suspense } from 'react';
import type { ScreenRoute } from '../contribution.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useMay } from '../session.ts';
import { NotAllowed } from '../ui/NotAllowed.tsx';
import { usePageTitle } from './page-title.ts';
import { SkeletonPage } from './SkeletonPage.tsx';

interface ScreenProps {
  readonly route: ScreenRoute;
  readonly children: ReactNode;
}

/** One screen inside the frame: title, permission, outline while loading. */
export function Screen({ route, children }: ScreenProps) {
  const { locale } = useLocale();
  const may = useMay();
  const path = useMatch({ strict: false, select: (match) => match.pathname });
  usePageTitle(route.title(locale));
  if (!may(route.permission)) return <NotAllowed />;
  return (
    <Suspense fallback={<SkeletonPage />}>
      {/* A new address is a new screen: nothing written or chosen for one patient may remain on another's. */}
      <Fragment key={path}>{children}</Fragment>
    </Suspense>
  );
}
