import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../src/commands/run-command.ts';
import type { OpenApiDocument, Operation } from '../src/platform/http/open-api.ts';
import { startTestApp } from './support/app.ts';

const test = await startTestApp();
const answer = await test.app.inject({ method: 'GET', url: '/api/openapi.json' });
const document = answer.json<OpenApiDocument>();
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

const find = (path: string, method: string): Operation => {
  const operation = document.paths[path]?.[method];
  if (operation === undefined) throw new Error(`${method} ${path} is not described`);
  return operation;
};

describe('the description of the interface', () => {
  it('is valid OpenAPI 3.1, and all it refers to is there', async () => {
    expect(answer.statusCode).toBe(200);
    expect(document.openapi).toBe('3.1.1');
    const validator = new Validator();
    const judged = await validator.validate({ ...document });
    expect(judged).toEqual({ valid: true });
    const references = [...answer.body.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
    expect(references.length).toBeGreaterThan(0);
    for (const to of new Set(references)) expect(at(document, to), to).toBeDefined();
  });

  it('has every route under /api, once, under a name of its own', () => {
    const routes = test.app.walkRoutes().filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD');
    for (const { method, url } of routes) find(url.replaceAll(/:([a-zA-Z]+)/g, '{$1}'), method.toLowerCase());
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('says what a command takes, who may, and what is logged', () => {
    const send = find('/api/referrals/{id}/send', 'post');
    expect(send['x-permission']).toBe('referral.write');
    expect(send['x-access-log']).toMatch(/^referral\./);
    expect(send.security).toEqual([{ session: [] }]);
    expect(send.parameters.map(({ name }) => name)).toEqual(['id', 'X-Hemlank', 'Idempotency-Key']);
    expect(send.requestBody?.content['application/json']?.schema).toMatchObject({
      type: 'object',
      required: ['version', 'toUnitId'],
      additionalProperties: false,
    });
  });

  it('says what other systems may call, with which scope, and how they get a token', () => {
    const scopes = {
      'system/hospital-stays.c': expect.any(String) as string,
      'system/statistics.r': expect.any(String) as string,
    };
    expect(document.components.securitySchemes['system']).toMatchObject({
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: '/api/token', scopes } },
    });
    const notice = find('/api/hospital-notices', 'post');
    expect(notice.security).toEqual([{ system: ['system/hospital-stays.c'] }]);
    expect(notice.parameters.map(({ name }) => name)).toEqual(['Idempotency-Key']);
    expect(find('/api/follow-up/{year}/{table}', 'get').security).toEqual([
      { session: [] },
      { system: ['system/statistics.r'] },
    ]);
    const token = find('/api/token', 'post');
    expect(token.security).toEqual([]);
    expect(Object.keys(token.requestBody?.content ?? {})).toEqual(['application/x-www-form-urlencoded']);
  });

  it('is what `hemlank openapi` prints', async () => {
    const printed: string[] = [];
    const log = console.log;
    console.log = (text: string) => printed.push(text);
    const code = await runCommand(['openapi']).finally(() => {
      console.log = log;
    });
    expect(code).toBe(0);
    const { paths: _ours, ...rest } = document;
    const { paths, ...theirs } = JSON.parse(printed.join('\n')) as OpenApiDocument;
    expect(theirs).toEqual(rest);
    expect(Object.keys(paths)).toEqual(Object.keys(document.paths));
  });
});

function at(root: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], root);
}
