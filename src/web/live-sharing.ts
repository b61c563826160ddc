/** What the server says: these topics changed. `*` stands for "anything may have changed" after a lost connection. */
export interface Hint {
  readonly topics: readonly string[];
}

/** A stream of hints that can be closed. */
export interface HintSource {
  readonly close: () => void;
}

/** The parts of the browser that sharing needs, so that it can be tried without one. */
export interface SharingTools {
  /** Opens a connection of our own. `onLost` is called when it ended for good and must be opened anew. */
  readonly open: (onHint: (hint: Hint) => void, onLost: () => void, onOpen: () => void) => HintSource;
  /** Runs `lead` in exactly one tab at a time; undefined where the browser has no locks. */
  readonly whenLeader?: (lead: () => void) => void;
  readonly tabs?: { readonly send: (hint: Hint) => void; readonly follow: (onHint: (hint: Hint) => void) => void };
  readonly later: (run: () => void, milliseconds: number) => void;
}

export const everything = '*';

/**
 * Gives every tab of the browser the server's hints over one connection: the leading tab holds it and passes hints on.
 * Without locks or channels each tab has its own connection. Lost connections are opened again, more and more slowly.
 */
export function shareHints(tools: SharingTools, onHint: (hint: Hint) => void): void {
  const { tabs, whenLeader } = tools;
  if (!tabs || !whenLeader) {
    connect(tools, onHint);
    return;
  }
  tabs.follow(onHint);
  whenLeader(() =>
    connect(tools, (hint) => {
      tabs.send(hint);
      onHint(hint);
    }),
  );
}

function connect(tools: SharingTools, onHint: (hint: Hint) => void): void {
  let losses = 0;
  let missed = false;
  const open = () => {
    const source = tools.open(onHint, lost, opened);
    function lost(): void {
      source.close();
      missed = true;
      tools.later(open, backoff(losses));
      losses += 1;
    }
    function opened(): void {
      losses = 0;
      if (missed) onHint({ topics: [everything] });
      missed = false;
    }
  };
  open();
}

/** 1, 2, 4 … at most 30 seconds. */
export function backoff(losses: number): number {
  return Math.min(30_000, 1000 * 2 ** losses);
}

/** Whether a hint concerns someone who follows these topics. */
export function concerns(hint: Hint, topics: readonly string[]): boolean {
  return hint.topics.some((topic) => topic === everything || topics.includes(topic));
}
