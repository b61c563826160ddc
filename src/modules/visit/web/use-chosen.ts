import { useState } from 'react';

/** The visit that is looked at, on board, list and map alike. */
export interface Chosen {
  visit: string | null;
  part: number;
  choose: (visit: string | null, part?: number) => void;
}

export function useChosen(): Chosen {
  const [one, setOne] = useState<{ visit: string | null; part: number }>({ visit: null, part: 0 });
  return { ...one, choose: (visit, part = 0) => setOne({ visit, part }) };
}
