import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { correctionPaths, type MatterKind, textsAnswer } from '../contract.ts';

/** A matter whose texts can be corrected. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** What the unit has written in a matter, and whether it has a correction there to read. */
export const textsQuery = ({ kind, id }: Matter) =>
  queryOptions({
    queryKey: ['corrections', kind, id],
    queryFn: ({ signal }) =>
      get(correctionPaths.texts.replace(':kind', kind).replace(':id', id), textsAnswer, { signal }),
    gcTime: 0,
  });

/** What a correction makes old: the matter's screen, lists that show its texts, and the worklist. */
export const correctionKeys = [
  ['corrections'],
  ['referral'],
  ['message'],
  ['messages'],
  ['enrolments'],
  ['support-request'],
  ['support-requests'],
  ['support-absence'],
  ['worklist'],
  ['patient-overview'],
];
