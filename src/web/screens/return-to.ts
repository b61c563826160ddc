import { useRouterState } from '@tanstack/react-router';
import { z } from 'zod';

const schema = z.object({ returnTo: z.string() });
const problemSchema = z.object({ problem: z.string() });

/** Where to go afterwards: a path within this site, else the start page. A full address could lead somewhere else. */
export function safeReturnTo(value: unknown): string {
  // Browsers leave out tabs and line breaks: `/<tab>/evil.example` would be another site.
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(value) && !value.startsWith('/sign-in')
    ? value
    : '/';
}

/** The `returnTo` of the address, made safe. */
export function useReturnTo(): string {
  const search: unknown = useRouterState({ select: (state): unknown => state.location.search });
  const parsed = schema.safeParse(search);
  return safeReturnTo(parsed.success ? parsed.data.returnTo : undefined);
}

/** Why a login was refused, when the address says so: the code alone, whose words are in the catalogue. */
export function useSignInProblem(): string | undefined {
  const search: unknown = useRouterState({ select: (state): unknown => state.location.search });
  const parsed = problemSchema.safeParse(search);
  return parsed.success ? parsed.data.problem : undefined;
}
