import type { JsonValue } from '../../../src/kernel/json.ts';
import type { OpenApiDocument } from '../../../src/platform/http/open-api.ts';

/** As much of JSON Schema as our schemas use. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: JsonValue[];
  const?: JsonValue;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
}

/** A spot in a body, and what the description says may stand there. */
export interface Place {
  path: (string | number)[];
  schema: Schema;
}

/** Every spot in a value, the whole included, each with its part of the schema. */
export function placesIn(document: OpenApiDocument, schema: Schema, value: JsonValue | undefined): Place[] {
  const found: Place[] = [];
  const visit = (at: Schema, inner: JsonValue | undefined, path: (string | number)[]) => {
    const here = resolved(document, at, inner);
    found.push({ path, schema: here });
    if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) visit(here.items ?? {}, item, [...path, index]);
    } else if (typeof inner === 'object' && inner !== null) {
      for (const [key, item] of Object.entries(inner)) visit(partOf(here, key), item, [...path, key]);
    }
  };
  visit(schema, value, []);
  return found;
}

function partOf(schema: Schema, key: string): Schema {
  const named = schema.properties?.[key];
  if (named !== undefined) return named;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
}

/** Follows references, and of alternatives takes the first that the value could be. */
function resolved(document: OpenApiDocument, schema: Schema, value: JsonValue | undefined): Schema {
  const name = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  if (name !== undefined) return resolved(document, (document.components.schemas[name] ?? {}) as Schema, value);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices === undefined) return schema;
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const fitting = choices.map((one) => resolved(document, one, value));
  return fitting.find((one) => one.type === type || (one.type === 'integer' && type === 'number')) ?? fitting[0] ?? {};
}

/** Values on both sides of each border that the schema draws. */
export function bordersOf(schema: Schema): JsonValue[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const text = (length: number) => 'm'.repeat(Math.min(Math.max(length, 0), 100_000));
  const list = (length: number) => Array.from({ length: Math.min(Math.max(length, 0), 5000) }, () => null);
  return [
    ...[minLength, maxLength].flatMap((length) =>
      length === undefined ? [] : [text(length), text(length + 1), text(length - 1)],
    ),
    ...[minimum, maximum].flatMap((n) => (n === undefined ? [] : [n, n + 1, n - 1, n + 0.5])),
    ...[minItems, maxItems].flatMap((length) => (length === undefined ? [] : [list(length + 1), list(length - 1)])),
    ...(schema.enum ?? []),
    ...(schema.enum === undefined ? [] : ['not-among-them', JSON.stringify(schema.enum[0]).toUpperCase()]),
    ...(schema.type === 'boolean' ? ['true', 1] : []),
    ...(schema.type === 'integer' || schema.type === 'number' ? ['1', '1 or 1=1', null] : []),
    ...(schema.type === 'string' ? [1, null, ['x'], { x: 'x' }] : []),
    ...(schema.type === 'array' ? [{}, 'x', { 0: 'x', length: 1 }] : []),
    ...(schema.type === 'object' ? [[], 'x', 1] : []),
  ];
}
