import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { Locale } from '../kernel/texts.ts';
import { type assignmentSchema, assignmentsSchema, sessionSchema } from '../modules/sign-in/contract.ts';
import { get, post } from './api/client.ts';
import { queryClient } from './api/query-client.ts';
import { announceSession, sessionExpired } from './api/session-events.ts';
import { setServerNow } from './clock.ts';

/** A unit and role that a person may act in. */
export type Assignment = z.output<typeof assignmentSchema>;

/** Who is signed in, and in which assignment. */
export type Session = z.output<typeof sessionSchema>;

/** Asks who is signed in now, past anything remembered. */
export async function askForSession(abort?: AbortSignal): Promise<Session> {
  const session = await get('/api/session', sessionSchema, abort ? { signal: abort } : {});
  setServerNow(session.now);
  return session;
}

/** GET /api/session. Nobody signed in is an answer here, not an error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session> => {
    const session = await askForSession(signal);
    const before = queryClient.getQueryData<Session>(['session']);
    if (!before?.user) return session;
    if (session.user !== null) {
      // Somebody else signed in, or another assignment was chosen, in another tab: nothing of the former may remain.
      if (actorOf(session) !== actorOf(before)) location.assign('/');
      return session;
    }
    // Signed in a moment ago and not any longer: the screen and its form stay, with a way to sign in again on top.
    sessionExpired.set(true);
    return before;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

function actorOf(session: Session): string {
  return `${session.user?.id}/${session.assignment?.id}`;
}

/** GET /api/session/assignments: the assignments I may choose among. */
export const assignmentsQuery = queryOptions({
  queryKey: ['session', 'assignments'],
  queryFn: ({ signal }) => get('/api/session/assignments', assignmentsSchema, { signal }),
});

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

/** Starts signing in anew within the session; the browser comes back to `returnTo`. */
export function anewAddress(returnTo: string): string {
  return `/api/session/anew?${new URLSearchParams({ returnTo }).toString()}`;
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
  await post('/api/session/logout', z.unknown(), {});
  announceSession('ended');
  location.assign('/sign-in');
}
