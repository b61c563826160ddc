import { Provider } from '@navikt/ds-react';
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { startLive, useFreshAfterHints } from '../live.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { useSession } from '../session.ts';
import { shellTexts } from '../texts/index.ts';
import { LiveAnnouncer } from '../ui/LiveAnnouncer.tsx';
import { BottomBar } from './BottomBar.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { useFocusOnNavigation } from './page-focus.ts';
import { PrintedBy } from './PrintedBy.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import { SessionExpiredDialog } from './SessionExpiredDialog.tsx';
import { SignInAnewDialog } from './SignInAnewDialog.tsx';
import { SideNav } from './SideNav.tsx';
import { SkeletonPage } from './SkeletonPage.tsx';
import { akselLocales } from './theme.tsx';
import { TopBar } from './TopBar.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useSearchShortcut } from './use-search-shortcut.ts';
import './frame.css';

/** Lets only those in who are signed in and have chosen an assignment; others come back here afterwards. */
export function SignedInFrame() {
  const session = useSession();
  const href = useRouterState({ select: (state) => state.location.href });
  // Where the person wanted to go. Kept as it was at first: while the next screen is on its way the address already is that of the sign-in,
  // and to send it along would make a new address, and a new navigation, for ever.
  const [wanted] = useState(href);
  if (!session.user) return <Navigate to="/sign-in" search={{ returnTo: wanted }} replace />;
  if (!session.assignment) return <Navigate to="/choose-assignment" search={{ returnTo: wanted }} replace />;
  return <AppFrame />;
}

function AppFrame() {
  const t = useText(shellTexts);
  const { locale } = useLocale();
  const [searching, setSearching] = useState(false);
  const [menus, setMenus] = useState<HTMLElement | null>(null);
  useFocusOnNavigation();
  useRowKeys();
  useSearchShortcut(() => setSearching(true));
  useEffect(startLive, []);
  useFreshAfterHints();
  return (
    // Menus and tooltips are drawn inside the main landmark, where screen readers expect content to be.
    <Provider rootElement={menus} locale={akselLocales[locale]}>
      <div className="hl-frame">
        <a href="#content" className="hl-skip">
          {t.skipToContent}
        </a>
        <TopBar onSearch={() => setSearching(true)} />
        <SideNav />
        <main id="content" className="hl-main" tabIndex={-1}>
          <OfflineBanner />
          <Suspense fallback={<SkeletonPage />}>
            <Outlet />
          </Suspense>
          <PrintedBy />
          <div ref={setMenus} />
        </main>
        <BottomBar />
        {searching && <SearchDialog onClose={() => setSearching(false)} />}
        <SessionExpiredDialog />
        <SignInAnewDialog />
        <LiveAnnouncer />
      </div>
    </Provider>
  );
}
