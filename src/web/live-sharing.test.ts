import { describe, expect, it } from 'vitest';
import { backoff, concerns, type Hint, type SharingTools, shareHints } from './live-sharing.ts';

interface Opened {
  readonly hint: (hint: Hint) => void;
  readonly lose: () => void;
  readonly connect: () => void;
  closed: boolean;
}

/** A browser with several tabs, one lock and one channel, where time is run by hand. */
function browser() {
  const connections: Opened[] = [];
  const waiting: (() => void)[] = [];
  const waits: number[] = [];
  const listeners: ((hint: Hint) => void)[] = [];
  let locked = false;
  const tab = (shared: boolean) => {
    const heard: string[] = [];
    let own: ((hint: Hint) => void) | undefined;
    const tools: SharingTools = {
      open: (onHint, onLost, onOpen) => {
        const opened: Opened = { hint: onHint, lose: onLost, connect: onOpen, closed: false };
        connections.push(opened);
        return {
          close: () => {
            opened.closed = true;
          },
        };
      },
      later: (run, milliseconds) => {
        waits.push(milliseconds);
        waiting.push(run);
      },
      ...(shared
        ? {
            whenLeader: (lead: () => void) => {
              if (locked) return;
              locked = true;
              lead();
            },
            tabs: {
              // A channel reaches the other tabs, never the one that sends.
              send: (hint: Hint) => {
                for (const listener of listeners) if (listener !== own) listener(hint);
              },
              follow: (onHint: (hint: Hint) => void) => {
                own = onHint;
                listeners.push(onHint);
              },
            },
          }
        : {}),
    };
    shareHints(tools, (hint) => heard.push(...hint.topics));
    return heard;
  };
  const wake = () => {
    for (const run of waiting.splice(0)) run();
  };
  return { tab, connections, wake, waits };
}

describe('sharing hints between tabs', () => {
  it('opens one connection, and every tab hears each hint once', () => {
    const { tab, connections } = browser();
    const heard = [tab(true), tab(true), tab(true)];
    expect(connections).toHaveLength(1);
    connections[0]?.hint({ topics: ['unit:1:worklist'] });
    expect(heard).toEqual([['unit:1:worklist'], ['unit:1:worklist'], ['unit:1:worklist']]);
  });

  it('gives each tab a connection of its own where tabs cannot be shared', () => {
    const { tab, connections } = browser();
    tab(false);
    tab(false);
    expect(connections).toHaveLength(2);
  });

  it('opens a lost connection again, and then says that anything may have changed', () => {
    const { tab, connections, wake, waits } = browser();
    const heard = tab(true);
    connections[0]?.connect();
    expect(heard).toEqual([]);
    connections[0]?.lose();
    expect(connections[0]?.closed).toBe(true);
    wake();
    connections[1]?.lose();
    wake();
    connections[2]?.connect();
    expect(heard).toEqual(['*']);
    expect(waits).toEqual([1000, 2000]);
    connections[2]?.lose();
    expect(waits).toEqual([1000, 2000, 1000]);
  });
});

describe('waiting and topics', () => {
  it('waits at most half a minute', () => {
    expect([0, 1, 4, 5, 50].map(backoff)).toEqual([1000, 2000, 16_000, 30_000, 30_000]);
  });

  it('matches the same topic, or everything', () => {
    expect(concerns({ topics: ['a', 'b'] }, ['b'])).toBe(true);
    expect(concerns({ topics: ['a'] }, ['b'])).toBe(false);
    expect(concerns({ topics: ['*'] }, ['b'])).toBe(true);
  });
});
