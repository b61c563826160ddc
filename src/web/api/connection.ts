import { signal } from './signal.ts';

/** Whether the last request reached the server. The browser's own `navigator.onLine` knows only about the network card. */
export const reachable = signal(true);

export function reportReachable(): void {
  reachable.set(true);
}

export function reportUnreachable(): void {
  reachable.set(false);
}

/** Asks the server for a sign of life. */
export async function tryReach(): Promise<boolean> {
  try {
    await fetch('/api/session', { headers: { 'x-hemlank': '1', accept: 'application/json' } });
    reachable.set(true);
  } catch {
    reachable.set(false);
  }
  return reachable.get();
}
