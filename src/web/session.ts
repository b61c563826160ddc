import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type Locale, locales } from '../kernel/texts.ts';
import { get, post } from './api/client.ts';
import { ApiError } from './api/errors.ts';
import { queryClient } from './api/query-client.ts';
import { announceSession, sessionExpired } from './api/session-events.ts';
import { setServerNow } from './clock.ts';

const assignmentSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  role: z.string(),
  providerName: z.string(),
  principalName: z.string(),
  county: z.string(),
});

/** A unit and role that a person may act in. */
export type Assignment = z.output<typeof assignmentSchema>;

const sessionSchema = z.object({
  user: z.object({ name: z.string(), title: z.string().nullish() }).nullable(),
  assignment: assignmentSchema.extend({ permissions: z.array(z.string()) }).nullable(),
  demo: z.boolean(),
  /** Test users that the demo's sign-in offers. */
  demoUsers: z.array(z.object({ name: z.string(), title: z.string(), login: z.string() })).optional(),
  locale: z.enum(locales).optional(),
  /** The server's time, which the demo and the tests may set. */
  now: z.string().optional(),
});

/** Who is signed in, and in which assignment. */
export type Session = z.output<typeof sessionSchema>;

const signedOut: Session = { user: null, assignment: null, demo: false };

async function askForSession(abort: AbortSignal): Promise<Session> {
  try {
    const session = await get('/api/session', sessionSchema, { signal: abort });
    if (session.now !== undefined) setServerNow(session.now);
    return session;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    sessionExpired.set(false);
    return signedOut;
  }
}

/** GET /api/session. Nobody signed in is an answer here, not an error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await askForSession(signal);
    const before = queryClient.getQueryData<Session>(['session']);
    if (session.user !== null || !before?.user) return session;
    // Signed in a moment ago and not any longer: the screen and its form stay, with a way to sign in again on top.
    sessionExpired.set(true);
    return before;
  },
  staleTime: 60_000,
});

const assignmentsSchema = z.object({ assignments: z.array(assignmentSchema) });

/** GET /api/session/assignments: the assignments I may choose among. */
export const assignmentsQuery = queryOptions({
  queryKey: ['session', 'assignments'],
  queryFn: ({ signal }) => get('/api/session/assignments', assignmentsSchema, { signal }),
});

export function useSessionQuery() {
  return useQuery(sessionQuery);
}

/** The session on screens inside the frame, where somebody is signed in. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The assignment I act in. Only for screens inside the frame; throws elsewhere. */
export function useAssignment(): NonNullable<Session['assignment']> {
  const { assignment } = useSession();
  if (!assignment) throw new Error('no assignment chosen: this screen must be inside the frame');
  return assignment;
}

/** Whether my assignment has a permission: `const may = useMay(); may('referral.write')`. */
export function useMay(): (permission: string | undefined) => boolean {
  const held = useSession().assignment?.permissions ?? [];
  return (permission) => permission === undefined || held.includes(permission);
}

/** Starts sign-in; the browser comes back to `returnTo`. */
export function loginAddress(returnTo: string): string {
  return `/api/session/login?${new URLSearchParams({ returnTo }).toString()}`;
}

/** Acts in another assignment from now on. The page loads anew, so that nothing fetched for the former one remains. */
export async function chooseAssignment(assignmentId: string, returnTo: string): Promise<void> {
  await post('/api/session/assignment', z.unknown(), { assignmentId });
  announceSession('changed');
  location.assign(returnTo);
}

/** Tells the server the language of its answers; the browser has remembered it already. */
export async function saveLocale(locale: Locale): Promise<void> {
  await post('/api/session/locale', z.unknown(), { locale });
}

/** Signs out here and in the browser's other tabs. */
export async function signOut(): Promise<void> {
  const answer = await post('/api/session/logout', z.object({ redirectTo: z.string().optional() }).optional(), {});
  announceSession('ended');
  location.assign(answer?.redirectTo ?? '/sign-in');
}
