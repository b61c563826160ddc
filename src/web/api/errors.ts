import { z } from 'zod';

const envelope = z.object({
  error: z.object({ code: z.string(), message: z.string(), id: z.string(), details: z.unknown().optional() }),
});

const fieldErrors = z.object({ fields: z.record(z.string(), z.string()) });

/** The server's answer when it refused or failed. `message` is written for the reader, in the reader's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** Names this very event in the server's log; the reader can pass it on. */
  readonly id: string;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, id: string, details?: unknown) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.id = id;
    this.details = details;
  }

  /** Messages by field path, when the server pointed out fields. */
  get fields(): Record<string, string> {
    const parsed = fieldErrors.safeParse(this.details);
    return parsed.success ? parsed.data.fields : {};
  }
}

/** The request never reached the server, or no answer came back. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'NetworkError';
  }
}

/** Reads an error answer; one that is not in our form (a proxy's page, say) becomes a general error. */
export async function readError(response: Response): Promise<ApiError> {
  const parsed = envelope.safeParse(await response.json().catch((): unknown => undefined));
  if (!parsed.success) return new ApiError(response.status, 'unknown', '', response.headers.get('x-request-id') ?? '');
  const { code, message, id, details } = parsed.data.error;
  return new ApiError(response.status, code, message, id, details);
}

/** Whether the same request may succeed later without the user changing anything. */
export function mayPassLater(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  return error instanceof ApiError && (error.status >= 500 || error.status === 429);
}

/** Whether somebody else saved first. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409 && error.code === 'stale';
}
