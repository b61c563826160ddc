import { useParams, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';

/** The ids in the address of this screen: `useScreenParams(z.object({ referralId: z.string() }))`. */
export function useScreenParams<S extends z.ZodType>(schema: S): z.output<S> {
  const params: unknown = useParams({ strict: false });
  return schema.parse(params);
}

/** The query of the address. Give every field a `.catch(…)`, since anybody can write an address. */
export function useScreenSearch<S extends z.ZodType>(schema: S): z.output<S> {
  const search: unknown = useSearch({ strict: false });
  return schema.parse(search);
}
