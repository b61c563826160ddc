import type pg from 'pg';

/** How often a statement must have been sent before it is prepared, and how many texts are. Texts that vary without end stay plain. */
const timesBefore = 3;
const mostTexts = 500;

/** The names of statements that are sent often; the same for all connections of a pool. */
interface Names {
  nameOf(text: string): string | undefined;
  /** Old plans are of no use any more (a migration changed a table): everything is prepared anew under other names. */
  renew(): void;
}

function statementNames(): Names {
  const sent = new Map<string, number>();
  const names = new Map<string, string>();
  let made = 0;
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined || sent.size > mostTexts * 4) return known;
      const times = (sent.get(text) ?? 0) + 1;
      sent.set(text, times);
      if (times < timesBefore || names.size >= mostTexts) return undefined;
      made += 1;
      names.set(text, `s${made}`);
      return names.get(text);
    },
    renew: () => names.clear(),
  };
}

type Send = (...given: unknown[]) => unknown;

/**
 * Lets the connections of a pool prepare the statements that are sent often, so that the server reads and plans them once per
 * connection rather than each time. Only statements with parameters: the others are begin, commit and the like.
 */
export function prepareOftenSent(pool: pg.Pool): void {
  const names = statementNames();
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as Send;
    const sendPrepared: Send = (text, values, ...rest) => {
      const name =
        typeof text === 'string' && Array.isArray(values) && values.length > 0 ? names.nameOf(text) : undefined;
      if (name === undefined) return send(text, values, ...rest);
      const answer = send({ name, text, values }, ...rest);
      // 0A000: "cached plan must not change result type". Whoever tries again then prepares anew.
      if (answer instanceof Promise) {
        return answer.catch((error: unknown) => {
          if ((error as { code?: string }).code === '0A000') names.renew();
          throw error;
        });
      }
      return answer;
    };
    client.query = sendPrepared as typeof client.query;
  });
}
