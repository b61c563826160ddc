import { signal } from './signal.ts';

/** True from the moment the server says that nobody is signed in until signed in again. */
export const sessionExpired = signal(false);

export function reportSessionExpired(): void {
  sessionExpired.set(true);
}

type SessionEvent = 'renewed' | 'changed' | 'ended';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hemlank.session');

/** Tells this browser's other tabs that the session was renewed, changed (other assignment) or ended. */
export function announceSession(event: SessionEvent): void {
  channel?.postMessage(event);
}

/** Follows what other tabs announce; returns how to stop. */
export function followSession(listener: (event: SessionEvent) => void): () => void {
  const handle = (message: MessageEvent<SessionEvent>) => listener(message.data);
  channel?.addEventListener('message', handle);
  return () => channel?.removeEventListener('message', handle);
}
