/** Addresses that only this computer reaches. */
const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/**
 * Why the demo must not start here; undefined when it may. Its identity provider lets anybody be anybody, so it never runs in production
 * and never on an address that another computer can reach.
 */
export function whyNoDemoHere(environment: Record<string, string | undefined>): string | undefined {
  if (environment['NODE_ENV'] === 'production') return 'The demo does not run in production. Use hemlank serve.';
  const { HEMLANK_HOST: host, HEMLANK_PUBLIC_URL: address } = environment;
  if (host !== undefined && host !== '' && !loopback.has(host))
    return `The demo answers on this computer only, not on HEMLANK_HOST=${host}. Take the setting away, or use hemlank serve.`;
  if (address !== undefined && address !== '' && !isLoopback(address))
    return `The demo has no public address, but HEMLANK_PUBLIC_URL is ${address}. Take the setting away, or use hemlank serve.`;
  return undefined;
}

/** True if an address leads to this computer alone. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopback.has(new URL(address).hostname);
}
