import type { FastifyInstance } from 'fastify';

/** Cookies as a browser keeps them for one site. */
class Jar {
  readonly #cookies = new Map<string, string>();

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(set: readonly string[]): void {
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
  }

  value(name: string): string | undefined {
    return this.#cookies.get(name);
  }
}

/** A browser without screens: the product's answers without a socket, the identity provider's over its own. */
export interface LoginBrowser {
  /** Begins at an address of the product and logs in as somebody; gives the address where the round trip ends. */
  login(path: string, hsaId: string, level?: 'strong' | 'weak'): Promise<string>;
  session(): Promise<{ user: { name: string } | null; assignment: { role: string } | null }>;
  /** The session's cookie. */
  token(): string;
}

/** Opens a browser on a product whose identity provider is the demo's. */
export function openLoginBrowser(app: FastifyInstance): LoginBrowser {
  const ours = new Jar();
  // The provider changes persons by a script in a page; here it forgets who was there between logins.
  let theirs = new Jar();
  const ask = async (path: string) => {
    const answer = await app.inject({ method: 'GET', url: path, headers: { cookie: ours.header(), 'x-hemlank': '1' } });
    ours.keep([answer.headers['set-cookie'] ?? []].flat());
    return answer;
  };
  const walk = async (from: string, form?: URLSearchParams): Promise<string> => {
    const init = form === undefined ? {} : { method: 'POST', body: form };
    const answer = await fetch(from, { ...init, redirect: 'manual', headers: { cookie: theirs.header() } });
    theirs.keep(answer.headers.getSetCookie());
    const to = answer.headers.get('location');
    if (to === null) return from;
    const next = new URL(to, from);
    return next.origin === new URL(from).origin ? walk(next.href) : next.href;
  };
  return {
    async login(path, hsaId, level = 'strong') {
      theirs = new Jar();
      const begun = (await ask(path)).headers.location ?? '';
      if (!begun.startsWith('http')) return begun;
      const page = await walk(begun);
      const back = new URL(await walk(page, new URLSearchParams({ user: hsaId, level })));
      return (await ask(`${back.pathname}${back.search}`)).headers.location ?? '';
    },
    session: async () => (await ask('/api/session')).json(),
    token: () => ours.value('hemlank_session') ?? '',
  };
}
