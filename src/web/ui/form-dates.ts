import { createContext, useContext, useState } from 'react';

/** The dates of a form, so that one which is not a date as it is written is never taken for a date left out. */
export interface WrittenDates {
  /** Told by each field while what is written in it will not do: how it says so. Null when it does. */
  readonly tell: (field: string, say: ((first: boolean) => void) | null) => void;
  /** True when everything written is a date that can be chosen. Else each field that is not says so, and the first takes the focus. */
  readonly right: () => boolean;
}

export function writtenDates(): WrittenDates {
  const wrong = new Map<string, (first: boolean) => void>();
  return {
    tell: (field, say) => {
      if (say === null) wrong.delete(field);
      else wrong.set(field, say);
    },
    right: () => {
      for (const [index, say] of [...wrong.values()].entries()) say(index === 0);
      return wrong.size === 0;
    },
  };
}

/** The form that a date is in. Whatever sends what a form says asks it first. */
export const FormDates = createContext<WrittenDates>({ tell: () => undefined, right: () => true });

/** For the form itself, which gives it to its fields through `FormDates`. */
export function useWrittenDates(): WrittenDates {
  const [dates] = useState(writtenDates);
  return dates;
}

/** For what is inside the form: a field, or the button that sends. */
export function useFormDates(): WrittenDates {
  return useContext(FormDates);
}
