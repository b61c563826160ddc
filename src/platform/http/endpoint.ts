import type { z } from 'zod';
import type { GrantedScope } from '../../kernel/client-scope.ts';
import type { County } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { Permission } from '../authorise.ts';
import type { Platform } from '../transaction.ts';
import type { Work } from '../work.ts';

type Shape = z.ZodType | undefined;
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/** Access-log action of an endpoint, or the reason why it shows no patient data and is not logged. */
export type LogEntry = string | { none: string };

interface Common {
  /** Path under /api with :params. */
  path: `/api/${string}`;
  permission: Permission;
  /** Other systems may send it as well, if they hold this scope. Nothing else is open to them. */
  scope?: GrantedScope;
  log: LogEntry;
  /** One line for the API description. */
  summary: string;
  /** Most requests a minute of one person, where that must be fewer than usual: what could be used to guess. */
  perMinute?: number;
  /** Only somebody who has just proved who they are: what opens much, or takes much out. Others are asked to sign in anew. */
  signedInAnew?: true;
}

/** A change: one transaction, an idempotency key, `perform` then `respond`. A repeat is authorised again and only `respond`s. */
export interface CommandDefinition<
  Params extends Shape,
  Query extends Shape,
  Body extends Shape,
  Answer extends z.ZodType,
> extends Common {
  params?: Params;
  /** What an upload says about its bytes. No patient data: it is in the URL. */
  query?: Query;
  body?: Body;
  answer: Answer;
  /** Raw bytes instead of JSON: the accepted size. The body is then a Buffer, and its name comes in the header `x-file-name`. */
  upload?: { maxBytes: number };
  /** Loads with lock, authorises, decides, saves, records. Returns the id of the object that the answer shows. */
  perform(work: Work, input: CommandInput<Params, Query, Body>): Promise<{ id: string }>;
  /** Renders the object as the answer; authorises the look by itself, since repeats come straight here. */
  respond(work: Work, input: { id: string; params: Parsed<Params> }): Promise<z.input<Answer>>;
}

export interface CommandInput<Params extends Shape, Query extends Shape, Body extends Shape> {
  params: Parsed<Params>;
  query: Parsed<Query>;
  body: Parsed<Body>;
  file: UploadedFile | undefined;
}

export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** A look: one read transaction with its access-log rows inserted before the answer leaves. */
export interface QueryDefinition<
  Params extends Shape,
  Query extends Shape,
  Body extends Shape,
  Answer extends z.ZodType,
> extends Common {
  /** POST for searches, so that what is searched for is in no URL. */
  method: 'GET' | 'POST';
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  /** Raw bytes instead of JSON, for a look at what a file would do. Only with POST. */
  upload?: { maxBytes: number };
  handle(
    work: Work,
    input: { params: Parsed<Params>; query: Parsed<Query>; body: Parsed<Body>; file: UploadedFile | undefined },
  ): Promise<z.input<Answer>>;
}

/** A file sent to the browser. */
export interface DownloadDefinition<Params extends Shape> extends Common {
  params?: Params;
  handle(
    work: Work,
    input: { params: Parsed<Params> },
  ): Promise<{ mediaType: string; name: string; bytes: Buffer; inline: boolean }>;
}

/** An endpoint with its schemas' types erased, as the server registers it. */
export type Endpoint =
  | ({ type: 'command' } & CommandDefinition<Shape, Shape, Shape, z.ZodType>)
  | ({ type: 'query' } & QueryDefinition<Shape, Shape, Shape, z.ZodType>)
  | ({ type: 'download' } & DownloadDefinition<Shape>);

/** Declares an endpoint that changes something. */
export function command<
  Answer extends z.ZodType,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
>(definition: CommandDefinition<Params, Query, Body, Answer>): Endpoint {
  return { type: 'command', ...definition } as unknown as Endpoint;
}

/** Declares an endpoint that only looks. */
export function query<
  Answer extends z.ZodType,
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
>(definition: QueryDefinition<Params, Query, Body, Answer>): Endpoint {
  return { type: 'query', ...definition } as unknown as Endpoint;
}

/** Declares an endpoint that sends a file. */
export function download<Params extends Shape = undefined>(definition: DownloadDefinition<Params>): Endpoint {
  return { type: 'download', ...definition } as unknown as Endpoint;
}

/** Work that the clock starts, done in each county that is in use. */
export interface ModuleJob {
  /** '<module>.<what-is-done>' */
  task: string;
  /** When, as cron writes it, in UTC. */
  match: string;
  /** Answers what was done, in numbers, for the log. */
  run(platform: Platform, county: County): Promise<Record<string, number>>;
}

/** Work that a command enqueues (`work.enqueue`), done after it has committed. */
export interface ModuleTask {
  /** '<module>.<what-is-done>' */
  task: string;
  run(platform: Platform, payload: JsonValue): Promise<void>;
}

/** What a module gives the composition root. */
export interface ModuleDoor {
  name: string;
  endpoints: readonly Endpoint[];
  jobs?: readonly ModuleJob[];
  tasks?: readonly ModuleTask[];
}
