import { createRootRoute, createRoute, createRouter, Navigate, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ScreenRoute } from './contribution.ts';
import { contributions } from './contributions.ts';
import { SignedInFrame } from './frame/AppFrame.tsx';
import { useNavEntries } from './frame/nav.ts';
import { Screen } from './frame/Screen.tsx';
import { SkeletonPage } from './frame/SkeletonPage.tsx';
import { ChooseAssignment } from './screens/ChooseAssignment.tsx';
import { Crash } from './screens/Crash.tsx';
import { NotFound } from './screens/NotFound.tsx';
import { SessionRenewed } from './screens/SessionRenewed.tsx';
import { SignIn } from './screens/SignIn.tsx';
import { shellRoutes } from './screens/routes.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Crash });

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignIn });
const choose = createRoute({ getParentRoute: () => root, path: '/choose-assignment', component: ChooseAssignment });
const renewed = createRoute({ getParentRoute: () => root, path: '/session/renewed', component: SessionRenewed });

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: () => (
    <Suspense fallback={<SkeletonPage />}>
      <SignedInFrame />
    </Suspense>
  ),
});

const start = createRoute({ getParentRoute: () => frame, path: '/', component: Start });
const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

/** The first screen of the main menu is where the day begins. */
function Start() {
  const [first] = useNavEntries();
  return <Navigate to={first?.to ?? '/help'} replace />;
}

function screen(route: ScreenRoute) {
  const Content = lazy(route.load);
  return createRoute({
    getParentRoute: () => frame,
    path: route.path,
    component: () => (
      <Screen route={route}>
        <Content />
      </Screen>
    ),
    errorComponent: Crash,
  });
}

const screens = [...shellRoutes, ...contributions.flatMap((contribution) => contribution.routes)].map(screen);

/** All addresses of the application. Screens are fetched when opened, never when a link is merely touched. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, choose, renewed, frame.addChildren([start, ...screens, elsewhere])]),
  defaultPreload: false,
  scrollRestoration: true,
});
