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
  | 'looks-changed';

/** Something that is not as it was written. Names rows by their place, never by content. */
export interface Finding {
  kind: FindingKind;
  county: string;
  /** The chain: a patient, a unit, an import. Null for seals. */
  subjectId: string | null;
  /** Position in the chain, or number of the seal. */
  position: number;
  what: string;
}
