import type { z } from 'zod';
import { currentLocale } from '../i18n/locale.tsx';
import { reportReachable, reportUnreachable } from './connection.ts';
import { NetworkError, readError } from './errors.ts';
import { askToSignInAnew } from './sign-in-anew.ts';
import { reportSessionExpired } from './session-events.ts';

type QueryValue = string | number | boolean | null | undefined;

interface GetOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
}

interface PostOptions {
  /** The same key for every try of one user action; `useCommand` takes care of it. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Asks the server. `path` begins with `/api/`; the answer is checked against the schema. */
export async function get<S extends z.ZodType>(
  path: string,
  schema: S,
  options: GetOptions = {},
): Promise<z.output<S>> {
  const init: RequestInit = { method: 'GET', headers: headers() };
  if (options.signal) init.signal = options.signal;
  return schema.parse(await send(path + queryString(options.query), init));
}

/** Tells the server to do something, or searches with a body that must not be in an address. */
export async function post<S extends z.ZodType>(
  path: string,
  schema: S,
  body: unknown,
  options: PostOptions = {},
): Promise<z.output<S>> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      ...headers(),
      'content-type': 'application/json',
      'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
    },
    body: JSON.stringify(body ?? {}),
  };
  if (options.signal) init.signal = options.signal;
  if (mustOutlivePage(init.body as string)) init.keepalive = true;
  return schema.parse(await send(path, init));
}

// Browsers refuse more than 64 KB at a time of what is to arrive although the page goes.
const mostKeptAlive = 60_000;

/** True while the window is put away or closed: what is sent then, the last words of a draft, must arrive all the same. */
function mustOutlivePage(body: string): boolean {
  return document.visibilityState === 'hidden' && new Blob([body]).size < mostKeptAlive;
}

/** Sends one file as it is; its name goes in a header, since the body is the bytes alone. */
export async function upload<S extends z.ZodType>(
  path: string,
  schema: S,
  file: File,
  options: PostOptions = {},
): Promise<z.output<S>> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      ...headers(),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': options.idempotencyKey ?? crypto.randomUUID(),
    },
    body: file,
  };
  if (options.signal) init.signal = options.signal;
  return schema.parse(await send(path, init));
}

function headers(): Record<string, string> {
  // Browsers cannot send this header across sites without asking first: it is the guard against forged requests.
  return { accept: 'application/json', 'accept-language': currentLocale(), 'x-hemlank': '1' };
}

function queryString(query: GetOptions['query']): string {
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Fetches a file and hands it to the browser as a download; the server says its name. */
export async function saveFile(path: string): Promise<void> {
  const response = await sent(path, { method: 'GET', headers: headers() });
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const name = named === undefined ? 'hemlank' : decodeURIComponent(named);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await sent(path, init);
  return response.status === 204 ? undefined : ((await response.json()) as unknown);
}

/** The answer, if it is a good one; everything else is thrown as what it means. */
async function sent(path: string, init: RequestInit): Promise<Response> {
  const response = await reach(path, { ...init, credentials: 'same-origin' });
  if (response.ok) return response;
  if (response.status === 401) reportSessionExpired();
  const error = await readError(response);
  // The same request again, with the same idempotency key, once the person has proved anew who they are.
  if (error.code === 'sign-in-anew' && (await askToSignInAnew())) return sent(path, init);
  throw error;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    reportReachable();
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportUnreachable();
    throw new NetworkError(error);
  }
}
