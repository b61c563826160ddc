import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import { post } from './client.ts';
import { mayPassLater } from './errors.ts';

interface CommandOptions<Body, S extends z.ZodType> {
  /** Address, or a function of the body when ids are part of it. */
  readonly path: string | ((body: Body) => string);
  readonly schema: S;
  /** Queries that the command makes stale. */
  readonly invalidates?: readonly QueryKey[];
  readonly onSuccess?: (answer: z.output<S>, body: Body) => void | Promise<void>;
  readonly onError?: (error: Error, body: Body) => void;
}

/**
 * One user action that changes something. A repeat after a lost answer carries the same idempotency key, so that
 * pressing the button again never does the thing twice; a changed body is a new action with a new key.
 */
export function useCommand<Body, S extends z.ZodType>(options: CommandOptions<Body, S>) {
  const queries = useQueryClient();
  const attempt = useRef<{ readonly body: string; readonly key: string } | undefined>(undefined);
  return useMutation<z.output<S>, Error, Body>({
    mutationFn: (body) => {
      const text = JSON.stringify(body);
      if (attempt.current?.body !== text) attempt.current = { body: text, key: crypto.randomUUID() };
      const path = typeof options.path === 'string' ? options.path : options.path(body);
      return post(path, options.schema, body, { idempotencyKey: attempt.current.key });
    },
    onSuccess: async (answer, body) => {
      attempt.current = undefined;
      await Promise.all((options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      await options.onSuccess?.(answer, body);
    },
    onError: (error, body) => {
      if (!mayPassLater(error)) attempt.current = undefined;
      options.onError?.(error, body);
    },
  });
}
