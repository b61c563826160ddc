import { z } from 'zod';
import { type GrantedScope, grantedScopes } from '../../kernel/client-scope.ts';
import type { JsonObject, JsonValue } from '../../kernel/json.ts';
import type { RouteConfig, WalkedRoute } from './server.ts';

/** The description of the HTTP interface by OpenAPI 3.1. */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; summary: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonValue>; responses: JsonObject; securitySchemes: JsonObject };
}

/** One method of one path. */
export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Record<string, { schema: JsonValue }> };
  responses: JsonObject;
  security: Record<string, string[]>[];
  'x-permission'?: string;
  'x-access-log'?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonValue;
}

type Schemas = OpenApiDocument['components']['schemas'];

/** Describes every route under /api by the schemas that the server checks requests with: there is no second description to keep true. */
export function describeApi(
  routes: readonly WalkedRoute[],
  product: { version: string; cookie: string },
): OpenApiDocument {
  const schemas: Schemas = { Refusal: refusalSchema };
  const paths: OpenApiDocument['paths'] = {};
  const described = routes.filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD');
  for (const route of described) {
    const path = (paths[route.url.replaceAll(/:([a-zA-Z]+)/g, '{$1}')] ??= {});
    path[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  const tags = [...new Set(described.map(({ url }) => tagOf(url)))].toSorted();
  return {
    openapi: '3.1.1',
    info: {
      title: 'Hemlänk',
      version: product.version,
      summary: 'Shared working system for health care in the home in Sweden',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: {
        Refused: {
          description: 'Refused, with a message in the language of the caller that says what to do',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: product.cookie }, system: systemScheme },
    },
  };
}

const refusalSchema: JsonObject = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'id'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        id: { type: 'string', format: 'uuid', description: 'The request, as named in the log of the server' },
        details: { type: 'object' },
      },
    },
  },
};

const scopesSaid: Record<GrantedScope, string> = {
  'hospital-stays': 'Tell that a patient was admitted, is in emergency care or came home',
  statistics: 'Read counts without persons',
};

const systemScheme: JsonObject = {
  type: 'oauth2',
  description: 'Other systems, by client credentials with private_key_jwt (RFC 7523): docs/system-clients.md',
  flows: {
    clientCredentials: {
      tokenUrl: '/api/token',
      scopes: Object.fromEntries(
        (Object.keys(grantedScopes) as GrantedScope[]).map((scope) => [grantedScopes[scope], scopesSaid[scope]]),
      ),
    },
  },
};

/** Who may call it: people by their session, other systems by a token with the scope. */
function securityOf({ open, endpoint }: RouteConfig): Operation['security'] {
  if (open !== undefined) return [];
  const scope = endpoint?.scope;
  const bySystems = scope === undefined ? [] : [{ system: [grantedScopes[scope]] }];
  const forPeople = endpoint === undefined || endpoint.permission.roles.length > 0;
  return [...(forPeople ? [{ session: [] }] : []), ...bySystems];
}

function operationOf(route: WalkedRoute, schemas: Schemas): Operation {
  const { method, url, config } = route;
  const id = `${method.toLowerCase()}${url.replaceAll(/[^a-zA-Z]+([a-zA-Z])/g, (_all, letter: string) => `_${letter}`)}`;
  const schemaOf = (part: unknown, io: 'input' | 'output', name: string) =>
    part instanceof z.ZodType ? jsonSchemaOf(part, io, `${id}_${name}`, schemas) : undefined;
  const params = schemaOf(route.schema?.params, 'input', 'params');
  const query = schemaOf(route.schema?.querystring, 'input', 'query');
  const requestBody =
    config.form === undefined
      ? bodyOf(config, schemaOf(route.schema?.body, 'input', 'body'))
      : formOf(schemaOf(config.form, 'input', 'form'));
  return {
    operationId: id,
    summary: config.endpoint?.summary ?? config.open ?? config.signedIn ?? url,
    tags: [tagOf(url)],
    parameters: [
      ...[...url.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => pathParameter(name, params)),
      ...queryParameters(query),
      ...headersOf(route),
    ],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { 200: answerOf(route, schemaOf(answerSchema(route), 'output', 'answer')), default: refused },
    security: securityOf(config),
    ...rightsOf(config),
  };
}

const refused: JsonObject = { $ref: '#/components/responses/Refused' };

function tagOf(url: string): string {
  return url.split('/')[2] ?? 'api';
}

function rightsOf({ endpoint }: RouteConfig): Pick<Operation, 'x-permission' | 'x-access-log'> {
  if (endpoint === undefined) return {};
  const log = typeof endpoint.log === 'string' ? endpoint.log : `none: ${endpoint.log.none}`;
  return { 'x-permission': endpoint.permission.name, 'x-access-log': log };
}

function answerSchema({ schema, config }: WalkedRoute): unknown {
  if (config.formAnswer !== undefined) return config.formAnswer;
  return (schema?.response as Record<number, unknown> | undefined)?.[200];
}

function answerOf({ config }: WalkedRoute, schema: JsonValue | undefined): JsonObject {
  if (config.endpoint?.type === 'download') return { description: 'The file', content: { '*/*': {} } };
  return schema === undefined
    ? { description: 'Done' }
    : { description: 'Done', content: { 'application/json': { schema } } };
}

function bodyOf({ endpoint }: RouteConfig, schema: JsonValue | undefined): Operation['requestBody'] {
  if (endpoint !== undefined && endpoint.type !== 'download' && endpoint.upload !== undefined) {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  return schema === undefined ? undefined : { required: true, content: { 'application/json': { schema } } };
}

function formOf(schema: JsonValue | undefined): Operation['requestBody'] {
  return { required: true, content: { 'application/x-www-form-urlencoded': { schema: schema ?? {} } } };
}

function pathParameter(name: string, params: JsonValue | undefined): Parameter {
  return { name, in: 'path', required: true, schema: propertiesOf(params).properties[name] ?? { type: 'string' } };
}

function queryParameters(query: JsonValue | undefined): Parameter[] {
  const { properties, required } = propertiesOf(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function propertiesOf(schema: JsonValue | undefined): { properties: Record<string, JsonValue>; required: string[] } {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, JsonValue>;
    required?: string[];
  };
  return { properties, required };
}

function headersOf({ method, config }: WalkedRoute): Parameter[] {
  const header = (name: string, description: string, schema: JsonObject): Parameter => ({
    name,
    in: 'header',
    required: true,
    description,
    schema,
  });
  const { endpoint } = config;
  // Other systems send a token or a form, which no other site can.
  const forPeople = config.form === undefined && endpoint?.permission.roles.length !== 0;
  const uploads = endpoint !== undefined && endpoint.type !== 'download' && endpoint.upload !== undefined;
  return [
    ...(method === 'GET' || !forPeople
      ? []
      : [header('X-Hemlank', 'Keeps other sites from sending it', { const: '1' })]),
    ...(endpoint?.type === 'command'
      ? [header('Idempotency-Key', 'Sent twice it is done once', { type: 'string', format: 'uuid' })]
      : []),
    ...(uploads ? [header('X-File-Name', 'Name of the file, percent-encoded', { type: 'string' })] : []),
  ];
}

/** A zod schema as JSON Schema. Schemas that refer to themselves become components, which is where OpenAPI looks for them. */
function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output', name: string, schemas: Schemas): JsonValue {
  const { $schema: _dialect, $defs, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const hoisted = (key: string) => `${name}_${key.replaceAll(/\W+/g, '')}`;
  const text = JSON.stringify(rest);
  const refersToItself = text.includes('"$ref":"#"');
  const relinked = (one: string) =>
    JSON.parse(one, (key, value: unknown) => {
      if (key !== '$ref' || typeof value !== 'string') return value;
      return value === '#'
        ? `#/components/schemas/${name}`
        : value.replace(/^#\/\$defs\/(.+)$/, (_all, inner: string) => `#/components/schemas/${hoisted(inner)}`);
    }) as JsonValue;
  for (const [key, definition] of Object.entries($defs ?? {}))
    schemas[hoisted(key)] = relinked(JSON.stringify(definition));
  if (!refersToItself) return relinked(text);
  schemas[name] = relinked(text);
  return { $ref: `#/components/schemas/${name}` };
}
