import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { screenVisits } from '../../test/journeys/support/screens.ts';
import { contributions } from './contributions.ts';
import { shellRoutes } from './screens/routes.ts';

/** Routes that router.tsx makes by itself: sign-in, the choice of assignment, the start, what is not found. */
function ownRoutes(): string[] {
  const source = readFileSync(new URL('router.tsx', import.meta.url), 'utf8');
  return [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
}

it('every screen is in the list that is visited for pictures and checks, and nothing else is', () => {
  const modules = [...shellRoutes, ...contributions.flatMap(({ routes }) => routes)].map(({ path }) => path);
  // The gallery of the ui kit is for development: it is in no release build, so there is nothing to visit.
  const routes = [...ownRoutes(), ...modules].filter((path) => path !== '/gallery');
  expect([...new Set(screenVisits.map(({ route }) => route))].toSorted()).toEqual([...new Set(routes)].toSorted());
});

it('no two screens of the list have the same name', () => {
  const names = screenVisits.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
