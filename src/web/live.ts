import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { concerns, type Hint, type HintSource, type SharingTools, shareHints } from './live-sharing.ts';

const hintSchema = z.object({ topics: z.array(z.string()) });
const followers = new Set<(hint: Hint) => void>();
let started = false;

/** Opens the stream of hints; called by the frame when somebody has signed in. Later calls do nothing. */
export function startLive(): void {
  if (started || typeof EventSource === 'undefined') return;
  started = true;
  shareHints(browserTools(), (hint) => {
    for (const follow of followers) follow(hint);
  });
}

/**
 * Keeps queries fresh: when the server says that one of the topics changed, they are fetched again.
 * `useLive([`unit:${unitId}`], [['worklist']])`; the server tells a unit of every matter it takes part in.
 */
export function useLive(topics: readonly string[], queryKeys: readonly QueryKey[]): void {
  const queries = useQueryClient();
  const wanted = JSON.stringify([topics, queryKeys]);
  useEffect(() => {
    const [ourTopics, ourKeys] = JSON.parse(wanted) as [string[], QueryKey[]];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (hint: Hint) => {
      if (!concerns(hint, ourTopics) || timer !== undefined) return;
      // Hints come in flocks when several things change at once; one fetch is enough.
      timer = setTimeout(() => {
        timer = undefined;
        for (const queryKey of ourKeys) void queries.invalidateQueries({ queryKey });
      }, 100);
    };
    followers.add(follow);
    return () => {
      followers.delete(follow);
      clearTimeout(timer);
    };
  }, [wanted, queries]);
}

/**
 * What is kept from screens that were left is fetched again when it is next shown, if anything has been told meanwhile: nobody listens
 * for them, and what they hold may be old by then. Once, in the frame.
 */
export function useFreshAfterHints(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const follow = () => void queries.invalidateQueries({ refetchType: 'none' });
    followers.add(follow);
    return () => void followers.delete(follow);
  }, [queries]);
}

function browserTools(): SharingTools {
  const later = (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds);
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) return { open: openStream, later };
  const channel = new BroadcastChannel('hemlank.live');
  return {
    open: openStream,
    later,
    // The lock is held until the tab is closed; then the browser hands it to another tab.
    whenLeader: (lead) =>
      void navigator.locks.request('hemlank.live', () => {
        lead();
        return new Promise<never>(() => undefined);
      }),
    tabs: {
      send: (hint) => channel.postMessage(hint),
      follow: (onHint) =>
        channel.addEventListener('message', (event: MessageEvent<unknown>) => pass(event.data, onHint)),
    },
  };
}

function openStream(onHint: (hint: Hint) => void, onLost: () => void, onOpen: () => void): HintSource {
  const source = new EventSource('/api/live');
  source.addEventListener('open', onOpen);
  source.addEventListener('message', (event: MessageEvent<string>) => pass(parse(event.data), onHint));
  source.addEventListener('error', onLost);
  return source;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function pass(data: unknown, onHint: (hint: Hint) => void): void {
  const hint = hintSchema.safeParse(data);
  if (hint.success) onHint(hint.data);
}
