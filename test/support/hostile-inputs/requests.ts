import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import type { Endpoint } from '../../../src/platform/http/endpoint.ts';
import type { Example } from '../../examples/example.ts';
import type { TestApp } from '../app.ts';

export interface Route {
  method: 'GET' | 'POST';
  url: string;
  endpoint: Endpoint | undefined;
}

/** A request in parts, before it is put together: what mutations change. */
export interface Parts {
  params: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  /** JSON to be written, or the bytes as they are. */
  body: { json: unknown } | { raw: string | Buffer } | undefined;
}

export function partsOf(route: Route, example: Example): Parts {
  const { by } = example;
  const cookies = { ...example.cookies, ...(by !== null && 'token' in by ? { hemlank_session: by.token } : {}) };
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const headers: Record<string, string> = {
    'x-hemlank': '1',
    'accept-language': 'sv',
    ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }),
    ...(by !== null && 'bearer' in by ? { authorization: `Bearer ${by.bearer}` } : {}),
    ...(route.method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
  };
  if (example.file !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    headers['x-file-name'] = encodeURIComponent(example.file.name);
  } else if (route.method === 'POST') headers['content-type'] = 'application/json';
  return {
    params: { ...example.params },
    query: Object.entries(example.query ?? {}),
    headers,
    body: example.file !== undefined ? { raw: example.file.bytes } : bodyOf(route, example),
  };
}

function bodyOf({ method }: Route, { body }: Example): Parts['body'] {
  return method === 'POST' ? { json: body ?? {} } : undefined;
}

export interface Answered {
  status: number;
  text: string;
  headers: Record<string, unknown>;
  milliseconds: number;
}

let address = 0;

/** Sends a request, each from an address of its own, so that no limit of an address is met. */
export async function sendParts(test: TestApp, route: Route, parts: Parts): Promise<Answered> {
  const path = route.url
    .replaceAll(
      /:([a-zA-Z]+)/g,
      (_all, name: string) => encodeURIComponent(wellFormed(parts.params[name] ?? '')) || '%20',
    )
    .replace('/*', '/');
  const query = parts.query.map((pair) => pair.map((one) => encodeURIComponent(wellFormed(one))).join('='));
  address = (address + 1) % 2 ** 24;
  const options: InjectOptions = {
    method: route.method,
    url: query.length === 0 ? path : `${path}?${query.join('&')}`,
    headers: parts.headers,
    remoteAddress: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
  };
  if (parts.body !== undefined) options.payload = 'raw' in parts.body ? parts.body.raw : textOf(parts.body.json);
  const began = performance.now();
  const answer = await test.app.inject(options);
  return {
    status: answer.statusCode,
    text: answer.body,
    headers: answer.headers,
    milliseconds: performance.now() - began,
  };
}

function textOf(json: unknown): string {
  return JSON.stringify(json) ?? '';
}

/** Addresses and headers cannot carry half a surrogate pair. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
