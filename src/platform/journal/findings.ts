export type FindingKind =
  | 'entry-changed'
  | 'entry-missing'
  | 'order-changed'
  | 'cut-off'
  | 'chain-missing'
  | 'head-missing'
  | 'head-behind'
  | 'head-forged'
  | 'sealed-differs'
  | 'seal-broken'
  | 'seal-file-differs'
  | 'looks-changed'
  | 'look-changed'
  | 'look-missing'
  | 'look-inserted'
  | 'look-moved'
  | 'look-unproven'
  | 'pruned-early';

/** Something that is not as it was written. Names rows by their place, never by content. */
export interface Finding {
  kind: FindingKind;
  county: string;
  /** The chain: a patient, a unit, an import. Null for seals. */
  subjectId: string | null;
  /** Position in the chain, number of the seal, or, for one look, its sequence in the access log. */
  position: number;
  what: string;
}

/** Where a finding is, in words for a terminal. */
export function placeOf({ kind, subjectId, position }: Finding): string {
  if (kind.startsWith('look-')) return `row ${position} of the access log`;
  return subjectId === null ? `seal ${position}` : `${subjectId} at ${position}`;
}
