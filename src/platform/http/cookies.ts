import type { CookieSerializeOptions } from '@fastify/cookie';

/** How cookies are called and set at a public address. */
export interface Cookies {
  session: string;
  login: string;
  options: CookieSerializeOptions & { path: '/' };
}

/**
 * Over TLS a cookie is Secure and named `__Host-`: the browser then takes it from this host alone, for all its paths, and no other host of
 * the same domain can plant one. Without TLS (the demo on loopback) browsers would refuse such a name.
 */
export function cookiesOf(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}hemlank_session`,
    login: `${prefix}hemlank_login`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
