import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import type { Logger } from 'pino';
import pg from 'pg';

const channel = 'hemlank_live';
/** Topics gathered this long before they are sent, so that a burst of commands becomes one notice. */
const gatherMilliseconds = 15;
const longestPayload = 7000;

export interface LiveHub {
  /** Tells every process that something under these topics changed. Returns at once. */
  announce(topics: readonly string[]): void;
  /** Calls back for each change under any of the topics until the returned function is called. */
  listen(topics: ReadonlySet<string>, tell: (topics: string[]) => void): () => void;
  close(): Promise<void>;
}

interface Listener {
  topics: ReadonlySet<string>;
  tell: (topics: string[]) => void;
}

/**
 * Live hints over LISTEN/NOTIFY on a connection of its own. NOTIFY inside the commands' transactions would take a global lock at every
 * commit; a hint that is lost in a crash costs nothing, since screens fetch again when they reconnect.
 */
export async function openLiveHub(databaseUrl: string, log: Logger): Promise<LiveHub> {
  const listeners = new Set<Listener>();
  const line = await openLine(databaseUrl, log, {
    heard: (payload) => deliver(listeners, payload.split(' ')),
    // What happened meanwhile is unknown: everybody fetches again.
    restored: () => {
      for (const listener of listeners) listener.tell([...listener.topics]);
    },
  });
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function send(): void {
    timer = undefined;
    const topics = [...pending];
    pending.clear();
    for (const payload of payloads(topics)) line.say(payload);
  }

  return {
    announce(topics) {
      for (const topic of topics) pending.add(topic);
      timer ??= setTimeout(send, gatherMilliseconds);
    },
    listen(topics, tell) {
      const listener = { topics, tell };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearTimeout(timer);
      await line.close();
    },
  };
}

function deliver(listeners: ReadonlySet<Listener>, topics: readonly string[]): void {
  for (const listener of listeners) {
    const heard = topics.filter((topic) => listener.topics.has(topic));
    if (heard.length > 0) listener.tell(heard);
  }
}

interface Line {
  say(payload: string): void;
  close(): Promise<void>;
}

/** A connection that listens, and is made anew with growing pauses when it breaks. */
async function openLine(
  databaseUrl: string,
  log: Logger,
  on: { heard: (payload: string) => void; restored: () => void },
): Promise<Line> {
  let closed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'hemlank live' });
    next.on('notification', (message) => on.heard(message.payload ?? ''));
    next.on('error', (error) => void reconnect(error));
    await next.connect();
    await next.query(`listen ${channel}`);
    return next;
  }

  async function reconnect(error: Error): Promise<void> {
    if (closed) return;
    log.warn({ err: error }, 'live connection lost');
    for (let wait = 200; !closed; wait = Math.min(wait * 2, 5000)) {
      await setTimeoutAsync(wait);
      try {
        client = await connect();
        on.restored();
        return;
      } catch (again) {
        log.warn({ err: again }, 'live connection still lost');
      }
    }
  }

  return {
    say(payload) {
      client
        .query('select pg_notify($1, $2)', [channel, payload])
        .catch((error: unknown) => log.warn({ err: error }, 'live notice not sent'));
    },
    async close() {
      closed = true;
      await client.end().catch((error: unknown) => log.debug({ err: error }, 'live connection already closed'));
    },
  };
}

function payloads(topics: readonly string[]): string[] {
  const made: string[] = [];
  let current = '';
  for (const topic of topics) {
    if (current.length + topic.length + 1 > longestPayload) {
      made.push(current);
      current = '';
    }
    current = current === '' ? topic : `${current} ${topic}`;
  }
  if (current !== '') made.push(current);
  return made;
}
